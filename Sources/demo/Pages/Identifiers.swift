/// The identifiers that networks give, which hold the time of publication.
extension Post {
  /// X: milliseconds since 2010-11-04T01:42:54.657Z, then twenty-two bits.
  var snowflake: Int {
    (published.seconds * 1_000 - 1_288_834_974_657) << 22 | number & 0x3f_ffff
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
}
