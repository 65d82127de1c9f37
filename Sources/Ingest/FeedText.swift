internal import Documents
internal import Foundation

extension FeedCursor {
  /// How the characters of an element are to be read.
  enum Markup {
    /// As they stand.
    case text
    /// As a fragment of HTML.
    case html
    /// Elements within the element are the markup.
    case elements
    /// As base64 of HTML, or of something that is no text.
    case base64
  }

  /// The text of an element that holds a title or a body, without markup; nil when it is empty.
  func plainText(of start: Int, as markup: Markup) -> String? {
    switch markup {
    case .text: PlainText.ofText(bytes(of: start))
    case .html: PlainText.ofHTML(bytes(of: start))
    case .elements: textOfElements(in: start)
    case .base64: decoded(start).flatMap { PlainText.ofHTML($0[...]) }
    }
  }

  /// The text of a title, its markup kept when it has any; nil when it is empty.
  ///
  /// Without markup, character references are expanded once more than XML did, because so many
  /// CMSs escape titles twice. With markup the title is a fragment of HTML and stays one.
  func title(of start: Int, as markup: Markup) -> String? {
    switch markup {
    case .text, .html: Title.ofHTML(bytes(of: start))
    case .elements: Title.ofHTML(serialised(start)[...])
    case .base64: Title.ofHTML(decoded(start)?[...] ?? bytes(of: start))
    }
  }

  /// The markup of an Atom text: `type` of RFC 4287 (section 3.1.1), `mode` of Atom 0.3.
  func atomMarkup(of start: Int) -> Markup {
    if holdsElements(start) { return .elements }
    let mode = attribute(.mode, of: start)?.lowercased()
    if mode == "base64" { return .base64 }
    switch attribute(.type, of: start)?.lowercased() {
    case nil: return mode == "escaped" ? .html : .text
    case "html", "text/html", "xhtml", "application/xhtml+xml": return .html
    case "text", "text/plain", "plain": return mode == "escaped" ? .html : .text
    case .some(let type):
      // Other types of text are text; any other is base64 by RFC 4287.
      let isText = type.hasPrefix("text/") || type.hasSuffix("xml") || !type.contains("/")
      return isText ? .html : .base64
    }
  }

  /// The markup of an RSS text: HTML, escaped or not.
  func rssMarkup(of start: Int) -> Markup { holdsElements(start) ? .elements : .html }

  private func textOfElements(in start: Int) -> String? {
    var text = PlainText()
    var hidden = 0
    for token in document.tokens[inside(start)] {
      switch token.kind {
      case .attribute: break
      case .text: if hidden == 0 { text.append(text: document.bytes(of: token)) }
      case .start, .end:
        let name = Array(document.names[Int(token.name)].local.utf8)
        let element = PlainText.Element(name: name[...])
        if element == .raw { hidden += token.kind == .start ? 1 : -1 }
        text.meet(element)
      }
    }
    return text.finish()
  }

  /// The HTML that the elements within an element were written as; an outer `div` of XHTML is none.
  private func serialised(_ start: Int) -> [UInt8] {
    var html: [UInt8] = []
    var depth = 0
    for token in document.tokens[inside(start)] where token.kind != .attribute {
      if token.kind == .text {
        html += Title.escaped(document.bytes(of: token))
        continue
      }
      if token.kind == .end { depth -= 1 }
      let isWrapper = depth == 0 && meaning(of: token) == .xhtml && isAtom10(start)
      if !isWrapper {
        html += Array((token.kind == .end ? "</" : "<").utf8)
        html += Array(document.names[Int(token.name)].local.utf8) + [0x3E]
      }
      if token.kind == .start { depth += 1 }
    }
    return html
  }

  private func isAtom10(_ start: Int) -> Bool {
    document.names[Int(document.tokens[start].name)].namespace == "http://www.w3.org/2005/Atom"
  }

  /// The events between the start of an element and its end, which a cut document lacks.
  private func inside(_ start: Int) -> Range<Int> {
    let first = endOfAttributes(from: start)
    let end = endOfElement(from: start)
    return first..<max(first, document.tokens[end - 1].kind == .end ? end - 1 : end)
  }

  /// Base64 decoded; nil when it is none or holds no UTF-8.
  private func decoded(_ start: Int) -> [UInt8]? {
    guard let text = value(of: start),
      let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters)
    else { return nil }
    return String(validating: data, as: UTF8.self).map { Array($0.utf8) }
  }
}
