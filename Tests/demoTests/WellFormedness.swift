/// Why a text is not well-formed XML, or nil: tags in pairs under one root, known entities only.
///
/// A reference of the tests' own: small on purpose, it knows what the generator writes.
func malformation(of text: String) -> String? {
  var open: [Substring] = []
  var roots = 0
  var rest = text[...]
  while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
    rest = rest[mark...]
    if rest.hasPrefix("&") {
      guard let end = rest.firstIndex(of: ";"), isKnown(rest[..<end].dropFirst()) else {
        return "bare & before \(rest.prefix(20))"
      }
      rest = rest[end...]
    } else if let (start, stop) = opaque.first(where: { rest.hasPrefix($0.0) }) {
      guard let end = rest.dropFirst(start.count).firstRange(of: stop) else {
        return "\(start) without end"
      }
      rest = rest[end.upperBound...]
    } else {
      guard let end = rest.firstIndex(of: ">") else { return "tag without end" }
      let tag = rest[..<end].dropFirst()
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" || $0 == tag.first }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "unexpected <\(tag)>" }
      } else if !tag.hasSuffix("/") {
        if open.isEmpty { roots += 1 }
        open.append(name)
      }
      rest = rest[rest.index(after: end)...]
    }
  }
  if let last = open.last { return "<\(last)> without end" }
  return roots == 1 ? nil : "\(roots) roots"
}

private let opaque = [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")]

private func isKnown(_ entity: Substring) -> Bool {
  if entity.hasPrefix("#") { return Int(entity.dropFirst()) != nil }
  return ["amp", "lt", "gt", "quot", "apos"].contains(entity)
}
