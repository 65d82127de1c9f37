/// What an element's name means for the tree: the lists of the HTML Standard's section "Tree
/// construction", as far as they decide where an element without an end tag ends.
struct HTMLTraits: OptionSet {
  let rawValue: UInt16

  /// Has no content and no end tag.
  static let void = HTMLTraits(rawValue: 1)
  /// Is part of a line: its end tag ends no block.
  static let inline = HTMLTraits(rawValue: 2)
  /// Ends a paragraph that is open.
  static let closesParagraph = HTMLTraits(rawValue: 4)
  /// Keeps what is in it from being ended from outside, and the reverse.
  static let boundary = HTMLTraits(rawValue: 8)
  /// Keeps list items in it apart from those around it.
  static let list = HTMLTraits(rawValue: 16)
  /// Holds rows; only a boundary of its own kind is stronger.
  static let table = HTMLTraits(rawValue: 32)
  static let paragraph = HTMLTraits(rawValue: 64)
  static let listItem = HTMLTraits(rawValue: 128)
  static let term = HTMLTraits(rawValue: 256)
  static let option = HTMLTraits(rawValue: 512)
  static let cell = HTMLTraits(rawValue: 1024)
  static let row = HTMLTraits(rawValue: 2048)
  static let rowGroup = HTMLTraits(rawValue: 4096)
  static let head = HTMLTraits(rawValue: 8192)
  static let body = HTMLTraits(rawValue: 16384)

  /// The traits of a name in lower case.
  init(name: String) {
    self = Self.table(of: name)
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static func table(of name: String) -> HTMLTraits {
    switch name {
    case "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "img", "input",
      "keygen", "link", "meta", "param", "source", "track", "wbr":
      .void
    case "hr": [.void, .closesParagraph]
    case "p": [.paragraph, .closesParagraph]
    case "li": [.listItem, .closesParagraph]
    case "dd", "dt": [.term, .closesParagraph]
    case "option", "optgroup": .option
    case "td", "th": [.cell, .boundary]
    case "tr": .row
    case "tbody", "thead", "tfoot": .rowGroup
    case "table": [.table, .boundary, .closesParagraph]
    case "caption", "object", "applet", "marquee", "template", "svg", "math", "html",
      "button", "select":
      .boundary
    case "head": [.head, .boundary]
    case "body": [.body, .boundary]
    case "ul", "ol", "menu", "dir", "dl": [.list, .closesParagraph]
    case "address", "article", "aside", "blockquote", "center", "details", "dialog", "div",
      "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
      "header", "hgroup", "main", "nav", "pre", "search", "section", "summary", "listing",
      "plaintext", "xmp":
      .closesParagraph
    case "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
      "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike",
      "strong", "sub", "sup", "time", "tt", "u", "var":
      .inline
    default: []
    }
  }
}
