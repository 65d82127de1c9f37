/// A value of JSON, or of a literal of JavaScript, that a page holds.
public struct JSONValue: Sendable {
  let tape: JSONTape
  let place: Int

  init(tape: JSONTape, place: Int) {
    self.tape = tape
    self.place = place
  }

  /// Reads the first value of a text.
  ///
  /// Strict JSON by simdjson; whatever else pages hold by `JSONLiteral`: bare keys, single quotes,
  /// `\x7b`, raw line feeds, comments, trailing commas, text after the value.
  ///
  /// Nil when the text, valid UTF-8, holds no value or one nested deeper than 512.
  public init?(_ text: ArraySlice<UInt8>) {
    guard let (value, _) = JSONValue.read(text) else { return nil }
    self = value
  }

  /// Reads the first value of a text.
  public init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// Reads one value at the beginning of a text, and no more than that.
  ///
  /// - Returns: the value and the place after it; nil when there is none.
  public static func read(_ text: ArraySlice<UInt8>) -> (value: JSONValue, end: Int)? {
    if let end = JSONExtent.end(of: text), let tape = JSONTape(strict: text[..<end]) {
      return (JSONValue(tape: tape, place: 1), end)
    }
    return JSONLiteral.read(text).map { (JSONValue(tape: $0.tape, place: 1), $0.end) }
  }

  private var type: UInt8 { tape.type(at: place) }

  // MARK: Scalars

  /// The characters of a string; nil for any other value.
  public var string: String? {
    type == JSONTape.text ? String(validUTF8: tape.string(at: place)) : nil
  }

  /// The bytes of a string; nil for any other value.
  public var bytes: ArraySlice<UInt8>? { type == JSONTape.text ? tape.string(at: place) : nil }

  /// A string, or a whole number as it is written: what identifiers are.
  public var text: String? {
    switch type {
    case JSONTape.text: string
    case JSONTape.signed: String(Int(truncatingIfNeeded: tape.words[place + 1]))
    case JSONTape.unsigned: String(tape.words[place + 1])
    default: nil
    }
  }

  /// A whole number, whether written as one, as a string of digits or as "12.0"; else nil.
  public var int: Int? {
    switch type {
    case JSONTape.signed: Int(truncatingIfNeeded: tape.words[place + 1])
    case JSONTape.unsigned: Int(exactly: tape.words[place + 1])
    case JSONTape.real: Int(exactly: Double(bitPattern: tape.words[place + 1]))
    case JSONTape.text:
      string.flatMap { text in Int(text.utf8.contains(0x20) ? text.filter { $0 != " " } : text) }
    default: nil
    }
  }

  /// A number, or a string that is one.
  public var double: Double? {
    switch type {
    case JSONTape.real: Double(bitPattern: tape.words[place + 1])
    case JSONTape.text: string.flatMap { Double($0) }
    default: int.map { Double($0) }
    }
  }

  /// `true` or `false`; nil for any other value.
  public var bool: Bool? { type == JSONTape.yes ? true : type == JSONTape.no ? false : nil }

  /// Whether it is `null`, or what JavaScript has for it.
  public var isNull: Bool { type == JSONTape.null }

  /// Whether it is an object.
  public var isObject: Bool { type == JSONTape.object }

  /// Whether it is an array.
  public var isArray: Bool { type == JSONTape.array }

  // MARK: One step

  /// The value of a key; nil when it is no object, has no such key or `null` there.
  public subscript(key: String) -> JSONValue? { value(of: key.utf8.span) }

  private func value(of key: Span<UInt8>) -> JSONValue? {
    guard type == JSONTape.object else { return nil }
    var next = place + 1
    while tape.type(at: next) != JSONTape.objectEnd {
      let value = next + 1
      if tape.isString(at: next, key) {
        return tape.type(at: value) == JSONTape.null ? nil : JSONValue(tape: tape, place: value)
      }
      next = tape.next(after: value)
    }
    return nil
  }

