public import Core
internal import Ingest
internal import Ledger
internal import Workspace

/// An account that the site of a commune leads to and that the workspace does not list.
public struct UnlistedAccount: Hashable, Sendable {
  /// The commune whose site it is.
  public let insee: INSEECode
  /// Where the account is.
  public let platform: Platform
  /// Its address, as the site has it.
  public let url: String
  /// The path of an export that leads there.
  public let path: String
}

/// The accounts to which the communes' sites lead and that `accounts.csv` lacks, each once, by
/// commune and address: those that were opened since the list was made.
///
/// - Throws: when nothing was ingested, or the ledger cannot be used.
public func unlistedAccounts(of run: Run) throws(PipelineError) -> [UnlistedAccount] {
  let links = try run.openLedger(after: .ingest).look { session in try session.accountLinks() }
  let index = AccountIndex(run.workspace.accounts)
  var known: Set<String> = []
  return links.compactMap { link in
    guard let platform = AccountLinks.platform(of: link.url),
      let address = AccountAddress(link.url)?.description,
      known.insert("\(link.insee) \(address)").inserted
    else { return nil }
    let evidence = ExportEvidence(path: "", sourceURL: link.url)
    if case .account = index.match(evidence) { return nil }
    return UnlistedAccount(
      insee: link.insee,
      platform: platform,
      url: link.url,
      path: link.path
    )
  }
}
