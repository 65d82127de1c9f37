/// One event of an XML document.
public struct XMLToken: Sendable {
  /// What the event is.
  public enum Kind: UInt8, Sendable {
    /// `<name`; its attributes follow.
    case start
    /// One attribute of the start before it.
    case attribute
    /// Characters, entities expanded; neighbours are joined.
    case text
    /// `</name>`; an empty element has one too.
    case end
  }

  /// The kind.
  public let kind: Kind

  /// Its place in `XMLTokens.names`; 0 for text.
  public let name: UInt16

  /// Where its characters begin in `XMLTokens.characters`; 0 for starts and ends.
  public let offset: UInt32

  /// How many bytes of characters.
  public internal(set) var length: UInt32
}

/// The name of an element or attribute.
public struct XMLName: Hashable, Sendable {
  /// The address of its namespace; empty when it has none.
  public let namespace: String

  /// The prefix as written, kept for prefixes that nobody declared; empty without one.
  public let prefix: String

  /// The name without prefix.
  public let local: String
}

/// The distinct names of a document, in order of appearance.
struct XMLNameList {
  /// The most names that are read: no document that a CMS wrote has a hundred.
  static let mostNames = 60_000

  private(set) var names: [XMLName] = []

  /// How many names are searched one by one, which costs less than hashing them.
  private static let fewNames = 64

  /// Where each name after those stands, so that a document of many costs no search for each.
  private var places: [XMLName: UInt16] = [:]

  /// The place of a name, which is added when it is new; nil when the list is full.
  mutating func place(of name: XMLName) -> UInt16? {
    let first = names.prefix(Self.fewNames).firstIndex { $0.local == name.local && $0 == name }
    if let first { return UInt16(first) }
    if names.count > Self.fewNames, let place = places[name] { return place }
    guard names.count < Self.mostNames else { return nil }
    let place = UInt16(names.count)
    names.append(name)
    if names.count > Self.fewNames { places[name] = place }
    return place
  }
}

/// An XML document as a list of events over one array of UTF-8.
///
/// Nothing in it points outside it, so that whoever interprets it needs no unsafe code, no
/// parser and no `String` until a value is kept.
public struct XMLTokens: Sendable {
  /// The events in document order.
  public internal(set) var tokens: [XMLToken] = []

  /// The characters of texts and attributes, valid UTF-8.
  public internal(set) var characters: [UInt8] = []

  /// Every distinct name, in order of appearance.
  public internal(set) var names: [XMLName] = []

  /// What was wrong in the document, the first 20; what could be recovered was.
  public internal(set) var faults: [XMLFault] = []

  /// The name of the first element; nil when there is none.
  public var root: XMLName? {
    tokens.first { $0.kind == .start }.map { names[Int($0.name)] }
  }

  /// Lengthens the last event by characters just appended.
  @inline(__always)
  mutating func lengthenLast(by count: Int) {
    tokens[tokens.count - 1].length &+= UInt32(truncatingIfNeeded: count)
  }

  /// The characters of a text or attribute.
  public func string(of token: XMLToken) -> String { String(validUTF8: bytes(of: token)) }

  /// The bytes of a text or attribute.
  public func bytes(of token: XMLToken) -> ArraySlice<UInt8> {
    characters[Int(token.offset)..<(Int(token.offset) + Int(token.length))]
  }
}

/// Something wrong in an XML document.
public struct XMLFault: Hashable, Sendable {
  /// The 1-based line.
  public let line: Int

  /// libxml2's number of the fault (`xmlParserErrors`).
  let code: Int

  /// libxml2's message, its newline removed.
  public let message: String
}
