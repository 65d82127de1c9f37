internal import Core

/// Times that identifiers hold.
enum IdentifierTime {
  /// X and Twitter: a snowflake, milliseconds since 2010-11-04T01:42:54.657Z from bit 22 on.
  static func twitter(_ id: String) -> Instant? {
    // Identifiers before the snowflakes counted up.
    guard let number = UInt64(id), number > 1 << 35 else { return nil }
    return instant(milliseconds: Int(number >> 22) + 1_288_834_974_657)
  }

  /// Instagram and Threads: milliseconds since 2011-08-24T21:07:01.721Z from bit 23 on.
  ///
  /// - Parameter id: a media id, `_` and the owner's id after it ignored.
  /// - Returns: nil when it holds no time.
  static func instagram(id: String) -> Instant? {
    guard let number = UInt64(id.prefix { $0 != "_" }), number > 1 << 50 else { return nil }
    return instant(milliseconds: Int(number >> 23) + 1_314_220_021_721)
  }

  /// The time of an Instagram or Threads shortcode: the media id in base 64.
  static func instagram(shortcode: String) -> Instant? {
    // Codes of before 2012 are shorter and hold no time; those of private posts are longer.
    let code = shortcode.utf8.prefix(11)
    guard code.count >= 10 else { return nil }
    var number: UInt64 = 0
    for letter in code {
      guard let digit = base64.firstIndex(of: letter) else { return nil }
      number = number << 6 | UInt64(digit)
    }
    return instagram(id: String(number))
  }

  private static let base64 = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8
  )

  /// TikTok: seconds from bit 32 on.
  static func tiktok(_ id: String) -> Instant? {
    UInt64(id).flatMap { instant(milliseconds: Int($0 >> 32) * 1_000) }
  }

  /// LinkedIn's activities, shares and posts: milliseconds from bit 22 on.
  ///
  /// - Parameter id: the number, or a URN that ends in it: `urn:li:activity:7…`.
  /// - Returns: nil when it holds no time.
  static func linkedIn(_ id: String) -> Instant? {
    let digits = id.utf8.reversed().prefix { (0x30...0x39).contains($0) }.reversed()
    return UInt64(String(decoding: digits, as: UTF8.self)).flatMap {
      instant(milliseconds: Int($0 >> 22))
    }
  }

  /// Bluesky: a TID, microseconds from bit 10 on in 13 digits of base 32 (AT Protocol, "TID").
  static func bluesky(_ id: String) -> Instant? {
    guard id.utf8.count == 13 else { return nil }
    var number: UInt64 = 0
    for letter in id.utf8 {
      guard let digit = base32.firstIndex(of: letter) else { return nil }
      number = number << 5 | UInt64(digit)
    }
    return instant(milliseconds: Int(number >> 10) / 1_000)
  }

  private static let base32 = Array("234567abcdefghijklmnopqrstuvwxyz".utf8)

  /// Mastodon: milliseconds from bit 16 on.
  static func mastodon(_ id: String) -> Instant? {
    UInt64(id).flatMap { instant(milliseconds: Int($0 >> 16)) }
  }

  /// A moment between 2006, when the oldest of these networks began, and 2100.
  private static func instant(milliseconds: Int) -> Instant? {
    let seconds = milliseconds / 1_000
    return (1_136_073_600..<4_102_444_800).contains(seconds) ? Instant(seconds: seconds) : nil
  }
}
