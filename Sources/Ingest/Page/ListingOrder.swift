internal import Core

extension Listing {
  /// The order of a list: a selection when the account's own posts do not go back in time.
  ///
  /// Pinned posts stand first whatever their date; reposts stand by a date that pages do not show.
  static func order(of posts: [PostReading]) -> Listing {
    let times = posts.lazy.filter { $0.origin == .own && !$0.isPinned }.compactMap(\.publishedAt)
    return zip(times, times.dropFirst()).allSatisfy { $0 >= $1 } ? .chronological : .selection
  }
}

extension [PostReading] {
  /// Marks as pinned the first post of an account's own list when it alone breaks the order of dates,
  /// on pages that do not say which post is pinned.
  ///
  /// It is older than the second, and the others, three at least, go back in time without a tie: a
  /// shorter list may be so by chance.
  mutating func markPinnedFirst() {
    let own = indices.filter { self[$0].origin == .own && !self[$0].isReply }
    let times = own.compactMap { self[$0].publishedAt }
    guard let first = own.first, own.count >= 4, times.count == own.count, times[0] < times[1],
      zip(times.dropFirst(), times.dropFirst(2)).allSatisfy({ $0 > $1 })
    else { return }
    self[first].isPinned = true
  }
}
