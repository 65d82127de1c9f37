internal import Core
internal import Documents

/// The comments under an article of a website: of WordPress, Drupal, SPIP's forums and microdata.
///
/// Read without names or words: the time, the comment that it answers, whether the article's own
/// author wrote it, as these systems mark it, and whether it asks something.
enum WebsiteComments {
  /// The comments of a page, in document order.
  ///
  /// - Parameters:
  ///   - page: the page of an article.
  ///   - post: the article's address.
  ///   - dates: reads times.
  /// - Returns: only those with a time.
  static func replies(on page: Page, to post: String?, dates: DateReader) -> [ReplyReading] {
    var seen: Set<String> = []
    let found = page.document.all(comments).prefix(2_000).compactMap { comment in
      reply(comment, to: post, page, dates).flatMap { seen.insert($0.id ?? "").inserted ? $0 : nil }
    }
    // Lists of comments have numbers too; what is no comment is answered by none.
    return found.map { reply in
      var reply = reply
      reply.replyTo = reply.replyTo.flatMap { seen.contains($0) ? $0 : nil }
      return reply
    }
  }

  private static func reply(
    _ comment: HTMLElement,
    to post: String?,
    _ page: Page,
    _ dates: DateReader
  ) -> ReplyReading? {
    guard let id = id(of: comment), let time = time(of: comment, page, dates) else { return nil }
    var reply = ReplyReading()
    reply.post = post
    reply.id = id
    reply.replyTo = parent(of: comment)
    reply.createdAt = time
    reply.isByAccount = comment.matches(byAuthor)
    reply.isQuestion = Question.isAsked(
      in: own(words, in: comment).first?.text ?? comment.text(without: comments)
    )
    return reply
  }

  private static let comments: HTMLSelector = """
    [id^=comment-], [id^=div-comment-], [id^=comment_], [id^=forum], .forum-fil, \
    [itemprop~=comment], article.comment, li.comment
    """

  private static let byAuthor: HTMLSelector = ".bypostauthor, .by-node-author, .by-author"

  private static let words: HTMLSelector = """
    .comment-content, .comment-text, .comment-texte, [class*=forum-texte], \
    [itemprop~=text], [itemprop~=commentText], [property*=content:encoded], .field-name-comment-body
    """

  /// The elements within a comment that are of no comment under it.
  private static func own(_ selector: HTMLSelector, in comment: HTMLElement) -> [HTMLElement] {
    comment.all(selector).filter { id(ofNearest: $0) == id(of: comment) }
  }

  /// The number of a comment: of `comment-12` and `div-comment-12` the same.
  private static func id(of comment: HTMLElement) -> String? {
    guard let name = comment["id"] ?? comment.first("[id]")?["id"] else { return nil }
    let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.reversed()
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }

  private static func id(ofNearest element: HTMLElement) -> String? {
    element.closest(comments).flatMap { id(of: $0) }
  }

  /// The comment around it of another number.
  private static func parent(of comment: HTMLElement) -> String? {
    let own = id(of: comment)
    let around = comment.ancestors.filter { $0.matches(comments) }
    return around.lazy.compactMap { id(of: $0) }.first { $0 != own }
  }

  private static func time(of comment: HTMLElement, _ page: Page, _ dates: DateReader) -> Instant? {
    let marked: HTMLSelector = """
      time, abbr[title], [itemprop~=datePublished], [itemprop~=dateCreated], \
      [itemprop~=commentTime], [property*=dateCreated], [property*=dc:date]
      """
    let machine = own(marked, in: comment).lazy.compactMap { element in
      (element["datetime"] ?? element["content"] ?? element["title"]).flatMap {
        dates.instant(of: $0)
      }
    }.first
    if let machine { return machine }
    let printed: HTMLSelector = """
      [class*=date], [class*=meta], [class*=submitted], .forum-nav, .forum-chapo, time, small
      """
    return own(printed, in: comment).lazy.compactMap { element in
      element.line.flatMap { dates.instant(printed: $0, capturedAt: page.capturedAt) }
    }.first
  }
}
