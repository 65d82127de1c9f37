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
