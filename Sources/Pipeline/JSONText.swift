internal import Foundation

/// A value as JSON has it; objects are written in the order of their keys.
enum JSONText: Encodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONText])
  case object([String: JSONText])

  /// A number, null when there is none.
  static func number(_ value: Double?) -> JSONText { value.map { .number($0) } ?? .null }

  /// A whole number, null when there is none.
  static func number(_ value: Int?) -> JSONText { value.map { .number(Double($0)) } ?? .null }

  /// A text, null when there is none.
  static func text(_ value: String?) -> JSONText { value.map { .text($0) } ?? .null }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// The text, UTF-8, with a line break at its end.
  func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
