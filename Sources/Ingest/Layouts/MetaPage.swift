internal import Core
internal import Documents

/// What the pages of Facebook, Instagram and Threads have in common: they are written by one
/// system.
enum MetaPage {
  /// When the page was saved, or else when the server wrote it: `"serverTime":1732531533232`.
  static func captureTime(of page: Page) -> Instant? {
    if let time = page.capturedAt { return time }
    var spin: Instant?
    for script in page.scripts.map(\.characters) {
      var start = script.startIndex
      while let (key, place) = script.first(of: clocks, from: start) {
        start = place + 8
        let number = number(after: place + clocks[key].utf8.count, in: script)
        if key == 0, let number { return time(number / 1_000) }
        spin = spin ?? time(number)
      }
    }
    return spin
  }

  /// The keys of its clocks, the surer first: milliseconds and seconds.
  private static let clocks = ["serverTime", "__spin_t"]

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
  private static func number(after place: Int, in script: ArraySlice<UInt8>) -> Int? {
    var rest = script[place...]
    if rest.first == 0x22 { rest = rest.dropFirst() }
    guard rest.first == 0x3A else { return nil }
    let digits = rest.dropFirst().drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