  /// The value at an index of an array; nil when it is no array or is shorter.
  public subscript(index: Int) -> JSONValue? {
    guard type == JSONTape.array, index >= 0 else { return nil }
    var next = place + 1
    var left = index
    while tape.type(at: next) != JSONTape.arrayEnd {
      if left == 0 { return JSONValue(tape: tape, place: next) }
      left -= 1
      next = tape.next(after: next)
    }
    return nil
  }

  /// The value at the end of a path of keys and indices, `"edges.0.node"`; nil where a step fails.
  public func at(_ path: String) -> JSONValue? {
    let path = path.utf8.span
    var value = self
    var start = 0
    while start < path.count {
      var end = start
      while end < path.count, path[end] != 0x2E { end += 1 }
      let step = path.extracting(start..<end)
      guard let next = value.isArray ? value[Self.index(step)] : value.value(of: step) else {
        return nil
      }
      value = next
      start = end + 1
    }
    return value
  }

  /// The number that digits write; -1 for anything else.
  private static func index(_ digits: Span<UInt8>) -> Int {
    guard (1...9).contains(digits.count) else { return -1 }
    var index = 0
    for place in 0..<digits.count {
      guard (0x30...0x39).contains(digits[place]) else { return -1 }
      index = index * 10 + Int(digits[place] - 0x30)
    }
    return index
  }

  /// The elements of an array, in its order; none for any other value.
  public var elements: [JSONValue] {
    guard type == JSONTape.array else { return [] }
    var elements: [JSONValue] = []
    var next = place + 1
    while tape.type(at: next) != JSONTape.arrayEnd {
      elements.append(JSONValue(tape: tape, place: next))
      next = tape.next(after: next)
    }
    return elements
  }

  /// The elements of an array, or the value itself: what JSON-LD calls a set.
  public var asArray: [JSONValue] { isArray ? elements : isNull ? [] : [self] }

  /// The members of an object, in its order; none for any other value.
  public var members: [(key: String, value: JSONValue)] {
    guard type == JSONTape.object else { return [] }
    var members: [(key: String, value: JSONValue)] = []
    var next = place + 1
    while tape.type(at: next) != JSONTape.objectEnd {
      let key = String(validUTF8: tape.string(at: next))
      members.append((key, JSONValue(tape: tape, place: next + 1)))
      next = tape.next(after: next + 1)
    }
    return members
  }

  // MARK: Any depth

  /// The first value of a key at any depth, in document order, `null` left out.
  public func first(_ key: String) -> JSONValue? {
    var found: JSONValue?
    walk(key) { _, value in
      found = value
      return false
    }
    return found
  }

  /// Every value of a key at any depth, in document order, `null` left out.
  public func all(_ key: String) -> [JSONValue] {
    var found: [JSONValue] = []
    walk(key) { _, value in
      found.append(value)
      return true
    }
    return found
  }

  /// Every object at any depth that has a value for a key, in document order of that key.
  public func objects(with key: String) -> [JSONValue] {
    var found: [JSONValue] = []
    walk(key) { object, _ in
      found.append(object)
      return true
    }
    return found
  }

  /// Visits each value of a key at any depth, with its object, until told to stop.
  private func walk(_ key: String, _ visit: (JSONValue, JSONValue) -> Bool) {
    let end = tape.next(after: place)
    let key = key.utf8.span
    // The objects that are open; nil for an array.
    var open: [Int?] = []
    var isKey = false
    var next = place
    while next < end {
      let type = tape.type(at: next)
      if isKey, type == JSONTape.text {
        if let object = open.last ?? nil, tape.isString(at: next, key),
          tape.type(at: next + 1) != JSONTape.null
        {
          let value = JSONValue(tape: tape, place: next + 1)
          if !visit(JSONValue(tape: tape, place: object), value) { return }
        }
        isKey = false
        next += 1
        continue
      }
      switch type {
      case JSONTape.object: open.append(next)
      case JSONTape.array: open.append(nil)
      case JSONTape.objectEnd, JSONTape.arrayEnd: open.removeLast()
      case JSONTape.signed, JSONTape.unsigned, JSONTape.real: next += 1
      default: break
      }
      isKey = (open.last ?? nil) != nil
      next += 1
    }
  }
}
