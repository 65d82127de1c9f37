internal import Core

extension DateReader {
  /// The two forms that nearly all feeds write, at fixed places: `Fri, 13 Mar 2020 12:22:00 +0100`
  /// and `2020-03-13T12:22:00+01:00`; nil for any other, which `DatePieces` then reads.
  static func instantAtFixedPlaces(_ text: [UInt8]) -> Instant? {
    text.count >= 5 && text[4] == 0x2D ? internetDate(text) : mailDate(text)
  }

  /// RFC 3339, with or without a fraction of a second, which is dropped.
  private static func internetDate(_ text: [UInt8]) -> Instant? {
    guard text.count >= 20, text[7] == 0x2D, text[10] == 0x54 || text[10] == 0x20,
      let year = digits(text, 0, 4), let month = digits(text, 5, 2), let day = digits(text, 8, 2),
      let second = clock(text, at: 11)
    else { return nil }
    var place = 19
    if text[place] == 0x2E {
      place += 1
      while place < text.count, (0x30...0x39).contains(text[place]) { place += 1 }
    }
    guard let offset = offset(text[place...]) else { return nil }
    return instant(year, month, day, second, offset)
  }

  /// RFC 822 with a year of four digits and an offset in digits or "GMT".
  private static func mailDate(_ text: [UInt8]) -> Instant? {
    guard text.count >= 28, text[3] == 0x2C, text[4] == 0x20 else { return nil }
    // The day has one digit or two.
    let long = text[6] == 0x20 ? 0 : 1
    let month = 7 + long
    guard text.count >= month + 18, text[month - 1] == 0x20, text[month + 3] == 0x20,
      text[month + 8] == 0x20, let day = digits(text, 5, 1 + long),
      let number = months.firstIndex(of: Array(text[month..<(month + 3)])),
      let year = digits(text, month + 4, 4), let second = clock(text, at: month + 9),
      let offset = offset(text[(month + 17)...].drop { $0 == 0x20 })
    else { return nil }
    return instant(year, number + 1, day, second, offset)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].map { Array($0.utf8) }

  private static func instant(
    _ year: Int,
    _ month: Int,
    _ day: Int,
    _ second: Int,
    _ offset: Int
  ) -> Instant? {
    guard (firstYear...lastYear).contains(year) else { return nil }
    return Day(year: year, month: month, day: day).map {
      Instant(day: $0, secondOfDay: second, offset: offset)
    }
  }

  /// `12:22:00` as a second of the day.
  private static func clock(_ text: [UInt8], at place: Int) -> Int? {
    guard text.count >= place + 8, text[place + 2] == 0x3A, text[place + 5] == 0x3A,
      let hour = digits(text, place, 2), let minute = digits(text, place + 3, 2),
      let second = digits(text, place + 6, 2), hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// `Z`, `GMT`, `+0100` or `+01:00`, and nothing after it.
  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    let zone = Array(zone)
    if zone == [0x5A] || zone == [0x47, 0x4D, 0x54] { return 0 }
    guard zone.count == 5 || zone.count == 6 && zone[3] == 0x3A,
      zone[0] == 0x2B || zone[0] == 0x2D, let hours = digits(zone, 1, 2),
      let minutes = digits(zone, zone.count - 2, 2), hours < 15
    else { return nil }
    return (hours * 3600 + minutes * 60) * (zone[0] == 0x2D ? -1 : 1)
  }

  /// The number that so many digits at a place write.
  private static func digits(_ text: [UInt8], _ place: Int, _ count: Int) -> Int? {
    var value = 0
    for byte in text[place..<(place + count)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
