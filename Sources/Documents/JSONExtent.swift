internal import Glibc

/// Finds where a value of JSON ends without parsing it.
enum JSONExtent {
  /// The place after the object or array that a text begins with, white space before it ignored.
  ///
  /// - Returns: nil when the text begins with something else or ends first.
  static func end(of text: ArraySlice<UInt8>) -> Int? {
    guard let start = text.firstIndex(where: { $0 > 0x20 }), isOpening(text[start]) else {
      return nil
    }
    let value = text[start...]
    return unsafe value.withUnsafeBufferPointer { unsafe length(of: $0) }.map { start + $0 }
  }

  private static func isOpening(_ byte: UInt8) -> Bool { byte == 0x7B || byte == 0x5B }

  private static func length(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    var place = 0
    while place < bytes.count {
      // The place is in range by the line above.
      switch unsafe bytes[place] {
      case 0x22:
        guard let end = unsafe endOfString(bytes, from: place + 1) else { return nil }
        place = end
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        if depth == 0 { return place + 1 }
      default: break
      }
      place += 1
    }
    return nil
  }

  /// The place of the quote that ends a string: one with an even number of backslashes before it.
  private static func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var place = start
    while place < bytes.count {
      guard let found = unsafe memchr(base + place, 0x22, bytes.count - place) else { return nil }
      let quote = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
      var backslashes = 0
      while quote - backslashes > start, unsafe bytes[quote - backslashes - 1] == 0x5C {
        backslashes += 1
      }
      if backslashes % 2 == 0 { return quote }
      place = quote + 1
    }
    return nil
  }
}
