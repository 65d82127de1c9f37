internal import Foundation

/// A formula of the catalogue with numbers in the place of its symbols.
///
/// Only the part before the first comma outside brackets is read, as METHOD writes it: `+ − / ^`, a
/// blank for a product, `ln`, `exp`, `√`, `min`, `max`.
struct Formula {
  /// What it comes to.
  let value: Double

  /// The same as text, a number for each symbol and `×` for each product.
  let text: String

  /// Whether it has a symbol that is not alone: otherwise nothing is explained by it.
  let isTelling: Bool

  /// Puts numbers in a formula; nil when it has words or a symbol that is not known.
  ///
  /// - Parameters:
  ///   - formula: as the catalogue has it.
  ///   - symbols: what each symbol stands for.
  ///   - number: how a number is written.
  init?(
    _ formula: String,
    symbols: [String: Double],
    number: @escaping (Double) -> String
  ) {
    var reader = Reader(
      tokens: Self.tokens(of: Self.head(of: formula)),
      symbols: symbols,
      number: number
    )
    guard let (value, text) = reader.sum(), reader.isAtEnd, value.isFinite else { return nil }
    self.value = value
    self.text = text
    isTelling = reader.tokens.count > 1
  }

  /// What stands before the first comma outside brackets.
  private static func head(of formula: String) -> Substring {
    var depth = 0
    for index in formula.indices {
      switch formula[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth == 0: return formula[..<index]
      default: break
      }
    }
    return formula[...]
  }

  /// Words, numbers and signs; each sign is a token of its own.
  private static func tokens(of text: Substring) -> [String] {
    var tokens: [String] = []
    var word = ""
    for character in text {
      if character.isLetter || character.isNumber || "_²".contains(character) {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(word) }
      word = ""
      if !character.isWhitespace { tokens.append(String(character)) }
    }
    return word.isEmpty ? tokens : tokens + [word]
  }
}

/// Reads the tokens of a formula: each part as its value and its text.
private struct Reader {
  typealias Part = (value: Double, text: String)

  let tokens: [String]
  let symbols: [String: Double]
  let number: (Double) -> String
  private var next = 0

  init(tokens: [String], symbols: [String: Double], number: @escaping (Double) -> String) {
    self.tokens = tokens
    self.symbols = symbols
    self.number = number
  }

  var isAtEnd: Bool { next == tokens.count }

  private var token: String? { next < tokens.count ? tokens[next] : nil }

  private mutating func skip(_ sign: String) -> Bool {
    guard token == sign else { return false }
    next += 1
    return true
  }

  mutating func sum() -> Part? {
    guard var left = product() else { return nil }
    while let sign = token, ["+", "−"].contains(sign) {
      next += 1
      guard let right = product() else { return nil }
      left = (
        sign == "+" ? left.value + right.value : left.value - right.value,
        "\(left.text) \(sign) \(right.text)"
      )
    }
    return left
  }

  private mutating func product() -> Part? {
    guard var left = power() else { return nil }
    while let sign = token, !["+", "−", ")", ","].contains(sign) {
      let isQuotient = skip("/")
      guard let right = power() else { return nil }
      left =
        isQuotient
        ? (left.value / right.value, "\(left.text) / \(right.text)")
        : (left.value * right.value, "\(left.text) × \(right.text)")
    }
    return left
  }

  private mutating func power() -> Part? {
    guard let base = primary() else { return nil }
    guard skip("^") else { return base }
    guard let exponent = primary() else { return nil }
    return (pow(base.value, exponent.value), "\(base.text)^\(exponent.text)")
  }

  private mutating func primary() -> Part? {
    guard let token else { return nil }
    next += 1
    if token == "(" {
      guard let inner = sum(), skip(")") else { return nil }
      return (inner.value, "(\(inner.text))")
    }
    if let value = symbols[token] {
      return (value, value < 0 ? "(\(number(value)))" : number(value))
    }
    if let value = Double(token) { return (value, number(value)) }
    switch token {
    case "ln": return function(token, log)
    case "exp": return function(token, exp)
    case "√": return function(token) { $0.squareRoot() }
    case "min", "max": return choice(token)
    default: return nil
    }
  }

  private mutating func function(_ name: String, _ apply: (Double) -> Double) -> Part? {
    guard let argument = primary() else { return nil }
    let space = argument.text.hasPrefix("(") || name == "√" ? "" : " "
    return (apply(argument.value), name + space + argument.text)
  }

  private mutating func choice(_ name: String) -> Part? {
    guard skip("("), let first = sum(), skip(","), let second = sum(), skip(")") else {
      return nil
    }
    let value = name == "min" ? min(first.value, second.value) : max(first.value, second.value)
    return (value, "\(name)(\(first.text) ; \(second.text))")
  }
}
