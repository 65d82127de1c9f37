internal import Core
internal import Documents

/// Numbers as people see them, in French, English, Spanish, German and Italian.
///
/// "3 456" with any space, "1,2 k", "1.2K", "2,1 M", "2.52m", "12,3 mille", "1,2 mil", "104 mila",
/// "1 Mio.", "12 Tsd.". Forms after the Unicode CLDR's compact decimals and the platforms' own.
struct PrintedCount: Hashable, Sendable {
  /// The number.
  let count: Count

  /// The words after it, up to the next number or separator, folded: "mentions j'aime".
  let label: String

  /// The words before it, from the last number or separator on, folded: "mi piace".
  let labelBefore: String

  /// The count that a text is, with or without words around it; nil when it holds none or several.
  static func count(of text: String) -> Count? {
    let counts = all(in: text)
    return counts.count == 1 ? counts[0].count : nil
  }

  /// Every count of a text, in its order.
  ///
  /// "785 replies, 890 reposts, 6027 likes" gives three. "1.234" is 1,234, for counts have no
  /// fraction; "1,2" without a unit is none.
  static func all(in text: String) -> [PrintedCount] {
    let folded = Folding.folded(mended(text))
    // French writes both genders with parentheses, which are no end of a label: "136 suivi(e)s".
    let words = folded.holds("(e)") ? folded.replacing("(e)", with: "e") : folded
    var scanner = Scanner(Array(words.utf8))
    return scanner.all()
  }

  /// A text whose spaces a browser that guessed the encoding wrong has saved as letters: left so,
  /// "1 K" would be read as 1.
  private static func mended(_ text: String) -> String {
    var text = text
    for space in ["Â\u{A0}", "â€¯"] where text.holds(space) {
      text = text.replacing(space, with: " ")
    }
    return text
  }

  private struct Scanner {
    let bytes: [UInt8]
    var place = 0

    init(_ bytes: [UInt8]) {
      // No label is longer; a hostile text costs no more than this.
      self.bytes = Array(bytes.prefix(4_096))
    }

    mutating func all() -> [PrintedCount] {
      var found: [(count: Count, range: Range<Int>)] = []
      var edges: [Int] = []
      while place < bytes.count {
        let start = place
        if isDigit(place), start == 0 || !isWordByte(start - 1), !isOfTime(start) {
          if let count = number() { found.append((count, start..<place)) }
        } else if isDigit(place) {
          while isDigit(place) { place += 1 }
        } else {
          if [0x2C, 0x3B, 0x7C, 0x28, 0x29, 0x0A].contains(bytes[place]) || isDot(place) {
            edges.append(place)
          }
          place += 1
        }
      }
      return found.enumerated().map { index, number in
        let next = index + 1 < found.count ? found[index + 1].range.lowerBound : bytes.count
        let end = edges.first { $0 >= number.range.upperBound && $0 < next } ?? next
        let previous = index > 0 ? found[index - 1].range.upperBound : 0
        let start = edges.last { $0 >= previous && $0 < number.range.lowerBound }.map { $0 + 1 }
        return PrintedCount(
          count: number.count,
          label: words(number.range.upperBound..<end),
          labelBefore: words((start ?? previous)..<number.range.lowerBound)
        )
      }
    }

    private func words(_ range: Range<Int>) -> String {
      let isEdge = { (byte: UInt8) in byte <= 0x20 || byte == 0x3A || byte == 0x2E || byte == 0x22 }
      var slice = bytes[range].drop(while: isEdge)
      while let last = slice.last, isEdge(last) { slice.removeLast() }
      return String(decoding: slice, as: UTF8.self)
    }

    /// Reads digits, their separators and the unit after them; nil when that is no count.
    private mutating func number() -> Count? {
      var groups: [(value: Int, digits: Int)] = []
      var separators: [UInt8] = []
      while isDigit(place) {
        let start = place
        while isDigit(place) { place += 1 }
        guard place - start <= 15 else { return nil }
        groups.append((value(start..<place), place - start))
        guard place + 1 < bytes.count, [0x20, 0x2C, 0x2E, 0x27].contains(bytes[place]),
          isDigit(place + 1), separators.allSatisfy({ $0 == bytes[place] }) || digits(place + 1) < 3
        else { break }
        // A space parts thousands only: "1 234" is one number, "1 12" two.
        if bytes[place] == 0x20 && (digits(place + 1) != 3 || groups[0].digits > 3) { break }
        separators.append(bytes[place])
        place += 1
      }
      let scale = unit()
      // "10+" says no more than that there are at least ten; "12 %" and "3:44" are no counts.
      let rest = bytes[place...].drop { $0 == 0x20 }
      if rest.first == 0x2B || rest.first == 0x25 { return nil }
      if rest.first == 0x3A, rest.startIndex == place, isDigit(place + 1) { return nil }
      return Self.count(groups, separators, scale: scale)
    }

