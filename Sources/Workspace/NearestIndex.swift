/// Finds which of many texts is nearest to a word, as `nearest(to:among:share:)` does, without
/// looking at each.
///
/// The texts are sorted, so that those with a common beginning stand together: Levenshtein's rows
/// for that beginning are made once, and when no row can stay within the bound, all of them are passed
/// over (Wagner and Fischer 1974; as Shang and Merrett 1996 do on a trie).
struct NearestIndex: Sendable {
  private struct Entry {
    let letters: [UInt8]
    /// Its place among the texts as they were given.
    let place: Int
    /// How many letters it begins with like the entry before it.
    var shared = 0
  }

  private var entries: [Entry]

  /// Sorts some texts; case does not count.
  init(_ texts: [String]) {
    entries = texts.enumerated().map { Entry(letters: Array($1.lowercased().utf8), place: $0) }
    entries.sort { left, right in
      if left.letters == right.letters { return left.place < right.place }
      return left.letters.lexicographicallyPrecedes(right.letters)
    }
    for index in entries.indices.dropFirst() {
      entries[index].shared =
        zip(entries[index - 1].letters, entries[index].letters)
        .prefix { $0 == $1 }.count
    }
  }

  /// The place of the text that differs by the fewest letters; of two equally near, the first given.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - share: a text may differ by one letter in so many of the longer of the two; 2 or more.
  /// - Returns: nil when none is near enough.
  func place(nearestTo word: String, share: Int) -> Int? {
    let wanted = Array(word.lowercased().utf8)
    // A text over `share` / (`share` - 1) times as long differs by more letters than it may.
    var limit = wanted.count / (share - 1)
    var best: (distance: Int, place: Int)?
    var rows = EditRows(wanted)
    var index = 0
    /// How many letters of the entry the rows hold already.
    var known = 0
    while index < entries.count {
      let entry = entries[index]
      let bound = min(max(wanted.count, entry.letters.count) / share, limit)
      let isNear = abs(wanted.count - entry.letters.count) <= bound
      let failure = isNear ? rows.extend(from: known, with: entry.letters, within: limit) : nil
      if isNear { known = failure ?? entry.letters.count }
      if isNear, failure == nil {
        let distance = rows.distance(after: entry.letters.count)
        let isFirst = best.map { (distance, entry.place) < ($0.distance, $0.place) } ?? true
        if distance <= bound, isFirst {
          best = (distance, entry.place)
          limit = distance
        }
      }
      index += 1
      // All that begin as far as the rows failed fail there too.
      while let failure, index < entries.count, entries[index].shared >= failure { index += 1 }
      if index < entries.count { known = min(known, entries[index].shared) }
    }
    return best?.place
  }
}

/// The rows of Levenshtein's table for a word and the letters of a text so far.
private struct EditRows {
  private let wanted: [UInt8]
  private var cells: [Int]

  init(_ wanted: [UInt8]) {
    self.wanted = wanted
    cells = Array(0...wanted.count)
  }

  private var width: Int { wanted.count + 1 }

  /// Makes the rows of the letters from a place on.
  ///
  /// - Returns: how many letters it took until every cell of a row was over the limit; nil when the
  ///   last row was made.
  mutating func extend(from known: Int, with letters: [UInt8], within limit: Int) -> Int? {
    if cells.count < (letters.count + 1) * width {
      cells += repeatElement(0, count: (letters.count + 1) * width - cells.count)
    }
    for row in known..<max(known, letters.count) {
      let (above, here) = (row * width, (row + 1) * width)
      cells[here] = row + 1
      var smallest = row + 1
      for column in 0..<wanted.count {
        let replaced = cells[above + column] + (wanted[column] == letters[row] ? 0 : 1)
        let cell = min(replaced, cells[above + column + 1] + 1, cells[here + column] + 1)
        cells[here + column + 1] = cell
        smallest = min(smallest, cell)
      }
      if smallest > limit { return row + 1 }
    }
    return nil
  }

  func distance(after letters: Int) -> Int { cells[letters * width + wanted.count] }
}
