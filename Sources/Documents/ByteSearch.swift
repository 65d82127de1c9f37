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

extension ArraySlice<UInt8> {
  /// The place after the first occurrence of some bytes, one or more; nil when there is none.
  func end(ofFirst wanted: [UInt8]) -> Int? {
    var place = startIndex
    while let found = self[place...].firstIndex(of: wanted[0]) {
      if self[found...].starts(with: wanted) { return found + wanted.count }
      place = found + 1
    }
    return nil
  }
}
