internal import Core
internal import Documents

/// The comments that a displayed post of Instagram's shows, for copies without their scripts.
///
/// Since 2018 each links to itself with its time, `/p/code/c/1789…/`, an answer `/c/1789…/r/1790…/`;
/// in 2017 they were list items that begin with a link to their author, without times.
enum InstagramComments {
  /// The comments under a post, without names or words.
  static func displayed(on page: Page, to post: PostReading) -> [ReplyReading] {
    let linked = linked(on: page, to: post)
    return linked.isEmpty ? listed(on: page, to: post) : linked
  }

  private static func linked(on page: Page, to post: PostReading) -> [ReplyReading] {
    guard let code = post.id else { return [] }
    let dates = DateReader(zone: .utc)
    var seen: Set<String> = []
    return page.document.all("a[href*=/c/]").prefix(2_000).compactMap { link -> ReplyReading? in
      guard let time = link.first("time[datetime]")?["datetime"], let href = link["href"],
        href.holds("/\(code)/c/")
      else { return nil }
      let path = href.split(separator: "/").map(String.init)
      guard let mark = path.lastIndex(of: "c"), mark + 1 < path.count else { return nil }
      let answer = path.lastIndex(of: "r").flatMap { $0 + 1 < path.count ? path[$0 + 1] : nil }
      let id = answer ?? path[mark + 1]
      guard seen.insert(id).inserted else { return nil }
      var reply = ReplyReading()
      reply.post = code
      reply.id = id
      reply.replyTo = answer == nil ? nil : path[mark + 1]
      reply.createdAt = dates.instant(of: time)
      // The smallest element around it that links to an account holds the comment and no other.
      let comment = link.ancestors.prefix(12).first { author(in: $0) != nil }
      let writer = comment.flatMap { author(in: $0) }
      reply.isByAccount = writer != nil && writer == post.author?.lowercased()
      reply.isQuestion = Question.isAsked(in: comment?.text)
      return reply
    }
  }

  /// The account that the first link to one in an element leads to.
  private static func author(in element: HTMLElement) -> String? {
    element.all("a[href]").lazy.compactMap { link -> String? in
      let address = WebAddress.resolve(link["href"] ?? "", against: "https://www.instagram.com")
      guard let path = PageAddress(address)?.path, path.count == 1 else { return nil }
      return path[0].lowercased()
    }.first
  }

  private static func listed(on page: Page, to post: PostReading) -> [ReplyReading] {
    guard let article = page.document.first("article") else { return [] }
    return article.all("ul").flatMap(\.children).compactMap { item in
      guard item.name == "li", let author = item.children.first, author.name == "a",
        let handle = author["title"], let link = author["href"],
        InstagramAddress(WebAddress.resolve(link, against: "https://www.instagram.com"))?.handle
          == handle
      else { return nil }
      let words = item.text(without: "a[title]")
      // The first is what the author wrote under the picture.
      if handle == post.author, Folding.folded(words ?? "") == Folding.folded(post.text ?? "") {
        return nil
      }
      var reply = ReplyReading()
      reply.post = post.id
      reply.isByAccount = handle == post.author
      reply.isQuestion = Question.isAsked(in: words)
      return reply
    }
  }
}
