public import Core
internal import Documents

extension Reading {
  /// The reading as the ledger keeps it.
  ///
  /// `inspect` shows what the file says as it says it; here what follows from it is settled: titles
  /// are plain text, addresses relative to the site are absolute, and an Atom entry that tells only
  /// when it was updated is dated by that, which Atom gives every entry (RFC 4287, section 4.2.15).
  /// The page of a website that tells only that stays without a date: it is often an old one.
  public var settled: Reading {
    var reading = self
    let site = [account.url, sourceURL].compactMap { $0 }.first(where: WebAddress.isWeb)
    for index in posts.indices {
      reading.posts[index].title = posts[index].title.flatMap(Title.plain)
      reading.posts[index].url = posts[index].url.map { WebAddress.resolve($0, against: site) }
      guard format != Website.names[0] else { continue }
      reading.posts[index].publishedAt = posts[index].publishedAt ?? posts[index].updatedAt
    }
    return reading
  }
}
