internal import Documents

extension FeedCursor {
  /// How the characters of an element are to be read.
  enum Markup {
    /// As they stand.
    case text
    /// As a fragment of HTML.
    case html
    /// Elements within the element are the markup.
    case elements
    /// Base64, or bytes of something that is no text.
    case binary
  }

  /// The text of an element that holds a title or a body, without markup; nil when it is empty.
  func plainText(of start: Int, as markup: Markup) -> String? {
    switch markup {
    case .text: PlainText.ofText(bytes(of: start))
    case .html: PlainText.ofHTML(bytes(of: start))
    case .elements: textOfElements(in: start)
    case .binary: nil
    }
  }

  /// The markup of an Atom text: `type` of RFC 4287 (section 3.1.1), `mode` of Atom 0.3.
  func atomMarkup(of start: Int) -> Markup {
    if holdsElements(start) { return .elements }
    let mode = attribute(.mode, of: start)?.lowercased()
    if mode == "base64" { return .binary }
    switch attribute(.type, of: start)?.lowercased() {
    case nil: return mode == "escaped" ? .html : .text
    case "html", "text/html", "xhtml", "application/xhtml+xml": return .html
    case "text", "text/plain", "plain": return mode == "escaped" ? .html : .text
    case .some(let type):
      // Other types of text are text; any other is base64 by RFC 4287.
      let isText = type.hasPrefix("text/") || type.hasSuffix("xml") || !type.contains("/")
      return isText ? .html : .binary
    }
  }

  /// The markup of an RSS text: HTML, escaped or not.
  func rssMarkup(of start: Int) -> Markup { holdsElements(start) ? .elements : .html }

  private func textOfElements(in start: Int) -> String? {
    var text = PlainText()
    var hidden = 0
    for place in start..<endOfElement(from: start) {
      let token = document.tokens[place]
      switch token.kind {
      case .attribute: break
      case .text: if hidden == 0 { text.append(text: document.bytes(of: token)) }
      case .start, .end:
        let name = Array(document.names[Int(token.name)].local.utf8)
        switch PlainText.Element(name: name[...]) {
        case .block, .cell: text.endBlock()
        case .raw: hidden += token.kind == .start ? 1 : -1
        case .inline, .unknown: break
        }
      }
    }
    return text.finish()
  }
}
