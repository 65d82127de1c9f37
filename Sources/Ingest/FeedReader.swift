internal import Core
internal import Documents

/// Reads RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0 and CDF.
///
/// One reader for all, because what sites publish is a mixture: Atom links in RSS, Dublin Core in
/// both, RSS items in RDF. Each element is read for what it says wherever it stands.
struct FeedReader {
  private var cursor: FeedCursor
  private let dates: DateReader
  private var bases: [String?] = [nil]

  private(set) var feed = RawFeed()
  private(set) var posts: [PostReading] = []

  init(_ document: XMLTokens, dates: DateReader) {
    cursor = FeedCursor(document)
    self.dates = dates
  }

  /// Reads every entry; false when the document holds no feed.
  mutating func read() -> Bool {
    var isFeed = false
    var isInPage = false
    while !cursor.isAtEnd {
      guard cursor.token.kind == .start else {
        cursor.position += 1
        continue
      }
      let start = cursor.position
      switch cursor.meaning(of: cursor.token) {
      case let root where Self.roots.contains(root) && (!isInPage || isFeed || declaresFeed(start)):
        isFeed = true
        feed.note(root: cursor.document.names[Int(cursor.token.name)])
        bases[0] = base(of: start) ?? bases[0]
        if cursor.meaning(of: cursor.token) == .channel {
          feed.url = feed.url ?? cursor.attribute(.href, of: start).flatMap(resolved)
        }
        cursor.position = cursor.endOfAttributes(from: start)
      case .item where !isInPage || isFeed, .entry where !isInPage || isFeed:
        isFeed = true
        readEntry(from: start)
      case .image, .group:
        cursor.position = cursor.endOfElement(from: start)
      case .html where !isFeed:
        isInPage = true
        cursor.position = cursor.endOfAttributes(from: start)
      case let meaning where isFeed:
        readFeedField(meaning, at: start)
        cursor.position = cursor.endOfElement(from: start)
      default: cursor.position = cursor.endOfAttributes(from: start)
      }
    }
    return isFeed
  }

  /// A feed within a page of HTML counts when its first element says that it is one.
  private func declaresFeed(_ start: Int) -> Bool {
    let name = cursor.document.names[Int(cursor.document.tokens[start].name)]
    return cursor.meaning(of: cursor.token) == .rss
      || cursor.meaning(of: cursor.token) == .feed && name.namespace.contains("Atom")
  }

  private static let roots: Set<FeedName> = [.rss, .rdf, .feed, .channel]

  // MARK: The feed

  private mutating func readFeedField(_ meaning: FeedName, at start: Int) {
    switch meaning {
    case .title:
      feed.title = feed.title ?? cursor.title(of: start, as: markup(of: start))
    case .dcTitle: feed.title = feed.title ?? cursor.title(of: start, as: .html)
    case .link: readFeedLink(at: start)
    case .generator: feed.generator = feed.generator ?? cursor.value(of: start)
    case .id: feed.id = feed.id ?? cursor.value(of: start)
    case .channelID: feed.channelID = cursor.value(of: start).map(youTubeChannel)
    default: break
    }
  }

  /// The whole identifier of a channel: YouTube's feeds leave out its first letters, "UC".
  private func youTubeChannel(_ written: String) -> String {
    written.utf8.count == 22 ? "UC" + written : written
  }

  private mutating func readFeedLink(at start: Int) {
    guard let href = cursor.attribute(.href, of: start) else {
      feed.url = feed.url ?? cursor.value(of: start).flatMap(resolved)
      return
    }
    switch cursor.attribute(.rel, of: start)?.lowercased() ?? "alternate" {
    case "alternate": feed.url = feed.url ?? resolved(href)
    case "self": feed.selfLink = feed.selfLink ?? resolved(href)
    default: break
    }
  }

  // MARK: Entries

  private mutating func readEntry(from start: Int) {
    var entry = RawEntry()
    bases.append(base(of: start))
    defer { bases.removeLast() }
    entry.about = cursor.attribute(.about, of: start).flatMap { $0.isEmpty ? nil : $0 }
    entry.link = cursor.attribute(.href, of: start).flatMap(resolved)
    entry.updated = cursor.attribute(.lastmod, of: start).flatMap { dates.instant(of: $0) }
    cursor.position = cursor.endOfAttributes(from: start)
    fields: while !cursor.isAtEnd {
      let place = cursor.position
      switch cursor.token.kind {
      case .text, .attribute: cursor.position += 1
      case .end:
        cursor.position += 1
        break fields
      case .start:
        let meaning = cursor.meaning(of: cursor.token)
        // An item that was never closed ends where the next begins.
        if cursor.isEntry(cursor.token) { break fields }
        if meaning == .group || meaning == .community || meaning == .media {
          readMedia(at: place, into: &entry)
        } else {
          readField(meaning, at: place, into: &entry)
        }
        cursor.position = cursor.endOfElement(from: place)
      }
    }
    if posts.count <= FeedFormat.mostPosts { posts.append(entry.post) }
  }

