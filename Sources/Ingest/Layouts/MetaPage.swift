internal import Core
internal import Documents

/// What the pages of Facebook, Instagram and Threads have in common: they are written by one
/// system.
enum MetaPage {
  /// When the page was saved, or else when the server wrote it: `"serverTime":1732531533232`.
  static func captureTime(of page: Page) -> Instant? {
    if let time = page.capturedAt { return time }
    for script in page.scripts {
      if let milliseconds = number(after: "serverTime", in: script.characters) {
        return time(milliseconds / 1_000)
      }
    }
    for script in page.scripts {
      if let seconds = number(after: "__spin_t", in: script.characters) { return time(seconds) }
    }
    return nil
  }

  /// Seconds since 1970 as a time; nil before 2004, when the oldest of these networks began.
  static func time(_ seconds: Int?) -> Instant? {
    guard let seconds, (1_072_915_200..<4_102_444_800).contains(seconds) else { return nil }
    return Instant(seconds: seconds)
  }

  /// A count of their JSON; nil for what hides one: -1, or no number.
  static func count(_ value: JSONValue?) -> Count? {
    value?.int.flatMap { $0 >= 0 ? Count($0) : nil }
  }

  /// The order of a list: what is held at its top and what answers others is no part of it.
  static func listing(of posts: [PostReading]) -> Listing {
    Listing.order(of: posts.filter { !$0.isReply })
  }

  /// The number after a key and its colon: `"key":12`, `key: 12`.
  private static func number(after key: String, in script: ArraySlice<UInt8>) -> Int? {
    var place = script.startIndex
    while let found = script.place(of: key, from: place) {
      place = found + key.utf8.count
      var rest = script[place...]
      if rest.first == 0x22 { rest = rest.dropFirst() }
      guard rest.first == 0x3A else { continue }
      let digits = rest.dropFirst().drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) }
      if let number = Int(String(decoding: digits, as: UTF8.self)) { return number }
    }
    return nil
  }
}
