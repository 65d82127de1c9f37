internal import Mustache

/// A language that the pages are written in.
enum Language: Sendable {
  case html, markdown
}

/// Text already written in a page's language: the only text that a template is given.
///
/// Templates are rendered without any escaping of their own; a test holds that no view has a bare
/// `String` in it.
struct Markup: Hashable, Sendable, CustomStringConvertible, MustacheCustomRenderable {
  /// The text, as it stands in the file.
  let description: String

  var renderText: String { description }

  var isNull: Bool { false }

  /// Markup of ours, such as a drawing.
  init(trusted text: String) { description = text }

  /// Text for the inside of an attribute or of an element that holds only text.
  init(attribute text: String) { description = HTMLWriter.escape(text) }
}

extension Phrase {
  /// The phrase in a page's language.
  func written(in language: Language) -> Markup {
    switch language {
    case .html: Markup(trusted: HTMLWriter.write(self))
    case .markdown: Markup(trusted: MarkdownWriter.write(self))
    }
  }

  /// The phrase without any markup, for titles and text alternatives.
  var plain: String {
    runs.map { run in
      switch run {
      case .text(let text), .superscript(let text), .code(let text): text
      case .foreign(let text), .english(let text): Printable.line(text)
      case .strong(let phrase), .link(let phrase, _, _): phrase.plain
      }
    }.joined()
  }
}

/// Writes phrases as HTML.
enum HTMLWriter {
  static func write(_ phrase: Phrase) -> String { phrase.runs.map(write).joined() }

  private static func write(_ run: Phrase.Run) -> String {
    switch run {
    case .text(let text): escape(text)
    case .superscript(let text): "<sup>\(escape(text))</sup>"
    case .strong(let phrase): "<strong>\(write(phrase))</strong>"
    case .foreign(let text): "<bdi translate=\"no\">\(escape(text))</bdi>"
    case .code(let text): "<code>\(escape(text))</code>"
    case .english(let text): "<span lang=\"en\">\(escape(text))</span>"
    case .link(let label, let target, let isOutside):
      "<a href=\"\(escape(Phrase.address(target)))\"\(isOutside ? " rel=\"noreferrer\"" : "")>\(write(label))</a>"
    }
  }

  /// Text that is safe inside elements and quoted attributes.
  ///
  /// It looks at scalars, not at characters: in "\u{22}\u{301}" the quote and the accent after it
  /// are one `Character`, and a quote that is not escaped ends an attribute.
  static func escape(_ text: String) -> String {
    let line = Printable.line(text)
    guard line.utf8.contains(where: { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }) else {
      return line
    }
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Writes phrases as GitHub Flavored Markdown, on one line, safe in a table's cell.
enum MarkdownWriter {
  static func write(_ phrase: Phrase) -> String {
    let text = phrase.runs.map(write).joined()
    // What opens a list or a numbered item does so only at the start of a line.
    guard let first = text.utf8.first else { return text }
    if [0x2B, 0x2D, 0x3D].contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  private static func write(_ run: Phrase.Run) -> String {
    switch run {
    case .text(let text), .foreign(let text), .code(let text), .english(let text): escape(text)
    case .superscript(let text): "<sup>\(escape(text))</sup>"
    case .strong(let phrase): "**\(phrase.runs.map(write).joined())**"
    case .link(let label, let target, _):
      "[\(label.runs.map(write).joined())](<\(Phrase.address(target))>)"
    }
  }

  /// Text in which nothing is read as Markdown or as HTML.
  static func escape(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in Printable.line(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "@", "$":
        result += "\\"
      case ":" where previous.properties.isAlphabetic: result += "\\"  // http://…
      case "." where previous == "w" || previous == "W": result += "\\"  // www.…
      default: break
      }
      result.unicodeScalars.append(scalar)
      previous = scalar
    }
    return result
  }
}

extension Phrase {
  /// An address in which no character ends an attribute or a Markdown link, or is refused in a URL.
  static func address(_ address: String) -> String {
    var result = ""
    for scalar in Printable.line(address).unicodeScalars {
      switch scalar {
      case "<", ">", "\\", " ", "|", "`", "\"", "{", "}", "^", "[", "]":
        result += "%" + String(scalar.value, radix: 16, uppercase: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
