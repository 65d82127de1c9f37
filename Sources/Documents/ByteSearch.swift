internal import CSearch
internal import Glibc

extension String {
  /// Whether some ASCII stands in the text, compared byte by byte: no Unicode, and no regular
  /// expression, for what is asked of every address.
  public func holds(_ part: String) -> Bool {
    var text = self
    var part = part
    return text.withUTF8 { text in
      part.withUTF8 { part in
        guard let start = part.baseAddress, let base = text.baseAddress else { return part.isEmpty }
        return unsafe memmem(base, text.count, start, part.count) != nil
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The place of the first occurrence of some bytes from a place on; nil without one.
  ///
  /// By the C library, because scripts of a megabyte are searched for names: `memmem` passes over as
  /// many bytes as a long name has, `memchr` is faster for a short one that begins with a rare byte.
  public func place(of pattern: some StringProtocol, from start: Int? = nil) -> Int? {
    let first = start ?? startIndex
    let pattern = Array(pattern.utf8)
    guard first >= startIndex, let head = pattern.first, let last = pattern.last else {
      return nil
    }
    let rest = self[Swift.min(first, endIndex)...]
    let found: Int? = unsafe rest.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      if pattern.count >= 8 {
        let hit = unsafe memmem(base, bytes.count, pattern, pattern.count)
        return unsafe hit.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(base) }
      }
      var place = 0
      // The last place where the pattern still fits is in range, and so is what is compared.
      while place + pattern.count <= bytes.count {
        let room = bytes.count - pattern.count + 1 - place
        guard let hit = unsafe memchr(base + place, Int32(head), room) else { return nil }
        place = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        // A byte more to begin with: in a page, "<" comes by the thousand.
        if unsafe base[place + pattern.count - 1] == last,
          unsafe memcmp(base + place, pattern, pattern.count) == 0
        {
          return place
        }
        place += 1
      }
      return nil
    }
    return found.map { first + $0 }
  }

  /// The first of some words of ASCII, each of eight bytes or more, all looked for at once.
  ///
  /// The last two bytes of a window as long as the shortest word say how far it may move on (Wu and
  /// Manber, "A fast algorithm for multi-pattern searching", 1994).
  ///
  /// - Returns: which word and where it begins; nil without one.
  public func first(of words: [String], from start: Int) -> (word: Int, place: Int)? {
    let words = words.map { Array($0.utf8) }
    let width = words.map(\.count).min() ?? 0
    guard width >= 8, start >= startIndex, start <= endIndex else { return nil }
    var moves = [UInt8](repeating: UInt8(clamping: width - 1), count: 256)
    for word in words {
      for end in 1..<width {
        let hash = Int(word[end - 1] &+ word[end] << 3)
        moves[hash] = Swift.min(moves[hash], UInt8(clamping: width - 1 - end))
      }
    }
    let rest = self[start...]
    return unsafe rest.withUnsafeBufferPointer { bytes in
      var end = width - 1
      while end < bytes.count {
        // `end` is in range, and at least 7.
        let move = unsafe moves[Int(bytes[end - 1] &+ bytes[end] << 3)]
        guard move == 0 else {
          end += Int(move)
          continue
        }
        let place = end + 1 - width
        for (word, wanted) in words.enumerated()
        where start + place + wanted.count <= endIndex
          && self[(start + place)..<(start + place + wanted.count)].elementsEqual(wanted)
        {
          return (word, start + place)
        }
        end += 1
      }
      return nil
    }
  }

  /// Whether one of some words of ASCII, none empty, stands after a byte, which is looked for once.
  public func holds(anyOf words: [String], after mark: UInt8) -> Bool {
    let words = words.map { Array($0.utf8) }
    return unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      var place = 0
      while let hit = unsafe memchr(base + place, Int32(mark), bytes.count - place) {
        place = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
        // A word is compared only where it fits.
        let isFound = words.contains { word in
          unsafe place + word.count <= bytes.count && bytes[place] == word[0]
            && memcmp(base + place, word, word.count) == 0
        }
        if isFound { return true }
      }
      return false
    }
  }

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
