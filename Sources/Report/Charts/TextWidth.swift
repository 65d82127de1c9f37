/// How wide a text is drawn, without a font to ask: an estimate that errs on the wide side.
///
/// Widths are those of DejaVu Sans in classes, the widest of the fonts in the style sheet's list.
enum TextWidth {
  /// The size of the text in charts, in units.
  static let size = 13.0

  /// Bold letters by the same classes.
  private static let bold = 1.12

  /// The width of a text, in units.
  static func of(_ text: String, isBold: Bool = false) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars { ems += width(of: scalar) }
    return ems * size * (isBold ? bold : 1)
  }

  /// The text, or as much of its beginning as the room holds, then "…".
  ///
  /// Combining marks without end take no width; they are held to 200 scalars.
  static func fit(_ text: String, in room: Double, isBold: Bool = false) -> String {
    let ems = room / (size * (isBold ? bold : 1))
    let sign = width(of: "…")
    let scalars = text.unicodeScalars
    var used = 0.0
    var cut = scalars.startIndex
    for (count, index) in scalars.indices.enumerated() {
      let next = width(of: scalars[index])
      if next > 0, used + sign <= ems { cut = index }
      used += next
      guard used <= ems, count < 200 else {
        let kept = String(scalars[..<cut])
        return kept.drop(while: \.isWhitespace).isEmpty ? "…" : kept + "…"
      }
    }
    return text
  }

  /// The advance of a scalar, in ems.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ", "\u{A0}", "\u{202F}", "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|", "!": 0.32
    case "f", "r", "t", "J", "(", ")", "[", "]", "-", "/", "\"": 0.41
    case "m", "w", "M", "W", "%", "@", "…", "œ", "Œ", "æ", "Æ", "—": 1
    case "A"..."Z": 0.73
    case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{FE00}"..."\u{FE0F}": 0
    case "\u{0}"..."\u{24F}": 0.66
    case "\u{250}"..."\u{10FF}", "\u{2010}"..."\u{2015}", "\u{2212}": 0.8
    default: 1.3
    }
  }
}
