internal import Core
internal import Documents

/// Recognises feeds of comments, whose entries are citizens' and no posts.
enum CommentFeed {
  /// Whether most entries link to a comment within a page, or the feed's own address says so, or the
  /// title of one without entries.
  ///
  /// WordPress links to `#comment-12`, SPIP to `#forum12`, Drupal to `/comment/12#comment-12`,
  /// Blogger's feeds of comments are at `/feeds/…/comments/default`.
  static func isOne(_ feed: RawFeed, posts: [PostReading]) -> Bool {
    let own = [feed.selfLink, feed.id].compactMap { $0 }
    if own.contains(where: { $0.holds("/comments/feed") || $0.holds("/comments/default") }) {
      return true
    }
    guard !posts.isEmpty else {
      // WordPress has such a feed for each article, most of them empty.
      let title = feed.title?.lowercased() ?? ""
      return titles.contains { title.hasPrefix($0) }
    }
    let comments = posts.filter { post in
      [post.url, post.id].contains { $0.map(isComment) == true }
    }
    return comments.count * 2 > posts.count
  }

  private static let titles = [
    "comments on", "comments for", "commentaires sur", "commentaires pour",
  ]

  private static func isComment(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard let mark = bytes.lastIndex(of: 0x23) else { return false }
    let fragment = bytes[(mark + 1)...]
    return ["comment-", "forum", "reply-"].contains { name in
      fragment.starts(with: name.utf8)
        && fragment.dropFirst(name.utf8.count).contains {
          (0x30...0x39).contains($0)
        }
    }
  }
}
