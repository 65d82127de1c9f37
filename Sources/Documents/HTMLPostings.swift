/// Lists of elements in document order, one for each key.
struct HTMLPostings: Sendable {
  /// Keys as they are met, and the elements in which they are.
  struct Keys {
    private(set) var keys: [Int32] = []
    private(set) var elements: [Int32] = []

    var count: Int { keys.count }

    @inline(__always)
    mutating func append(_ key: Int32, at element: Int32) {
      keys.append(key)
      elements.append(element)
    }
  }

  private var starts: [Int32]
  private var elements: [Int32]

  /// Sorts elements by key, of which there are `count`, by counting.
  init(_ keys: some Collection<Int32>, _ met: some Collection<Int32>, count: Int) {
    starts = [Int32](repeating: 0, count: count + 1)
    elements = [Int32](repeating: 0, count: met.count)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    var next = starts
    for (key, element) in zip(keys, met) {
      elements[Int(next[Int(key)])] = element
      next[Int(key)] += 1
    }
  }

  /// How many elements a key has.
  func count(_ key: Int) -> Int { Int(starts[key + 1] - starts[key]) }

  /// The elements of a key that stand in a range.
  func elements(_ key: Int, in range: Range<Int>) -> ArraySlice<Int32> {
    let all = Int(starts[key])..<Int(starts[key + 1])
    let first = firstPlace(notBefore: range.lowerBound, in: all)
    return elements[first..<firstPlace(notBefore: range.upperBound, in: first..<all.upperBound)]
  }

  /// The first place in a sorted range whose element does not stand before another.
  private func firstPlace(notBefore element: Int, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(elements[middle]) < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
