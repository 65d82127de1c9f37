/// A text before it is written in any markup: what is ours and what is foreign stay apart.
///
/// Literals are prose typed plainly ("l'ordre : 12 %"), which takes the typography of its language
/// when it is written. Whatever is interpolated is text and never markup, so that a name such as
/// `<script>` can only ever be read.
struct Phrase: Hashable, Sendable {
  /// One stretch of a phrase.
  indirect enum Run: Hashable, Sendable {
    /// Prose of ours as it is typed: its typography comes when it is written.
    case prose(String)
    /// Text of ours whose typography is right: figures, labels of the catalogue.
    case text(String)
    /// The raised end of an ordinal: the "er" of 1er.
    case superscript(String)
    /// What a reader should see first.
    case strong(Phrase)
    /// A name or title quoted as others wrote it.
    case foreign(String)
    /// A path, a code or a formula.
    case code(String)
    /// A message of the program's, which speaks English.
    case english(String)
    /// A link to a page of the report or, when `isOutside`, to the web.
    case link(Phrase, to: String, isOutside: Bool)
  }

  private(set) var runs: [Run]

  /// A phrase of these runs.
  init(_ runs: [Run] = []) { self.runs = runs }

  /// A phrase of one run.
  init(_ run: Run) { runs = [run] }

  /// Our own text, its typography already right: figures, labels of the catalogue.
  init(plain text: String) { runs = [.text(text)] }

  /// Foreign text: a name, a title.
  static func foreign(_ text: String) -> Phrase { Phrase(.foreign(text)) }

  /// A path, a code or a formula.
  static func code(_ text: String) -> Phrase { Phrase(.code(text)) }

  /// A link to another page of the report.
  static func link(_ label: Phrase, to target: String) -> Phrase {
    Phrase(.link(label, to: target, isOutside: false))
  }

  /// A link to the web when the address is one of the web, else the label alone.
  static func outside(_ label: Phrase, at address: String) -> Phrase {
    let scheme = address.prefix(8).lowercased()
    guard scheme.hasPrefix("https://") || scheme.hasPrefix("http://") else { return label }
    return Phrase(.link(label, to: address, isOutside: true))
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { runs.isEmpty }

  /// The phrase with a capital at its beginning, when it begins with our text.
  var capitalised: Phrase {
    let capital = { (text: String) in text.prefix(1).uppercased() + text.dropFirst() }
    switch runs.first {
    case .prose(let text): return Phrase([.prose(capital(text))] + runs.dropFirst())
    case .text(let text): return Phrase([.text(capital(text))] + runs.dropFirst())
    default: return self
    }
  }

  static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.runs + right.runs) }

  static func += (left: inout Phrase, right: Phrase) { left.runs += right.runs }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// Gathers the runs of an interpolated literal.
  struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      runs.reserveCapacity(2 * interpolationCount + 1)
    }

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.prose(literal)) }
    }

    /// A figure or a word of ours.
    mutating func appendInterpolation(_ text: String) { runs.append(.text(text)) }

    /// A name or title of others.
    mutating func appendInterpolation(foreign text: String) { runs.append(.foreign(text)) }

    mutating func appendInterpolation(strong phrase: Phrase) { runs.append(.strong(phrase)) }

    mutating func appendInterpolation(_ phrase: Phrase) { runs += phrase.runs }
  }

  init(stringLiteral value: String) {
    runs = value.isEmpty ? [] : [.prose(value)]
  }

  init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }
}

extension [Phrase] {
  /// The phrases one after the other, with a separator between them.
  func joined(separator: Phrase) -> Phrase {
    var result = Phrase()
    for (place, phrase) in enumerated() {
      if place > 0 { result += separator }
      result += phrase
    }
    return result
  }
}
