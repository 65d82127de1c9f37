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
      guard name.count <= 10 else {
        self = .unknown
        return
      }
      // Ten letters at most: six bits each make one number, compared with a table of numbers.
      self = Self.table[Self.packed(name)] ?? .unknown
    }

    private static func packed(_ name: some Sequence<UInt8>) -> UInt64 {
      name.reduce(1) { $0 << 6 | UInt64($1 & 0x1F | ($1 & 0x40) >> 1) }
    }

    private static let table: [UInt64: Element] = {
      var table: [UInt64: Element] = [:]
      for (element, names) in [
        (block, blocks), (cell, "td th option img input"), (inline, inlines),
        (raw, "script style noscript template iframe object svg head title textarea select"),
      ] {
        for name in names.split(separator: " ") { table[packed(name.utf8)] = element }
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
