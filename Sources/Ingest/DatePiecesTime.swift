extension DatePieces {
  /// The second of the day, and the place after the time; nil when there is none.
  func time() -> (second: Int, end: Int)? {
    for place in pieces.indices {
      guard let hour = number(place), isHourMark(place + 1), let minute = number(place + 2) else {
        if let compact = compactTime(place) { return compact }
        continue
      }
      var end = place + 3
      var second = 0
      if isSign(end, ":"), let seconds = number(end + 1) {
        second = seconds.value
        end += 2
      }
      if isSign(end, ".") || isSign(end, ","), number(end + 1) != nil { end += 2 }
      let isNoon = afternoon(at: &end)
      guard let hours = Self.hours(hour.value, afternoon: isNoon), minute.value < 60, second <= 60
      else { return nil }
      return (hours * 3600 + minute.value * 60 + second, end)
    }
    return nil
  }

  /// ":" or the French "h" between hours and minutes.
  private func isHourMark(_ place: Int) -> Bool { isSign(place, ":") || word(place) == "h" }

  /// "T101455" and "T1014" of ISO 8601's basic form, "10h" alone.
  private func compactTime(_ place: Int) -> (second: Int, end: Int)? {
    guard let time = number(place) else { return nil }
    if word(place - 1) == "t", time.digits == 4 || time.digits == 6 {
      let value = time.digits == 4 ? time.value * 100 : time.value
      let (hour, minute, second) = (value / 10_000, value / 100 % 100, value % 100)
      guard hour <= 24, minute < 60, second <= 60 else { return nil }
      return (hour * 3600 + minute * 60 + second, place + 1)
    }
    if word(place + 1) == "h", time.value < 24, place > 0 { return (time.value * 3600, place + 2) }
    return nil
  }

  private func afternoon(at end: inout Int) -> Bool? {
    let next = pieces.indices.contains(end) && pieces[end] == .space ? end + 1 : end
    guard let word = word(next), word == "am" || word == "pm" else { return nil }
    end = next + 1
    return word == "pm"
  }

  private static func hours(_ hour: Int, afternoon: Bool?) -> Int? {
    guard let afternoon else { return hour <= 24 ? hour : nil }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (afternoon ? 12 : 0)
  }

  /// Whether the number at a place is part of a time: "12:22", "12h22".
  func isOfTime(_ place: Int) -> Bool {
    isHourMark(place + 1) && (number(place + 2) != nil || word(place + 1) == "h")
      || isSign(place - 1, ":") || word(place - 1) == "h" && number(place - 2) != nil
  }

  /// Whether the number at a place is an offset: "+0200", "GMT-5".
  func isOfOffset(_ place: Int) -> Bool {
    guard isSign(place - 1, "+") || isSign(place - 1, "-") else { return false }
    return (0..<place).contains { isOfTime($0) }
  }

  /// Seconds east of Greenwich; nil when no zone, or none that we know, is named.
  func offset(after place: Int) -> Int? {
    var place = place
    while pieces.indices.contains(place) {
      // Of "9h-12h" the second is an hour too.
      if isSign(place, "+") || isSign(place, "-"), let hours = number(place + 1),
        word(place + 2) != "h"
      {
        return seconds(of: hours, at: place + 1) * (isSign(place, "-") ? -1 : 1)
      }
      if let word = word(place), let known = DateWords.zones[word] {
        // "GMT+2" and "UTC -05:00" say more than their name.
        let next = pieces.indices.contains(place + 1) && pieces[place + 1] == .space ? 2 : 1
        if isSign(place + next, "+") || isSign(place + next, "-") {
          return offset(after: place + next).map { $0 + known }
        }
        return known
      }
      place += 1
    }
    return nil
  }

  private func seconds(of hours: (value: Int, digits: Int), at place: Int) -> Int {
    var value = hours.digits <= 2 ? hours.value * 3600 : hours.value / 100 * 3600
    if isSign(place + 1, ":"), let minutes = number(place + 2) {
      value += minutes.value * 60
    } else if hours.digits > 2 {
      value += hours.value % 100 * 60
    }
    return value > 15 * 3600 ? 0 : value
  }
}
