internal import Core

/// What people keep saved pages in, besides the page itself.
public enum Container: Sendable {
  /// One page in a file of its own: gzip, MHTML, `.webarchive`, an answer with its header.
  case page(ContainedDocument)

  /// Files, which may be containers themselves: ZIP, tar, WACZ.
  case files([ContainedDocument])

  /// What a browser was answered: WARC, ARC, HAR.
  case answers([ContainedDocument])

  /// The most members of one container that are looked at.
  static let mostMembers = 20_000

  static let tooMany = "more than \(mostMembers) members: save its pages into separate files"

  /// Opens a container; nil when the file is none: a page or feed itself, or anything else.
  ///
  /// - Parameters:
  ///   - bytes: a whole file.
  ///   - budget: what it may still expand to.
  public init?(_ bytes: [UInt8], budget: inout ExpansionBudget) {
    guard Gzip.isOne(bytes[...]) else {
      guard let found = Container.opened([Gzip.Run(bytes: bytes)], budget: &budget) else {
        return nil
      }
      self = found
      return
    }
    let gzip = Gzip(bytes[...], budget: &budget)
    if let found = Container.opened(gzip.runs, budget: &budget) {
      self = found
    } else if let fault = gzip.runs.lazy.compactMap(\.fault).first {
      self = .page(ContainedDocument(name: nil, content: .failure(fault)))
    } else {
      self = .page(ContainedDocument(name: nil, content: .success(gzip.runs[0].bytes)))
    }
  }

  /// Opens what is not compressed as a whole, or no longer.
  private static func opened(_ runs: [Gzip.Run], budget: inout ExpansionBudget) -> Container? {
    guard let bytes = runs.first?.bytes else { return nil }
    if WebArchive.isOne(bytes[...]) {
      return .answers(WebArchive(runs, budget: &budget).documents)
    }
    guard runs.allSatisfy({ $0.fault == nil }) else { return nil }
    if ArchiveFile.isOne(bytes[...]) {
      return .files(ArchiveFile.documents(in: bytes, budget: &budget))
    }
    if SafariArchive.isOne(bytes[...]) { return .page(SafariArchive.page(in: bytes)) }
    if HAR.isOne(bytes[...]) {
      return HAR.documents(in: bytes, budget: &budget).map { .answers($0) }
    }
    if SavedResponse.isOne(bytes[...]) {
      return .page(SavedResponse.page(in: bytes[...], budget: &budget))
    }
    return MHTML.isOne(bytes[...]) ? .page(MHTML.page(in: bytes[...])) : nil
  }
}
