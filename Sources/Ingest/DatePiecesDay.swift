internal import Core

extension DatePieces {
  /// The day, and the place after its last piece.
  func day() -> (Day, Int)? {
    isoDay() ?? dayInWords() ?? dayInNumbers()
  }

  /// `2026-07-01`, `2026-07`, `2026`, `20260701`, `2026-182`, `2026/7/1`.
  private func isoDay() -> (Day, Int)? {
    guard let first = number(0) else { return nil }
    if first.digits == 8 {
      let day = Day(
        year: first.value / 10_000,
        month: first.value / 100 % 100,
        day: first.value % 100
      )
      return day.map { ($0, 1) }
    }
    guard first.digits == 4 else { return nil }
    guard isSign(1, "-") || isSign(1, "/") || isSign(1, "."), let second = number(2) else {
      let isAlone = pieces.dropFirst().allSatisfy { $0 == .space }
      return isAlone ? Day(year: first.value, month: 1, day: 1).map { ($0, 1) } : nil
    }
    if second.digits == 3 {
      guard (1...366).contains(second.value), let start = Day(year: first.value, month: 1, day: 1)
      else { return nil }
      return (start.advanced(by: second.value - 1), 3)
    }
    guard isSign(3, "-") || isSign(3, "/") || isSign(3, "."), let third = number(4) else {
      return Day(year: first.value, month: second.value, day: 1).map { ($0, 3) }
    }
    return Day(year: first.value, month: second.value, day: third.value).map { ($0, 5) }
  }

  /// A day with its month in letters: "Fri, 13 Mar 2020", "1er mars 2020", "March 13, 2020",
  /// "Fri Mar 13 12:22:00 2020", "13-Mar-20".
  private func dayInWords() -> (Day, Int)? {
    let months = pieces.indices.compactMap { place in
      word(place).flatMap(DateWords.month).map { (place: place, month: $0) }
    }
    // "Mar 17 novembre" begins with a mardi: a month between its numbers goes before any other.
    for order in Order.allCases {
      for (place, month) in months {
        guard let (dayPlace, yearPlace) = numbers(around: place, in: order),
          let dayNumber = number(dayPlace), let year = number(yearPlace), dayNumber.digits < 3,
          let day = Day(year: Self.fullYear(year), month: month, day: dayNumber.value)
        else { continue }
        return (day, max(place, yearPlace, dayPlace) + 1)
      }
    }
    return nil
  }

  private enum Order: CaseIterable {
    /// "13 Mar 2020".
    case dayMonthYear
    /// "Mar 13 2020".
    case monthDayYear
    /// "2020 Mar 13".
    case yearMonthDay
  }

  /// The places of the day and of the year around a month.
  private func numbers(around place: Int, in order: Order) -> (Int, Int)? {
    let before = numbers(before: place)
    let after = numbers(after: place)
    let pair =
      switch order {
      case .dayMonthYear: (before.last, after.first)
      case .monthDayYear: (after.first, after.dropFirst().first)
      case .yearMonthDay: (after.first, before.last)
      }
    guard let day = pair.0, let year = pair.1 else { return nil }
    return (day, year)
  }

  /// Places of the numbers before a place that are no part of a time.
  private func numbers(before place: Int) -> [Int] {
    (0..<place).filter { number($0) != nil && !isOfTime($0) }
  }

  private func numbers(after place: Int) -> [Int] {
    ((place + 1)..<max(place + 1, pieces.count)).filter {
      number($0) != nil && !isOfTime($0) && !isOfOffset($0)
    }
  }

  /// `13/03/2020`, `13.03.2020`, `13-03-20`: day first, as Europe writes it, unless it cannot be.
  private func dayInNumbers() -> (Day, Int)? {
    for place in pieces.indices {
      guard let first = number(place), let second = number(place + 2),
        let third = number(place + 4),
        first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2,
        case .sign(let separator)? = pieces.dropFirst(place + 1).first,
        pieces[place + 3] == .sign(separator), [0x2F, 0x2E, 0x2D].contains(separator)
      else { continue }
      let year = Self.fullYear(third)
      let day =
        Day(year: year, month: second.value, day: first.value)
        ?? Day(year: year, month: first.value, day: second.value)
      return day.map { ($0, place + 5) }
    }
    return nil
  }

  /// A year of two digits is of this century before 50 (RFC 2822, section 4.3), so that 70 is the
  /// epoch's and no time to come.
  private static func fullYear(_ year: (value: Int, digits: Int)) -> Int {
    guard year.digits <= 2 else { return year.value }
    return year.value + (year.value < 50 ? 2000 : 1900)
  }
}
