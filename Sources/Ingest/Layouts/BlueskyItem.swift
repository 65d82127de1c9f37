internal import Core
internal import Documents

/// One post as Bluesky's web client draws it, in feeds and in threads.
///
/// Buttons carry exact counts in their labels, whatever the language: "Like (3,817 likes)". The number
/// beside the repost button counts quotes too. Times are the record keys' (AT Protocol, "TID").
struct BlueskyItem {
  let element: HTMLElement

  /// Who wrote it: test ids end in the author's handle.
  let handle: String

  /// Reads the author from a test id, `feedItem-by-…`; nil when it has another prefix.
  init?(_ element: HTMLElement, prefix: String) {
    guard let id = element["data-testid"], id.hasPrefix(prefix) else { return nil }
    self.element = element
    handle = String(id.dropFirst(prefix.count))
  }

  /// The record key of its permalink, which is the first link to a post that shows a time.
  var key: String? { permalink.flatMap { BlueskyItem.key(inPath: $0["href"] ?? "") } }

  private var permalink: HTMLElement? {
    element.first("a[data-tooltip][href*=/post/]") ?? element.first("a[href*=/post/]")
  }

  /// The record key in `/profile/mairie.bsky.social/post/3mddvy5bv6k27`.
  static func key(inPath path: String) -> String? {
    guard let mark = path.firstRange(of: "/post/") else { return nil }
    let key = path[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return key.isEmpty ? nil : String(key)
  }

  /// What it says.
  var text: String? {
    (element.first("[data-testid=postText]") ?? element.first("[data-word-wrap]"))?.text
  }

  /// What stands above its words: "Reposted by …", "Pinned", "Replied to …".
  var heading: String {
    let all = Folding.folded(element.line ?? "")
    let words = text.map { Folding.folded($0.split(separator: "\n").joined(separator: " ")) } ?? ""
    guard !words.isEmpty, let start = all.firstRange(of: words)?.lowerBound else {
      return String(all.prefix(160))
    }
    return String(all[..<start])
  }

  /// Reads its counts.
  func readCounts(into post: inout PostReading) {
    post.comments = label("replyBtn")
    post.reactions = label("likeBtn")
    guard element.first("[data-testid=likeBtn]") != nil else { return }
    // No number stands beside the button when there is no repost.
    let reposts = element.first("[data-testid=repostCount]")?.line
    post.shares = reposts.map { PrintedCount.count(of: $0) } ?? Count(0)
  }

  private func label(_ id: String) -> Count? {
    element.first(HTMLSelector("[data-testid=\(id)]"))?["aria-label"].flatMap {
      PrintedCount.count(of: $0)
    }
  }
}
