/// The days that one comparison covers: a quarter, a year, or two dates.
public struct Period: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The first day.
  public let start: Day

  /// The last day, itself included.
  public let end: Day

  /// A period of two days, or nil when they are in the wrong order.
  public init?(from start: Day, through end: Day) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `2026-Q3`, `2026` or `2026-07-01/2026-09-30`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let start = Day(iso: parts[0]), let end = Day(iso: parts[1]) {
      self.init(from: start, through: end)
      return
    }
    let pieces = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard let year = pieces.first.flatMap({ $0.utf8.count == 4 ? Int($0) : nil }) else {
      return nil
    }
    if pieces.count == 1 {
      self.init(year: year, months: 1...12)
    } else if pieces.count == 2, pieces[1].utf8.count == 2, pieces[1].hasPrefix("Q"),
      let quarter = Int(pieces[1].dropFirst()), (1...4).contains(quarter)
    {
      self.init(year: year, months: (3 * quarter - 2)...(3 * quarter))
    } else {
      return nil
    }
  }

  private init?(year: Int, months: ClosedRange<Int>) {
    let lastDay = Day.length(ofMonth: months.upperBound, year: year)
    guard let start = Day(year: year, month: months.lowerBound, day: 1),
      let end = Day(year: year, month: months.upperBound, day: lastDay)
    else { return nil }
    self.init(from: start, through: end)
  }

  /// The quarter that a day is in.
  public static func quarter(of day: Day) -> Period {
    let (year, month, _) = day.civil
    let first = (month - 1) / 3 * 3 + 1
    return Period(year: year, months: first...(first + 2)) ?? Period(only: day)
  }

  private init(only day: Day) {
    start = day
    end = day
  }

  /// The number of days, 1 or more.
  public var days: Int { end.number - start.number + 1 }

  /// Whether a day is one of its days.
  public func contains(_ day: Day) -> Bool { start <= day && day <= end }

  /// The moments from the first midnight on to the midnight after the last day, that one excluded.
  public func bounds(in zone: CivilZone) -> Range<Instant> {
    zone.instant(
      day: start,
      secondOfDay: 0
    )..<zone.instant(day: end.advanced(by: 1), secondOfDay: 0)
  }

  /// The quarter, when the period is exactly one: `(2026, 3)`.
  public var quarter: (year: Int, number: Int)? {
    let (year, month, _) = start.civil
    guard month % 3 == 1, self == Period(year: year, months: month...(month + 2)) else {
      return nil
    }
    return (year, (month + 2) / 3)
  }

  /// The year, when the period is exactly one.
  public var year: Int? {
    let year = start.civil.year
    return self == Period(year: year, months: 1...12) ? year : nil
  }

  /// The period just before: the previous quarter or year, or as many days.
  public var previous: Period {
    let before = start.advanced(by: -1)
    if quarter != nil { return .quarter(of: before) }
    if let year, let period = Period(year: year - 1, months: 1...12) { return period }
    return Period(from: before.advanced(by: 1 - days), through: before) ?? self
  }

  /// The same period a year earlier, or nil for two dates that are neither quarter nor year.
  public var yearBefore: Period? {
    if let quarter { return Period("\(padded(quarter.year - 1, to: 4))-Q\(quarter.number)") }
    return year.flatMap { Period(padded($0 - 1, to: 4)) }
  }

  /// `2026-Q3`, `2026`, or `2026-07-01/2026-09-30`: what `init(_:)` reads.
  public var description: String {
    if let quarter { return "\(padded(quarter.year, to: 4))-Q\(quarter.number)" }
    if let year { return padded(year, to: 4) }
    return "\(start)/\(end)"
  }

  /// The description as a file name: the slash of two dates becomes an underscore.
  public var fileName: String { description.split(separator: "/").joined(separator: "_") }

  /// The period that a file or folder is named after: what `fileName` gives.
  public init?(fileName: String) {
    self.init(fileName.split(separator: "_").joined(separator: "/"))
  }

  /// Reads what `description` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let period = Period(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no period: \(text)")
    }
    self = period
  }

  /// Writes `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
