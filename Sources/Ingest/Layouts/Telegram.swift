internal import Core
internal import Documents
internal import Foundation

/// Telegram's public pages: a channel's card (t.me/x), its messages (t.me/s/x) and embedded ones.
///
/// Messages give their time, views and reactions; comments are on none of these pages. Reactions that
/// were paid for in stars count stars, not people, and are left out.
enum Telegram: PageFormat {
  static let names = ["telegram"]

  static func recognises(_ page: Page) -> Bool {
    page.meta("al:ios:url")?.hasPrefix("tg://") == true || page.isOf("t.me", "telegram.me")
      || page.document.first("body.tgme_webpreview, .tgme_widget_message, .tgme_page") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = Reading(format: names[0], platform: .telegram)
    let frames = page.document.all("iframe[srcdoc]").compactMap { $0["srcdoc"] }
    let documents = [page.document] + frames.map { HTMLDocument(Array($0.utf8)) }
    let messages = documents.flatMap { $0.all("[data-post]") }.filter {
      $0.has(class: "tgme_widget_message") && !$0.has(class: "service_message")
    }
    let handle = handle(of: page, messages)
    for message in messages {
      guard let post = post(of: message, handle: handle, dates: dates),
        !reading.posts.contains(where: { $0.id == post.id })
      else { continue }
      reading.posts.append(post)
    }
    reading.account.name = name(of: page, messages)
    reading.account.handle = handle
    reading.account.url = handle.map { "https://t.me/" + $0 }
    reading.account.followers = followers(on: page)
    if reading.posts.isEmpty, let wrapped = wrapped(by: page, handle: handle) {
      reading.posts = [wrapped]
    }
    guard reading.account.name != nil || !reading.posts.isEmpty else {
      if page.document.first(".tgme_page") == nil { return nil }
      throw Refusal(.notFound, "Telegram shows no such channel: check the address of the account")
    }
    reading.capturedAt = page.capturedAt ?? messages.lazy.compactMap { rendering(of: $0) }.first
    // The newest message stands last; a page "before" one ends long before it was saved.
    reading.listing =
      page.addresses.contains { $0.holds("before=") }
      ? .selection : .order(of: reading.posts.reversed())
    return reading
  }

  // MARK: The channel

  /// `tg://resolve?domain=mairie&post=40`, the messages' own or the address.
  private static func handle(of page: Page, _ messages: [HTMLElement]) -> String? {
    if let link = page.meta("al:ios:url"), let mark = link.firstRange(of: "domain=") {
      return String(link[mark.upperBound...].prefix { $0 != "&" })
    }
    let shown = page.document.first(".tgme_channel_info_header_username")?.line
    if let shown { return String(shown.drop { $0 == "@" }) }
    if let first = messages.first?["data-post"] { return String(first.prefix { $0 != "/" }) }
    guard page.isOf("t.me", "telegram.me") else { return nil }
    return page.path.first { $0 != "s" }.flatMap {
      $0.hasPrefix("+") || $0 == "joinchat" ? nil : $0
    }
  }

  private static func name(of page: Page, _ messages: [HTMLElement]) -> String? {
    let title = page.document.first(".tgme_channel_info_header_title, .tgme_page_title")?.line
    if let title { return title }
    // Pages of a channel that does not exist are titled so too.
    if let title = page.meta("og:title"), !title.hasPrefix("Telegram: ") { return title }
    return messages.first?.first(".tgme_widget_message_owner_name")?.line
  }

  /// "2 805 members, 56 online" on the card, pairs of number and word above the messages.
  private static func followers(on page: Page) -> Count? {
    if let extra = page.document.first(".tgme_page_extra")?.line {
      return CountLabel.count(of: .followers, in: extra)
    }
    return page.document.all(".tgme_channel_info_counter").lazy.compactMap { counter -> Count? in
      guard let value = counter.first(".counter_value")?.line,
        let type = counter.first(".counter_type")?.line
      else { return nil }
      return CountLabel.count(of: .followers, in: value + " " + type)
    }.first
  }

