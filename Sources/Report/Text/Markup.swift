internal import Core
internal import Mustache

/// Text already written in the markup of a page: the only text that a template is given.
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

/// Writes phrases as HTML.
struct HTMLWriter {
  let voice: Voice

  func write(_ phrase: Phrase) -> String {
    var text = ""
    write(phrase, to: &text)
    return text
  }

  private func write(_ phrase: Phrase, to text: inout String) {
    for run in phrase.runs { write(run, to: &text) }
  }

  private func write(_ run: Phrase.Run, to text: inout String) {
    switch run {
    case .prose(let prose): text += Self.escape(voice.typeset(prose))
    case .text(let run): text += Self.escape(run)
    case .superscript(let run): text += "<sup>" + Self.escape(run) + "</sup>"
    case .foreign(let run):
      // What others wrote is French, whatever the language of the page.
      text += voice.language == .french ? "<bdi" : "<bdi lang=\"fr\""
      text += " translate=\"no\">" + Self.escape(run) + "</bdi>"
    case .code(let run):
      // Names such as `posts_per_week` break after an underscore before they break anywhere.
      text += "<code>" + Self.escape(run).replacing("_", with: "_<wbr>") + "</code>"
    case .english(let run):
      let isOwn = voice.language == .english
      text +=
        isOwn
        ? Self.escape(voice.typeset(run)) : "<span lang=\"en\">" + Self.escape(run) + "</span>"
    case .strong(let phrase):
      text += "<strong>"
      write(phrase, to: &text)
      text += "</strong>"
    case .link(let label, let target, let isOutside):
      text += "<a href=\"" + Self.escape(Phrase.address(target))
      text += isOutside ? "\" rel=\"noreferrer\">" : "\">"
      write(label, to: &text)
      text += "</a>"
    }
  }

  /// Text that is safe inside elements and quoted attributes.
  ///
  /// It looks at bytes, not at characters: in "\u{22}\u{301}" the quote and the accent after it
  /// are one `Character`, and a quote that is not escaped ends an attribute.
  static func escape(_ text: String) -> String {
    let line = Printable.line(text)
    guard line.hasByte(where: isSpecial) else { return line }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.utf8.count + 32)
    for byte in line.utf8 {
      switch byte {
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x26: bytes += "&amp;".utf8
      case 0x22: bytes += "&quot;".utf8
      case 0x27: bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a byte is one that `escape` replaces.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
    default: false
    }
  }
}

/// Writes phrases as GitHub Flavored Markdown, on one line, safe in a table's cell.
struct MarkdownWriter {
  let voice: Voice

  func write(_ phrase: Phrase) -> String {
    var text = ""
    write(phrase, to: &text)
    // What opens a list or a numbered item does so only at the start of a line.
    guard let first = text.utf8.first else { return text }
    if [0x2B, 0x2D, 0x3D].contains(first) { return "\\" + text }
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = text.utf8.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == 0x2E || mark == 0x29,
      rest.dropFirst().first.map({ $0 == 0x20 }) ?? true
    else { return text }
    return String(text[..<rest.startIndex]) + "\\" + text[rest.startIndex...]
  }

  private func write(_ phrase: Phrase, to text: inout String) {
    for run in phrase.runs { write(run, to: &text) }
  }

  private func write(_ run: Phrase.Run, to text: inout String) {
    switch run {
    case .prose(let prose): text += Self.escape(voice.typeset(prose))
    case .text(let run), .foreign(let run), .code(let run), .english(let run):
      text += Self.escape(run)
    case .superscript(let run): text += "<sup>" + Self.escape(run) + "</sup>"
    case .strong(let phrase):
      text += "**"
      write(phrase, to: &text)
      text += "**"
    case .link(let label, let target, _):
      text += "["
      write(label, to: &text)
      text += "](<" + Phrase.address(target) + ">)"
    }
  }

  /// Text in which nothing is read as Markdown or as HTML.
  static func escape(_ text: String) -> String {
    let line = Printable.line(text)
    guard line.hasByte(where: isSpecial) else { return line }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.utf8.count + 16)
    for byte in line.utf8 {
      if isSpecial(byte), isMarked(byte, after: bytes) { bytes.append(0x5C) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a special byte is marked after what stands before it: a point only in "www.", a colon only
  /// in "http://", or what looks like it.
  private static func isMarked(_ byte: UInt8, after bytes: [UInt8]) -> Bool {
    switch byte {
    case 0x2E: bytes.last == 0x77 || bytes.last == 0x57
    case 0x3A:
      String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last?.properties
        .isAlphabetic == true
    default: true
    }
  }

  /// Whether a byte may be one that `escape` marks.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x23, 0x24, 0x26, 0x2A, 0x2E, 0x3A, 0x3C, 0x3E, 0x40: true
    case 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7C, 0x7E: true
    default: false
    }
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
