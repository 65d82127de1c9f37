/// What an export says of the account it shows: its evidence, best first.
public struct ExportEvidence: Hashable, Sendable {
  /// Its path, relative to the workspace.
  public let path: String
  /// The address it gives itself: archive record, `saved from`, canonical or self link.
  public let sourceURL: String?
  /// The account's address; for a feed, the site's.
  public let accountURL: String?
  /// The account's handle.
  public let handle: String?
  /// The platform's identifier of the account.
  public let accountID: String?
  /// The platform recognised.
  public let platform: Platform?

  /// Gathers the evidence.
  public init(
    path: String,
    sourceURL: String? = nil,
    accountURL: String? = nil,
    handle: String? = nil,
    accountID: String? = nil,
    platform: Platform? = nil
  ) {
    self.path = path
    self.sourceURL = sourceURL
    self.accountURL = accountURL
    self.handle = handle
    self.accountID = accountID
    self.platform = platform
  }
}

/// What the evidence of an export leads to.
public enum ExportMatch: Hashable, Sendable {
  /// The account at this place in the list of accounts.
  case account(Int)
  /// None; the account whose address is nearest, at this place, when one is near enough.
  case unmatched(nearest: Int?)
}
