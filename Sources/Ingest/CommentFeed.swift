internal import Core

/// Recognises feeds of comments, whose entries are citizens' and no posts.
enum CommentFeed {
  /// Whether most entries link to a comment within a page, or the feed's own address says so.
  ///
  /// WordPress links to `#comment-12`, SPIP to `#forum12`, Drupal to `/comment/12#comment-12`,
  /// Blogger's feeds of comments are at `/feeds/…/comments/default`.
  static func isOne(_ feed: RawFeed, posts: [PostReading]) -> Bool {
    let own = [feed.selfLink, feed.id].compactMap { $0?.lowercased() }
    if own.contains(where: { $0.contains("/comments/feed") || $0.contains("/comments/default") }) {
      return true
    }
    guard !posts.isEmpty else { return false }
    let comments = posts.filter { post in
      [post.url, post.id].contains { $0.map(isComment) == true }
    }
    return comments.count * 2 > posts.count
  }

  private static func isComment(_ address: String) -> Bool {
    guard let mark = address.lastIndex(of: "#") else { return false }
    let fragment = address[address.index(after: mark)...].lowercased()
    return ["comment-", "forum", "reply-"].contains { name in
      fragment.hasPrefix(name) && fragment.dropFirst(name.count).contains(where: \.isNumber)
    }
  }
}