  /// The post of a page t.me/x/40, whose message stands in a frame that was not saved.
  private static func wrapped(by page: Page, handle: String?) -> PostReading? {
    guard let handle, let link = page.meta("al:ios:url"), let mark = link.firstRange(of: "&post=")
    else { return nil }
    var post = PostReading()
    let id = String(link[mark.upperBound...].prefix { $0 != "&" })
    post.id = id
    post.url = "https://t.me/\(handle)/\(id)"
    post.text = page.meta("og:description")
    return post
  }

  // MARK: Messages

  private static func post(
    of message: HTMLElement,
    handle: String?,
    dates: DateReader
  ) -> PostReading? {
    guard let path = message["data-post"]?.split(separator: "/"), path.count == 2 else {
      return nil
    }
    var post = PostReading()
    post.id = String(path[1])
    post.url = "https://t.me/" + path.joined(separator: "/")
    post.publishedAt =
      (message.first("a.tgme_widget_message_date")?.first("time[datetime]")
      ?? message.first("time[datetime]"))?["datetime"].flatMap { dates.instant(of: $0) }
    // A reply begins with the words that it answers.
    let quote = message.first(".tgme_widget_message_reply")
    let words = message.all(".tgme_widget_message_text").first { quote?.contains($0) != true }
    post.text = words?.text ?? message.first(".tgme_widget_message_poll_question")?.text
    post.author = message.first(".tgme_widget_message_from_author")?.line
    post.isReply = quote != nil
    if message.first(".tgme_widget_message_forwarded_from") != nil { post.origin = .repost }
    if let handle, handle.lowercased() != path[0].lowercased() { post.origin = .other }
    post.media = media(of: message)
    post.views = message.first(".tgme_widget_message_views")?.line.flatMap {
      PrintedCount.count(of: $0)
    }
    post.reactions = reactions(of: message)
    return post
  }

  private static func media(of message: HTMLElement) -> Media? {
    let photos = message.all(".tgme_widget_message_photo_wrap").count
    let videos = message.all(
      ".tgme_widget_message_video_player, .tgme_widget_message_roundvideo_player"
    ).count
    if photos + videos > 1 { return .album }
    if videos == 1 { return .video }
    if photos == 1 { return .photo }
    if message.first(".tgme_widget_message_link_preview") != nil { return .link }
    return message.first(".tgme_widget_message_text") != nil ? .text : nil
  }

  /// The sum of every kind: `<i class="emoji"><b>😁</b></i>171`, `<tg-emoji emoji-id="…">55.2K`.
  private static func reactions(of message: HTMLElement) -> Count? {
    let kinds = message.all(".tgme_reaction").filter { !$0.has(class: "tgme_reaction_paid") }
    guard !kinds.isEmpty else { return nil }
    var sum = 0
    var unit = 1
    for kind in kinds {
      // "1️⃣" is an emoji with a digit in it.
      let text =
        kind.text(without: "i, b, tg-emoji, .emoji")
        ?? kind.first(".tgme_reaction_count")?.line
      guard let count = text.flatMap({ PrintedCount.count(of: $0) }) else { return nil }
      sum += count.value
      unit = max(unit, count.unit)
    }
    return Count(sum, unit: unit)
  }

  /// When the page was made: `t` of the base64 JSON `{"c":…,"p":40,"t":1789326793,"h":…}`.
  private static func rendering(of message: HTMLElement) -> Instant? {
    guard var view = message["data-view"] else { return nil }
    view.replace("-", with: "+")
    view.replace("_", with: "/")
    view += String(repeating: "=", count: (4 - view.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: view) else { return nil }
    return JSONValue(Array(data)[...])?["t"]?.int.map { Instant(seconds: $0) }
  }
}