    /// Whether the digits at a place are minutes: "3:44".
    private func isOfTime(_ place: Int) -> Bool {
      place > 1 && bytes[place - 1] == 0x3A && isDigit(place - 2)
    }

    private static func count(
      _ groups: [(value: Int, digits: Int)],
      _ separators: [UInt8],
      scale: Int?
    ) -> Count? {
      var groups = groups
      var decimals = 0
      var fraction = 0
      if let scale, let last = groups.last, groups.count > 1,
        last.digits < 3 || separators.count > 1 && separators.last != separators.first
      {
        decimals = last.digits
        fraction = last.value
        groups.removeLast()
        guard scale >= power(decimals) else { return nil }
      }
      guard groups.dropFirst().allSatisfy({ $0.digits == 3 }),
        groups.count == 1 || groups[0].digits <= 3,
        Set(separators.prefix(groups.count - 1)).count <= 1
      else { return nil }
      let whole = groups.reduce(0) { $0 * 1_000 + $1.value }
      let unit = (scale ?? 1) / power(decimals)
      let (scaled, overflow) = (whole * power(decimals) + fraction).multipliedReportingOverflow(
        by: unit
      )
      return overflow ? nil : Count(scaled, unit: unit)
    }

    private static func power(_ exponent: Int) -> Int {
      (0..<exponent).reduce(1) { value, _ in value * 10 }
    }

    /// Reads "k", " mille", " Mio."; nil when no unit follows.
    private mutating func unit() -> Int? {
      let start = place < bytes.count && bytes[place] == 0x20 ? place + 1 : place
      var end = start
      while end < bytes.count, (0x61...0x7A).contains(bytes[end]) { end += 1 }
      guard end > start, end == bytes.count || bytes[end] < 0x80,
        let scale = PrintedCount.units[String(decoding: bytes[start..<end], as: UTF8.self)]
      else { return nil }
      // "104 mi piace" is Italian and no Portuguese million.
      if bytes[start..<end].elementsEqual("mi".utf8), bytes[end...].starts(with: " piac".utf8) {
        return nil
      }
      place = end
      return scale
    }

    private func value(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private func digits(_ start: Int) -> Int {
      bytes[start...].prefix { (0x30...0x39).contains($0) }.count
    }

    private func isDigit(_ place: Int) -> Bool {
      place < bytes.count && (0x30...0x39).contains(bytes[place])
    }

    private func isWordByte(_ place: Int) -> Bool {
      (0x61...0x7A).contains(bytes[place]) || bytes[place] == 0x5F || bytes[place] == 0x2D
    }

    /// "·", "•" and "–" part counts too: their first bytes.
    private func isDot(_ place: Int) -> Bool {
      bytes[place...].starts(with: "·".utf8) || bytes[place...].starts(with: "•".utf8)
        || bytes[place...].starts(with: "–".utf8) || bytes[place...].starts(with: "—".utf8)
    }
  }

  /// What words and letters after a number multiply it by.
  private static let units: [String: Int] = [
    "k": 1_000, "tsd": 1_000, "mil": 1_000, "mila": 1_000, "mille": 1_000, "thousand": 1_000,
    "millier": 1_000, "milliers": 1_000, "tausend": 1_000, "miles": 1_000,
    "m": 1_000_000, "mio": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "mill": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000, "millon": 1_000_000, "millones": 1_000_000,
    "millionen": 1_000_000, "milione": 1_000_000, "milioni": 1_000_000, "mi": 1_000_000,
    "milhao": 1_000_000, "milhoes": 1_000_000, "bi": 1_000_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "md": 1_000_000_000, "mrd": 1_000_000_000,
    "mld": 1_000_000_000, "billion": 1_000_000_000, "milliard": 1_000_000_000,
    "milliards": 1_000_000_000, "milliarden": 1_000_000_000, "miliardi": 1_000_000_000,
  ]
}
