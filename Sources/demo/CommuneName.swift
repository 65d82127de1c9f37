internal import Foundation

/// A commune's name with the grammar that French asks of it.
struct CommuneName {
  /// As printed: `Le Bourg-Vermeil`.
  let text: String

  /// `du Bourg-Vermeil`, `des Trois-Clochers`, `de L’Orme-aux-Fées`, `d’Orvelle`.
  var withDe: String {
    if text.hasPrefix("Le ") { return "du \(text.dropFirst(3))" }
    if text.hasPrefix("Les ") { return "des \(text.dropFirst(4))" }
    let begins = text.unicodeScalars.first.map { "AEIOUÉŒ".unicodeScalars.contains($0) } ?? false
    return begins ? "d’\(text)" : "de \(text)"
  }

  /// `au Bourg-Vermeil`, `aux Trois-Clochers`, `à L’Orme-aux-Fées`.
  var withA: String {
    if text.hasPrefix("Le ") { return "au \(text.dropFirst(3))" }
    if text.hasPrefix("Les ") { return "aux \(text.dropFirst(4))" }
    return "à \(text)"
  }

  /// `le-bourg-vermeil`: for addresses.
  var slug: String { text.slug }
}

extension String {
  /// Lower-case ASCII letters and digits with hyphens between words, as sites write addresses.
  var slug: String {
    var words = ""
    for scalar in lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words.unicodeScalars.append(scalar)
      case "œ": words += "oe"
      case "\u{300}"..."\u{36f}": continue
      default: if !words.isEmpty, !words.hasSuffix("-") { words += "-" }
      }
    }
    return words.hasSuffix("-") ? String(words.dropLast()) : words
  }
}