  private mutating func readField(_ meaning: FeedName, at start: Int, into entry: inout RawEntry) {
    bases.append(base(of: start))
    defer { bases.removeLast() }
    switch meaning {
    case .title: entry.title = cursor.title(of: start, as: markup(of: start)) ?? entry.title
    case .dcTitle: entry.dublinCoreTitle = cursor.title(of: start, as: .html)
    case .mediaTitle: entry.mediaTitle = entry.mediaTitle ?? cursor.title(of: start, as: .html)
    case .link: readLink(at: start, into: &entry)
    case .guid:
      entry.guid = cursor.value(of: start) ?? entry.guid
      entry.isPermaLink = cursor.attribute(.isPermaLink, of: start)?.lowercased() != "false"
    case .id: entry.id = cursor.value(of: start) ?? entry.id
    case .description, .summary, .abstract:
      entry.summary =
        entry.summary ?? cursor.plainText(of: start, as: bodyMarkup(of: start, meaning))
    case .content, .encoded, .xhtml:
      let text = cursor.plainText(of: start, as: bodyMarkup(of: start, meaning))
      if (text?.utf8.count ?? 0) > (entry.content?.utf8.count ?? 0) { entry.content = text }
    case .author, .creator, .itunesAuthor: readAuthor(meaning, at: start, into: &entry)
    case .pubDate, .published, .issued, .dcCreated, .updated, .dcModified, .date:
      if let time = cursor.value(of: start).flatMap({ dates.instant(of: $0) }) {
        entry.set(meaning, to: time)
      }
    case .slashComments: entry.slashComments = count(cursor.value(of: start))
    case .thrTotal: entry.threadTotal = count(cursor.value(of: start))
    case .statistics, .starRating: readMedia(at: start, into: &entry)
    case .inReplyTo: entry.isReply = true
    case .videoID: entry.isVideo = true
    case .mediaText: entry.mediaText = entry.mediaText ?? cursor.plainText(of: start, as: .html)
    case .source where cursor.holdsElements(start): break
    default: break
    }
  }

  private func readLink(at start: Int, into entry: inout RawEntry) {
    let rel = cursor.attribute(.rel, of: start)
    guard let href = cursor.attribute(.href, of: start) ?? cursor.value(of: start) else { return }
    if rel == nil, cursor.attribute(.href, of: start) == nil {
      entry.link = entry.link ?? resolved(href)
      return
    }
    switch rel?.lowercased() ?? "alternate" {
    case "alternate", "": if entry.alternate == nil { entry.alternate = resolved(href) }
    case "replies":
      if let replies = count(cursor.attribute(.thrCount, of: start)) {
        entry.threadCount = max(entry.threadCount ?? 0, replies)
      }
    case "self": entry.selfLink = entry.selfLink ?? resolved(href)
    default: break
    }
  }

  private func readAuthor(_ meaning: FeedName, at start: Int, into entry: inout RawEntry) {
    var name = cursor.value(of: start)
    if cursor.holdsElements(start) {
      let fields = (start..<cursor.endOfElement(from: start)).filter {
        cursor.document.tokens[$0].kind == .start
      }
      let named = { (wanted: FeedName) in
        fields.first { cursor.meaning(of: cursor.document.tokens[$0]) == wanted }
          .flatMap { cursor.value(of: $0) }
      }
      name = named(.name) ?? named(.email)
    }
    guard let name = name.flatMap({ PlainText.lineOfHTML(Array($0.utf8)[...]) }) else { return }
    switch meaning {
    case .author: entry.author = entry.author ?? name
    case .creator: entry.creator = entry.creator ?? name
    default: entry.itunesAuthor = entry.itunesAuthor ?? name
    }
  }

  /// Views and likes of Media RSS, as YouTube and others write them, at any depth.
  private func readMedia(at start: Int, into entry: inout RawEntry) {
    var place = start
    let end = cursor.endOfElement(from: start)
    while place < end {
      let token = cursor.document.tokens[place]
      var next = place + 1
      switch token.kind == .start ? cursor.meaning(of: token) : .other {
      case .statistics: entry.views = entry.views ?? count(cursor.attribute(.views, of: place))
      case .starRating: entry.likes = entry.likes ?? count(cursor.attribute(.count, of: place))
      case .mediaText:
        entry.mediaText = entry.mediaText ?? cursor.plainText(of: place, as: .html)
        next = cursor.endOfElement(from: place)
      case .mediaTitle:
        entry.mediaTitle = entry.mediaTitle ?? cursor.title(of: place, as: .html)
        next = cursor.endOfElement(from: place)
      case .media: entry.isVideo = entry.isVideo || isVideo(place)
      default: break
      }
      place = next
    }
  }

  private func isVideo(_ place: Int) -> Bool {
    cursor.attribute(.type, of: place)?.hasPrefix("video/") == true
  }

  // MARK: Values

  /// The markup of a title: Atom says it, RSS leaves it open.
  private func markup(of start: Int) -> FeedCursor.Markup {
    guard feed.isAtom else { return cursor.rssMarkup(of: start) }
    return cursor.atomMarkup(of: start)
  }

  private func bodyMarkup(of start: Int, _ meaning: FeedName) -> FeedCursor.Markup {
    let isTyped =
      cursor.attribute(.type, of: start) != nil || cursor.attribute(.mode, of: start) != nil
    return feed.isAtom || isTyped ? cursor.atomMarkup(of: start) : cursor.rssMarkup(of: start)
  }

  /// A count written in digits; nil for anything else, and for more than 10¹², which nobody counted
  /// and whose sums would overflow: unknown is not zero.
  private func count(_ text: String?) -> Int? {
    guard let text else { return nil }
    let digits = text.utf8.filter { $0 > 0x20 }
    guard let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    return (0...1_000_000_000_000).contains(value) ? value : nil
  }

  private func base(of start: Int) -> String? {
    guard let written = cursor.attribute(.base, of: start) else { return nil }
    return WebAddress.resolve(written, against: currentBase)
  }

  private var currentBase: String? { bases.last { $0 != nil } ?? nil }

  /// A reference made absolute; nil when it is empty and nothing gives it a base.
  private func resolved(_ reference: String) -> String? {
    let address = WebAddress.resolve(reference, against: currentBase)
    return address.isEmpty ? nil : address
  }
}
