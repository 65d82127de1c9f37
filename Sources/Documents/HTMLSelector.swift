/// Which elements are meant: a small part of CSS's selectors, written as in CSS.
///
/// One or more of `name`, `.class`, `#id`, `[attribute]`, `[attribute=value]`, and with `^=`, `$=`
/// or `*=` a value that begins, ends or goes on so; alternatives are parted by commas. There is no
/// white space of CSS in it: what is within an element is asked of that element.
///
///     page.document.all("article[data-testid=tweet]")
///     post.first("a[href*=/status/], a.timestamp")
public struct HTMLSelector: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A name or value: where it stands in `letters`, and its hash as documents' names have it.
  struct Word: Hashable, Sendable {
    var range: Range<Int>
    var hash: UInt64
  }

  /// One alternative: the element's name, if one is asked for, and which of `tests` it must pass.
  struct Compound: Hashable, Sendable {
    var name: Word?
    var tests: Range<Int>
  }

  /// What an attribute must be.
  struct Test: Hashable, Sendable {
    enum Relation: Hashable, Sendable { case present, equal, prefix, suffix, part, word }

    let attribute: Word
    let relation: Relation
    let value: Word
    /// Whether it asks for a class.
    let isClass: Bool
  }

  /// `class id ` and the selector as it was written.
  ///
  /// One array for all words: a selector written beside its question is read each time it is asked.
  let letters: [UInt8]
  let compounds: [Compound]
  let tests: [Test]

  /// Reads a selector.
  public init(stringLiteral text: String) { self.init(text) }

  /// Reads a selector; what is none of the forms above matches nothing.
  public init(_ text: String) {
    var reader = HTMLSelectorReader(text)
    reader.read()
    letters = reader.letters
    compounds = reader.compounds
    tests = reader.tests
  }

  /// What any of some selectors means.
  public init(anyOf selectors: [HTMLSelector]) {
    let texts = selectors.map { $0.letters.dropFirst(HTMLSelectorReader.head.count) }
    self.init(String(validUTF8: Array(texts.joined(separator: [0x2C]))[...]))
  }
}
