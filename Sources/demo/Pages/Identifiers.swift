/// The identifiers that networks give, which hold the time of publication.
extension Post {
  /// X: milliseconds since 2010-11-04T01:42:54.657Z, then twenty-two bits.
  var snowflake: Int { Post.snowflake(at: published, number) }

  /// The same of any moment.
  static func snowflake(at moment: Moment, _ number: Int) -> Int {
    (moment.seconds * 1_000 - 1_288_834_974_657) << 22 | number & 0x3f_ffff
  }

  /// Instagram and Threads: milliseconds since 2011-08-24T21:07:01.721Z, then twenty-three bits.
  var mediaNumber: Int {
    (published.seconds * 1_000 - 1_314_220_021_721) << 23 | number & 0x7f_ffff
  }

  /// The same in base 64, as addresses of Instagram and Threads have it.
  var shortcode: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    return String((0..<11).map { alphabet[mediaNumber >> ((10 - $0) * 6) & 63] })
  }

  /// Facebook: nothing to be read in it.
  var storyNumber: Int { published.seconds * 100_000 + number }

  /// LinkedIn: milliseconds since 1970, then twenty-two bits.
  var activity: Int { published.seconds * 1_000 << 22 | number & 0x3f_ffff }

  /// TikTok: seconds since 1970, then thirty-two bits.
  var videoNumber: Int { published.seconds << 32 | number }

  /// Mastodon: milliseconds since 1970, then sixteen bits.
  var statusNumber: Int { published.seconds * 1_000 << 16 | number & 0xffff }
}
