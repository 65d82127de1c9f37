internal import Core
internal import Documents
internal import Foundation

/// What LinkedIn's layouts have in common.
enum LinkedIn {
  /// Whether a page is LinkedIn's, by its addresses or its own marks.
  static func isOne(_ page: Page) -> Bool {
    page.isOf("linkedin.com") || page.document.first("code[id^=bpr-guid-]") != nil
      || page.meta("pagekey")?.hasPrefix("d_") == true
  }

  /// The handle in a path: `/company/mairie-exemple/posts`.
  static func handle(inPath path: [String]) -> String? {
    guard path.count > 1, ["company", "school", "showcase", "in"].contains(path[0]) else {
      return nil
    }
    return path[1].removingPercentEncoding ?? path[1]
  }

  /// The number of the activity in a path: `/posts/mairie_titre-activity-7410643423461978113-ab1c`,
  /// `/feed/update/urn:li:activity:7410643423461978113`.
  static func activity(inPath path: [String]) -> String? {
    guard path.first == "posts" || path.prefix(2) == ["feed", "update"], let last = path.last else {
      return nil
    }
    let text = last.removingPercentEncoding ?? last
    return text.utf8.split { !(0x30...0x39).contains($0) }.last { $0.count >= 15 }.flatMap {
      String($0)
    }
  }

  /// The number of the activity that structured data is of.
  static func activity(of item: StructuredItem) -> String? {
    [item.id, item["url"], item["mainEntityOfPage"]].lazy.compactMap { $0 }.compactMap {
      PageAddress($0).flatMap { activity(inPath: $0.path) }
    }.first
  }

  /// The number that a URN ends in; nil when it ends in none.
  static func number(ofURN urn: String) -> String? {
    let last = urn.split(separator: ":").last.map(String.init)
    return last.flatMap { UInt64($0) == nil ? nil : $0 }
  }

  /// The URNs of an update's element.
  static func urns(of card: HTMLElement) -> [String] {
    ["data-activity-urn", "data-featured-activity-urn", "data-attributed-urn"].compactMap {
      card[$0]
    }
  }

  /// Reads the account of a company's page from its head and its card.
  static func readHead(of page: Page, into account: inout AccountReading) {
    account.handle = handle(inPath: page.path)
    account.url = page.address
    account.name =
      page.document.first("h1.top-card-layout__title, h1.org-top-card-summary__title, h1")?.line
      ?? page.meta("og:title").map { String($0.prefix { $0 != "|" }.trimmingSpaces) }
    let line = page.document.first(".top-card-layout__first-subline")?.line
    let texts = [line, page.meta("og:description"), page.meta("description")].compactMap { $0 }
    account.followers = texts.lazy.compactMap { CountLabel.count(of: .followers, in: $0) }.first
  }

  /// The comments under a post as guests see them.
  ///
  /// A comment's number holds its time as an activity's does.
  static func replies(to post: String, on page: Page, by account: AccountReading) -> [ReplyReading]
  {
    var seen: Set<String> = []
    return page.document.all("section.comment, .comment").compactMap { comment in
      let urn = comment.first("[data-semaphore-content-urn*=urn:li:comment:]")
      // urn:li:comment:(activity:7410643423461978113,7410650000000000000)
      guard let inside = urn?["data-semaphore-content-urn"]?.split(separator: ",").last,
        inside.hasSuffix(")"), seen.insert(String(inside)).inserted
      else { return nil }
      var reply = ReplyReading()
      reply.post = post
      reply.id = String(inside.dropLast())
      reply.createdAt = reply.id.flatMap { IdentifierTime.linkedIn($0) }
      let author = comment.first(
        "a.comment__author, a[data-tracking-control-name*=comment_actor-name]"
      )
      let path = author?["href"].flatMap { PageAddress($0)?.path } ?? []
      reply.isByAccount = account.handle != nil && handle(inPath: path) == account.handle
      reply.isQuestion = Question.isAsked(in: comment.first(".comment__text")?.text)
      return reply
    }
  }
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
