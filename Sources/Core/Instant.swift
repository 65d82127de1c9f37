/// A moment, to the second, in UTC.
public struct Instant: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// The moment that many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) { self.seconds = seconds }

  /// The moment of a civil time at a fixed offset.
  ///
  /// - Parameters:
  ///   - day: the civil day.
  ///   - secondOfDay: seconds since its midnight; 86,400 is the next midnight.
  ///   - offset: the zone's offset, seconds east of Greenwich.
  public init(day: Day, secondOfDay: Int, offset: Int = 0) {
    seconds = day.number * 86_400 + secondOfDay - offset
  }

  /// The order of time.
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The UTC day.
  public var day: Day { Day(number: floorDivide(seconds, by: 86_400)) }

  /// `2026-07-01T08:30:00Z`.
  public var description: String {
    let rest = seconds - day.number * 86_400
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, to: 2) }
    return "\(day)T\(time.joined(separator: ":"))Z"
  }

  /// Reads what `description` writes: `2026-07-01T08:30:00Z`.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == 0x54, bytes[19] == 0x5A,
      let day = Day(iso: text.prefix(10))
    else { return nil }
    let parts = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int($0) }
    guard parts.count == 3, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]),
      (0...60).contains(parts[2])
    else { return nil }
    self.init(day: day, secondOfDay: parts[0] * 3600 + parts[1] * 60 + parts[2])
  }

  /// Reads `2026-07-01T08:30:00Z`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time: \(text)")
    }
    self = instant
  }

  /// Writes `2026-07-01T08:30:00Z`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The quotient rounded down, so that times before 1970 fall on the right day.
func floorDivide(_ value: Int, by divisor: Int) -> Int {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}
