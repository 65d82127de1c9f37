extension String {
  /// Whether some ASCII stands in the text, compared byte by byte: no Unicode, and no regular
  /// expression, for what is asked of every address.
  public func holds(_ part: String) -> Bool {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard let first = wanted.first else { return true }
    var place = 0
    while let found = bytes[place...].firstIndex(of: first) {
      if bytes[found...].starts(with: wanted) { return true }
      place = found + 1
    }
    return false
  }
}
