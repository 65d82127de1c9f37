internal import Core

/// Reads dates in every form that feeds write them.
///
/// By hand over bytes: a calendar of Foundation takes a thousand times as long. ISO 8601 and
/// W3CDTF, RFC 822 with all that is made of it, asctime, dates in words of five languages
/// ("Vendredi, 13 Mars, 2020 - 12:22"), and numbers ("13/03/2020").
struct DateReader {
  /// The zone of times that name none.
  let zone: CivilZone

  /// Years before it are sentinels ("0001-01-01", the epoch) and none of a web page.
  static let firstYear = 1990
  static let lastYear = 2100

  /// The moment that a text names.
  ///
  /// - Parameter text: as written, white space around it ignored.
  /// - Returns: nil when it is no date or a sentinel. A day without a time is its midnight.
  func instant(of text: String) -> Instant? {
    let bytes = Array(text.utf8)
    if let instant = Self.instantAtFixedPlaces(bytes) { return instant }
    let pieces = DatePieces(bytes)
    guard let (day, rest) = pieces.day(), (Self.firstYear...Self.lastYear).contains(day.civil.year)
    else { return nil }
    let time = pieces.time()
    let second = time?.second ?? 0
    if let offset = pieces.offset(after: time?.end ?? rest) {
      return Instant(day: day, secondOfDay: second, offset: offset)
    }
    return zone.instant(day: day, secondOfDay: second)
  }
}

/// A date cut into numbers, words and signs.
struct DatePieces {
  enum Piece: Equatable {
    /// A run of digits: its value and how many.
    case number(Int, digits: Int)
    /// A run of letters, lower case, accents removed.
    case word(String)
    /// Any other character but white space.
    case sign(UInt8)
    /// White space.
    case space
  }

  private(set) var pieces: [Piece] = []

  init(_ bytes: [UInt8]) {
    var position = 0
    // No date takes more; a hostile one costs no more than this.
    let bytes = Self.withPlainSpaces(bytes.prefix(120))
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x30...0x39:
        let end = bytes[position...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
        let value = bytes[position..<min(end, position + 15)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        pieces.append(.number(value, digits: end - position))
        position = end
      case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF:
        let end = bytes[position...].firstIndex { !Self.isLetter($0) } ?? bytes.count
        let word = String(decoding: bytes[position..<end], as: UTF8.self)
        pieces.append(.word(DateWords.folded(word)))
        position = end
      case 0...0x20:
        if pieces.last != .space { pieces.append(.space) }
        position += 1
      default:
        pieces.append(.sign(byte))
        position += 1
      }
    }
    while pieces.first == .space { pieces.removeFirst() }
    pieces = pieces.indices.filter { !isSpaceAtHour($0) }.map { pieces[$0] }
  }

  /// Whether a piece is white space of "22 h 30", as French typography writes "22h30".
  private func isSpaceAtHour(_ place: Int) -> Bool {
    guard pieces[place] == .space else { return false }
    let isBefore = word(place + 1) == "h" && number(place - 1) != nil
    return isBefore || word(place - 1) == "h" && number(place + 1) != nil
  }

  /// No-break and other spaces of Unicode, and the middle dot, none of them letters, as spaces.
  private static func withPlainSpaces(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = Array(bytes)
    var place = 0
    while let start = bytes[place...].firstIndex(where: { (0xC2...0xE3).contains($0) }) {
      let length = spaceLength(bytes[start...])
      if length > 0 { bytes.replaceSubrange(start..<(start + length), with: [0x20]) }
      place = start + 1
    }
    return bytes
  }

  /// The bytes that such a space takes where it begins some bytes, else 0.
  private static func spaceLength(_ bytes: ArraySlice<UInt8>) -> Int {
    switch Array(bytes.prefix(3)) {
    case let head where head.first == 0xC2 && head.count > 1:
      [0xA0, 0x85, 0xB7].contains(head[1]) ? 2 : 0
    case [0xE1, 0x9A, 0x80], [0xE2, 0x81, 0x9F], [0xE3, 0x80, 0x80]: 3
    case let head where head.starts(with: [0xE2, 0x80]) && head.count == 3:
      [0xA8, 0xA9, 0xAF].contains(head[2]) || (0x80...0x8A).contains(head[2]) ? 3 : 0
    default: 0
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  func number(_ place: Int) -> (value: Int, digits: Int)? {
    guard pieces.indices.contains(place), case .number(let value, let digits) = pieces[place]
    else { return nil }
    return (value, digits)
  }

  func word(_ place: Int) -> String? {
    guard pieces.indices.contains(place), case .word(let word) = pieces[place] else { return nil }
    return word
  }

  func isSign(_ place: Int, _ byte: Character) -> Bool {
    pieces.indices.contains(place) && pieces[place] == byte.asciiValue.map { .sign($0) }
  }
}
