extension PlainText {
  /// What an element means for the text around it.
  public enum Element: Sendable {
    /// Begins a line: paragraphs, headings, lists…
    case block
    /// Is apart from its neighbour: cells of a table.
    case cell
    /// Is part of a word or sentence: `b`, `a`, `span`…
    case inline
    /// Holds no text of the page: scripts, styles.
    case raw
    /// Not an element of HTML.
    case unknown

    /// The meaning of an element's name, whatever its case.
    public init(name: ArraySlice<UInt8>) {
      self = name.count > Self.longestName ? .unknown : Self.table[Self.packed(name)]
    }

    /// The longest name of an element, in letters.
    private static let longestName = 10

    /// Letters and digits in six bits each, after a one: ten make one number.
    @inline(__always)
    private static func packed(_ name: some Sequence<UInt8>) -> UInt64 {
      name.reduce(1) { $0 << 6 | UInt64($1 & 0x1F | ($1 & 0x40) >> 1) }
    }

    private static let table: ElementTable = {
      var table = ElementTable()
      for (element, names) in [
        (block, blocks), (cell, "td th option img input"), (inline, inlines),
        (raw, "script style noscript template iframe object svg head title textarea select"),
      ] {
        for name in names.split(separator: " ") { table.insert(element, packed(name.utf8)) }
      }
      return table
    }()

    private static let blocks = """
      address article aside blockquote body br center dd details dialog dir div dl dt fieldset \
      figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu \
      nav ol p pre section summary table tbody tfoot thead tr ul caption optgroup video audio
      """

    private static let inlines = """
      a abbr acronym applet area b base basefont bdi bdo big button canvas cite code col colgroup \
      data datalist del dfn em embed font i ins kbd label link map mark meta meter nobr output \
      param picture progress q rp rt ruby s samp small source span strike strong sub sup time \
      track tt u var wbr blink marquee
      """
  }
}

/// The elements by packed name: open addressing, half empty, because it is asked at every tag.
struct ElementTable {
  private var keys = [UInt64](repeating: 0, count: 512)
  private var elements = [PlainText.Element](repeating: .unknown, count: 512)

  mutating func insert(_ element: PlainText.Element, _ name: UInt64) {
    var slot = Self.slot(name)
    while keys[slot] != 0 { slot = (slot + 1) & 511 }
    keys[slot] = name
    elements[slot] = element
  }

  subscript(name: UInt64) -> PlainText.Element {
    var slot = Self.slot(name)
    while keys[slot] != 0 {
      if keys[slot] == name { return elements[slot] }
      slot = (slot + 1) & 511
    }
    return .unknown
  }

  /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, section 6.4).
  private static func slot(_ name: UInt64) -> Int { Int((name &* 0x9E37_79B9_7F4A_7C15) >> 55) }
}
