import Core
import Testing

@testable import demo

struct DatesTests {
  private func moment(_ year: Int, _ month: Int, _ day: Int, _ hour: Int) -> Moment {
    let number = CalendarDay.number(year, month, day)
    return Moment(paris: CalendarDay.numbered(number), hour: hour, minute: 5)
  }

  @Test("every known day is the calendar's own")
  func calendar() {
    for day in CalendarDay.all {
      let expected = Day(year: day.year, month: day.month, day: day.day)
      #expect(expected?.number == day.number && expected?.weekday == day.weekday)
    }
    #expect(CalendarDay.all.count == 1_096)
  }

  @Test("clocks change on the last Sunday of March and of October")
  func summerTime() {
    #expect(moment(2026, 3, 28, 9).rfc822Paris == "Sat, 28 Mar 2026 09:05:00 +0100")
    #expect(moment(2026, 3, 29, 9).rfc822Paris == "Sun, 29 Mar 2026 09:05:00 +0200")
    #expect(moment(2025, 10, 25, 9).isoUTC == "2025-10-25T07:05:00Z")
    #expect(moment(2025, 10, 26, 9).isoUTC == "2025-10-26T08:05:00Z")
  }

  @Test("each software writes the moment in its own form")
  func forms() {
    let moment = moment(2026, 10, 2, 9)
    #expect(moment.rfc822UTC == "Fri, 02 Oct 2026 07:05:00 +0000")
    #expect(moment.rfc822GMT == "Fri, 02 Oct 2026 07:05:00 GMT")
    #expect(moment.bluesky == "02 Oct 2026 07:05 +0000")
    #expect(moment.isoOffset == "2026-10-02T07:05:00+00:00")
    #expect(moment.isoMilliseconds == "2026-10-02T07:05:00.000Z")
    #expect(moment.frenchWithTime == "Vendredi, 2 Octobre, 2026 - 09:05")
    #expect(moment.frenchDate == "Vendredi 2 Octobre 2026")
    #expect(moment.yearAndMonth == "2026/10")
  }
}
