/// Finds what may have been meant.
///
/// Case does not count. The distance is Levenshtein's (1966): letters inserted, removed or replaced.
/// Of two equally near, the first stands.
///
/// - Parameters:
///   - word: what was written.
///   - candidates: what may be meant.
///   - share: a candidate may differ by one letter in so many of the longer of the two.
/// - Returns: the candidate that differs by the fewest letters, when it is near enough.
public func nearest(
  to word: String,
  among candidates: some Sequence<String>,
  share: Int = 2
) -> String? {
  let wanted = Array(word.lowercased().utf8)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().utf8)
    let bound = min(max(wanted.count, letters.count) / share, best.map { $0.distance - 1 } ?? .max)
    guard let distance = editDistance(wanted, letters, atMost: bound) else { continue }
    best = (distance, candidate)
    if distance == 0 { break }
  }
  return best?.candidate
}

/// Levenshtein's distance, or nil when it is over `bound`; the time is bound × length.
private func editDistance(_ first: [UInt8], _ second: [UInt8], atMost bound: Int) -> Int? {
  guard bound >= 0, abs(first.count - second.count) <= bound else { return nil }
  let over = bound + 1
  var previous = (0...second.count).map { min($0, over) }
  for (row, letter) in first.enumerated() {
    var current = [Int](repeating: over, count: second.count + 1)
    current[0] = min(row + 1, over)
    let lowest = max(0, row - bound)
    let highest = min(second.count, row + bound + 1)
    var smallest = current[0]
    for column in lowest..<max(lowest, highest) {
      let replaced = previous[column] + (second[column] == letter ? 0 : 1)
      current[column + 1] = min(replaced, previous[column + 1] + 1, current[column] + 1, over)
      smallest = min(smallest, current[column + 1])
    }
    if smallest > bound { return nil }
    previous = current
  }
  return previous[second.count] <= bound ? previous[second.count] : nil
}
