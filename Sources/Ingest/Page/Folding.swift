/// Text as it is compared with words: what people see differs by accent, case, space and apostrophe.
///
/// By hand, because every label, date and number of a page passes here.
enum Folding {
  /// Lower case, without accents, every white space a plain one, apostrophes straight, invisible
  /// marks gone; for the letters of European languages.
  static func folded(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x41...0x5A: folded.append(UInt8(value) | 0x20)
      case 0...0x1F: folded.append(0x20)
      case 0x20..<0x80: folded.append(UInt8(value))
      case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        folded.append(0x20)
      case 0x2018, 0x2019, 0x02BC: folded.append(0x27)
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x300...0x36F: break
      case 0xC0..<0x180:
        if let base = bases[Int(value - 0xC0)] {
          folded.append(base)
        } else {
          folded += Array(scalar.properties.lowercaseMapping.utf8)
        }
      default: folded += Array(String(scalar).utf8)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The letter without its accent, from U+00C0 to U+017F; nil for those that are no such letter.
  private static let bases: [UInt8?] = (0xC0..<0x180).map { value in
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let letters = letters.first { $0.accented.contains(Character(scalar)) }
    return letters?.plain
  }

  private static let letters: [(plain: UInt8, accented: String)] = [
    (0x61, "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), (0x63, "ÇçĆćČč"), (0x64, "Ďď"), (0x65, "ÈÉÊËèéêëĒēĖėĘęĚě"),
    (0x67, "Ğğ"), (0x69, "ÌÍÎÏìíîïĪīĮį"), (0x6C, "Łł"), (0x6E, "ÑñŃńŇň"),
    (0x6F, "ÒÓÔÕÖØòóôõöøŌōŐő"),
    (0x72, "Řř"), (0x73, "ŚśŞşŠš"), (0x74, "Ťť"), (0x75, "ÙÚÛÜùúûüŪūŮůŰűŲų"), (0x79, "ÝýÿŸ"),
    (0x7A, "ŹźŻżŽž"),
  ]
}
