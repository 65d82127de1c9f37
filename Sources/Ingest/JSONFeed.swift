internal import Core
internal import Documents
internal import Foundation

/// JSON Feed 1.0 and 1.1 (jsonfeed.org), with what real ones get wrong.
enum JSONFeed: ExportFormat {
  static let names = ["json-feed"]

  /// The largest document that is read, in bytes: 32 MiB.
  private static let largestSize = 32 << 20

  /// The most commas of a document, which part its values.
  private static let mostCommas = 1_000_000

  static func recognises(_ document: ArraySlice<UInt8>) -> Bool {
    document.first == 0x7B || document.first == 0x5B
  }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    // Foundation makes an object of each value, up to 60 times its size.
    guard document.count <= largestSize, document.count(where: { $0 == 0x2C }) <= mostCommas else {
      throw Refusal(.tooLarge, "JSON of more values than any feed has: save the feed in parts")
    }
    let parsed = try? JSONSerialization.jsonObject(with: Data(document))
    guard let root = parsed else { throw Refusal(.malformed, "JSON that cannot be parsed") }
    guard let feed = root as? [String: Any], let items = feed["items"] as? [Any],
      feed["version"] != nil || feed["title"] != nil
    else { throw Refusal(.notAFeed, "JSON of another kind: a JSON Feed has version and items") }
    guard items.count <= FeedFormat.mostPosts else { throw FeedFormat.tooManyPosts }
    var reading = Reading(format: "json-feed", platform: .website)
    reading.sourceURL = string(feed["feed_url"])
    reading.account.name = string(feed["title"]).flatMap(title)
    reading.account.url = string(feed["home_page_url"])
    let author = author(of: feed)
    for case let item as [String: Any] in items {
      var post = post(of: item, dates: dates)
      // The feed's author signs the items that name none (JSON Feed 1.1, "authors").
      post.author = post.author ?? author
      reading.posts.append(post)
    }
    reading.listing = FeedFormat.listing(of: reading.posts)
    return reading
  }

  private static func post(of item: [String: Any], dates: DateReader) -> PostReading {
    var post = PostReading()
    post.id = string(item["id"])
    post.url = string(item["url"]) ?? string(item["external_url"])
    post.title = string(item["title"]).flatMap(title)
    post.text =
      string(item["content_html"]).flatMap { PlainText.ofHTML(Array($0.utf8)[...]) }
      ?? (string(item["content_text"]) ?? string(item["summary"])).flatMap {
        PlainText.ofText(Array($0.utf8)[...])
      }
    post.author = author(of: item)
    post.publishedAt = string(item["date_published"]).flatMap { dates.instant(of: $0) }
    post.updatedAt = string(item["date_modified"]).flatMap { dates.instant(of: $0) }
    return post
  }

  private static func author(of object: [String: Any]) -> String? {
    let authors = [object["author"] as Any] + (object["authors"] as? [Any] ?? [])
    return authors.lazy.compactMap { string(($0 as? [String: Any])?["name"]) ?? string($0) }.first
  }

  /// A string as one line, or a number that should have been one; nil for anything else and for "".
  private static func string(_ value: Any?) -> String? {
    switch value {
    case let text as String: PlainText.line(Array(text.utf8)[...])
    case let number as NSNumber: number.stringValue
    default: nil
    }
  }

  private static func title(_ value: String) -> String? { Title.ofHTML(Array(value.utf8)[...]) }
}
