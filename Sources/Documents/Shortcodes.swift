/// Removes the shortcodes of WordPress page builders that leak into feeds.
///
/// `[et_pb_section admin_label= »section »]` and its end tag: Divi, WPBakery (`vc_`), Avada
/// (`fusion_`), Elementor, Cornerstone (`cs_`), Themify, and WordPress's own `[caption]`,
/// `[gallery]`, `[embed]`… "[sic]" or "[1]" are words and stay.
enum Shortcodes {
  /// The text without shortcodes, with one space or line where they stood.
  static func removed(from text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var position = 0
    // The last "]" that was found: it is looked for once, not at each "[".
    var close = 0
    while position < text.count {
      guard text[position] == 0x5B,
        let end = endOfShortcode(in: text, at: position, closingAt: &close)
      else {
        output.append(text[position])
        position += 1
        continue
      }
      position = end
      joinWhiteSpace(&output, with: text, at: &position)
    }
    while let last = output.last, last <= 0x20 { output.removeLast() }
    return output
  }

  /// White space on both sides of what was removed becomes the stronger of the two.
  private static func joinWhiteSpace(
    _ output: inout [UInt8],
    with text: [UInt8],
    at position: inout Int
  ) {
    while position < text.count, text[position] <= 0x20 {
      if let last = output.last, last > 0x20 {
        output.append(text[position])
      } else if text[position] == 0x0A, !output.isEmpty {
        output[output.count - 1] = 0x0A
      }
      position += 1
    }
  }

  /// The place after the "]" of the shortcode at `position`, or nil when it is none.
  ///
  /// `close` is the place of some "]", or the end of the text; it moves to the next from there.
  private static func endOfShortcode(
    in text: [UInt8],
    at position: Int,
    closingAt close: inout Int
  ) -> Int? {
    var first = position + 1
    if first < text.count, text[first] == 0x2F { first += 1 }
    var next = first
    while next < text.count, isNameByte(text[next]) { next += 1 }
    guard next < text.count else { return nil }
    // A plain word in brackets is a word: the common names need an attribute or a "/".
    let isBare = first == position + 1 && text[next] == 0x5D
    guard isShortcode(text[first..<next], isBare: isBare) else { return nil }
    // A shortcode whose "]" was cut off or is far is text: 16 kB hold the longest of Divi's.
    if close < next { close = text[next...].firstIndex(of: 0x5D) ?? text.count }
    return close < text.count && close - next < 16_384 ? close + 1 : nil
  }

  private static func isShortcode(_ name: ArraySlice<UInt8>, isBare: Bool) -> Bool {
    prefixes.contains { name.starts(with: $0) }
      || !isBare && names.contains { name.elementsEqual($0) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
      || byte == 0x2D
  }

  private static let prefixes = [
    "et_pb_", "vc_", "fusion_", "av_", "cs_", "themify_", "tatsu_", "elementor-", "mk_",
    "ultimate_", "dt_", "su_", "wpb_", "fl_builder", "ux_", "tt_", "nectar_", "divi_", "wpforms",
    "gallery", "contact-form-7",
  ].map { Array($0.utf8) }

  private static let names = [
    "caption", "gallery", "embed", "audio", "video", "playlist",
    "layerslider", "rev_slider", "wp_caption", "row", "column", "accordion", "toggle",
  ].map { Array($0.utf8) }
}
