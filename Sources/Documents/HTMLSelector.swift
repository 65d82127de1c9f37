/// Which elements are meant: a small part of CSS's selectors, written as in CSS.
///
/// One or more of `name`, `.class`, `#id`, `[attribute]`, `[attribute=value]`, and with `^=`, `$=`
/// or `*=` a value that begins, ends or goes on so; alternatives are parted by commas. There is no
/// white space of CSS in it: what is within an element is asked of that element.
///
///     page.document.all("article[data-testid=tweet]")
///     post.first("a[href*=/status/], a.timestamp")
public struct HTMLSelector: Hashable, Sendable, ExpressibleByStringLiteral {
  /// One alternative.
  struct Compound: Hashable, Sendable {
    var name: String?
    var tests: [Test] = []
  }

  /// What an attribute must be.
  struct Test: Hashable, Sendable {
    enum Relation: Hashable, Sendable { case present, equal, prefix, suffix, part, word }

    let attribute: String
    let relation: Relation
    let value: [UInt8]

    var isClass: Bool { relation == .word && attribute == "class" }
  }

  let alternatives: [Compound]

  /// Reads a selector.
  public init(stringLiteral text: String) { self.init(text) }

  /// Reads a selector; what is none of the forms above matches nothing.
  public init(_ text: String) {
    var reader = Reader(bytes: Array(text.utf8))
    alternatives = reader.alternatives()
  }

  /// What any of some selectors means.
  public init(anyOf selectors: [HTMLSelector]) {
    alternatives = selectors.flatMap(\.alternatives)
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    mutating func alternatives() -> [Compound] {
      var found: [Compound] = []
      var current = Compound()
      while place < bytes.count {
        switch bytes[place] {
        case 0x20: place += 1
        case 0x2C:
          found.append(current)
          current = Compound()
          place += 1
        case 0x2E:
          place += 1
          current.tests.append(Test(attribute: "class", relation: .word, value: word()))
        case 0x23:
          place += 1
          current.tests.append(Test(attribute: "id", relation: .equal, value: word()))
        case 0x5B: current.tests.append(test())
        default:
          let name = word()
          if name.isEmpty { place += 1 }
          // No element has two names, or the empty one: a descendant of CSS is none here.
          let isFirst = current.name == nil && current.tests.isEmpty
          current.name = isFirst ? String(decoding: name, as: UTF8.self) : ""
        }
      }
      return found + [current]
    }

    private mutating func word() -> [UInt8] {
      let start = place
      while place < bytes.count, !Self.signs.contains(bytes[place]) { place += 1 }
      return Array(bytes[start..<place])
    }

    private static let signs = Set(" ,.#[]=^$*".utf8)

    /// `[name]`, `[name=value]`, `[name^="value"]`.
    private mutating func test() -> Test {
      place += 1
      let end = bytes[place...].firstIndex(of: 0x5D) ?? bytes.count
      defer { place = end + 1 }
      let inside = bytes[place..<end]
      guard let equals = inside.firstIndex(of: 0x3D) else {
        return Test(attribute: text(inside), relation: .present, value: [])
      }
      let relation: Test.Relation =
        switch inside[..<equals].last {
        case 0x5E: .prefix
        case 0x24: .suffix
        case 0x2A: .part
        case 0x7E: .word
        default: .equal
        }
      let name = relation == .equal ? inside[..<equals] : inside[..<equals].dropLast()
      var value = inside[(equals + 1)...]
      if let quote = value.first, quote == 0x22 || quote == 0x27 {
        value = value.dropFirst().dropLast()
      }
      return Test(attribute: text(name), relation: relation, value: Array(value))
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
      String(decoding: bytes, as: UTF8.self)
    }
  }
}
