internal import Documents

/// The elements and attributes of feeds that mean something to us, whatever vocabulary they are of.
enum FeedName: UInt8 {
  case other
  // Containers.
  case rss, rdf, channel, feed, item, entry, html, group, community, media, source, image, xhtml
  // Texts.
  case title, dcTitle, link, guid, id, description, summary, content, encoded, mediaTitle, mediaText
  case subtitle, generator, abstract
  // People.
  case author, name, creator, itunesAuthor, email
  // Times.
  case pubDate, published, issued, updated, date, dcModified, dcCreated, lastBuildDate
  // Counters.
  case slashComments, thrTotal, thrCount, statistics, starRating, inReplyTo
  // YouTube.
  case channelID, videoID
  // Attributes.
  case href, rel, type, mode, base, about, isPermaLink, count, views, url, lastmod, value

  /// The meaning of a name of a document.
  init(_ name: XMLName) {
    let names = Self.table[FeedVocabulary(of: name)]
    self = names?[name.local] ?? names?[name.local.lowercased()] ?? .other
  }

  /// Per vocabulary, the local names in lower case.
  private static let table: [FeedVocabulary: [String: FeedName]] = [
    .core: [
      "rss": .rss, "rdf": .rdf, "channel": .channel, "feed": .feed, "item": .item,
      "entry": .entry, "html": .html, "source": .source, "image": .image, "textinput": .image,
      "title": .title, "link": .link, "guid": .guid, "id": .id, "description": .description,
      "summary": .summary, "tagline": .subtitle, "subtitle": .subtitle, "content": .content,
      "abstract": .abstract, "body": .content, "fullitem": .encoded,
      "generator": .generator, "author": .author, "managingeditor": .other, "name": .name,
      "email": .email, "pubdate": .pubDate, "published": .published, "issued": .issued,
      "created": .dcCreated, "updated": .updated, "modified": .updated, "date": .date,
      "lastbuilddate": .lastBuildDate, "lastmod": .lastmod,
      "href": .href, "rel": .rel, "type": .type, "mode": .mode, "ispermalink": .isPermaLink,
      "count": .count, "views": .views, "url": .url, "value": .value,
    ],
    .rdf: ["rdf": .rdf, "about": .about],
    .xml: ["base": .base],
    .dublinCore: [
      "creator": .creator, "author": .creator, "date": .date, "title": .dcTitle,
      "description": .description, "subject": .other,
    ],
    .dublinCoreTerms: [
      "created": .dcCreated, "issued": .issued, "modified": .dcModified, "creator": .creator,
      "title": .dcTitle, "date": .date,
    ],
    .content: ["encoded": .encoded, "items": .image],
    .slash: ["comments": .slashComments],
    .thread: ["total": .thrTotal, "count": .thrCount, "in-reply-to": .inReplyTo],
    .media: [
      "group": .group, "content": .media, "community": .community, "statistics": .statistics,
      "starrating": .starRating, "title": .mediaTitle, "description": .mediaText,
    ],
    .itunes: ["author": .itunesAuthor, "summary": .mediaText],
    .youTube: ["channelid": .channelID, "videoid": .videoID],
    .xhtml: ["html": .html, "body": .xhtml, "div": .xhtml],
  ]
}

/// The vocabularies that feeds mix.
enum FeedVocabulary {
  case core, rdf, xml, dublinCore, dublinCoreTerms, content, slash, thread, media, itunes
  case youTube, xhtml, other

  /// The vocabulary of a name, by its namespace or, when nobody declared it, by its prefix.
  init(of name: XMLName) {
    if name.namespace.isEmpty {
      self = name.prefix.isEmpty ? .core : Self.byPrefix[name.prefix.lowercased()] ?? .other
    } else {
      self = Self.byAddress[name.namespace] ?? Self.guess(name.namespace.lowercased())
    }
  }

  private static let byPrefix: [String: FeedVocabulary] = [
    "rdf": .rdf, "xml": .xml, "dc": .dublinCore, "dcterms": .dublinCoreTerms,
    "content": .content, "slash": .slash, "thr": .thread, "media": .media, "itunes": .itunes,
    "yt": .youTube, "xhtml": .xhtml, "atom": .core, "rss": .core, "a10": .core,
  ]

  private static let byAddress: [String: FeedVocabulary] = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "http://www.w3.org/xml/1998/namespace": .xml,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://purl.org/dc/elements/1.0/": .dublinCore,
    "http://purl.org/dc/terms/": .dublinCoreTerms,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://purl.org/rss/1.0/modules/slash/": .slash,
    "http://purl.org/syndication/thread/1.0": .thread,
    "http://search.yahoo.com/mrss/": .media,
    "http://search.yahoo.com/mrss": .media,
    "http://www.youtube.com/xml/schemas/2015": .youTube,
    "http://www.w3.org/1999/xhtml": .xhtml,
    "http://www.w3.org/2005/Atom": .core,
    "http://purl.org/rss/1.0/": .core,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    // Seen in most feeds, and of no use here: known so that none is guessed at.
    "http://wellformedweb.org/CommentAPI/": .other,
    "http://purl.org/rss/1.0/modules/syndication/": .other,
    "http://www.georss.org/georss": .other,
    "http://www.w3.org/2003/01/geo/wgs84_pos#": .other,
    "http://rssnamespace.org/feedburner/ext/1.0": .other,
  ]

  /// RSS and Atom have been published under many addresses, of which some were never official.
  private static func guess(_ address: String) -> FeedVocabulary {
    if let known = byAddress[address] { return known }
    if address.hasSuffix("podcast-1.0.dtd") { return .itunes }
    if address.contains("/modules/") { return address.hasSuffix("rss091#") ? .core : .other }
    let roots = ["/rss", "/atom", "newformat#", "/echo", "/pie/", "necho", "rdf/simple/0.9", "cdf"]
    return roots.contains { address.contains($0) } ? .core : .other
  }
}
