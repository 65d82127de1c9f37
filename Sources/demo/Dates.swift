/// A day that the demonstration knows.
struct CalendarDay {
  /// Days since 1970-01-01.
  let number: Int
  let year: Int
  /// 1–12.
  let month: Int
  /// 1–31.
  let day: Int
  /// 0 for Monday to 6 for Sunday.
  let weekday: Int

  /// `2026-10-02`.
  var iso: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }

  /// Every day of 2024 to 2026, in order: one table, walked once, is all the calendar needed here.
  static let all: [CalendarDay] = {
    var days: [CalendarDay] = []
    var number = 19_723  // 2024-01-01, a Monday.
    for year in 2024...2026 {
      for month in 1...12 {
        let length =
          month == 2 ? (year == 2024 ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        for day in 1...length {
          let weekday = (number - 19_723) % 7
          days.append(
            CalendarDay(number: number, year: year, month: month, day: day, weekday: weekday)
          )
          number += 1
        }
      }
    }
    return days
  }()

  /// The day of that number; the nearest known one outside 2024–2026.
  static func numbered(_ number: Int) -> CalendarDay {
    all[min(max(number - 19_723, 0), all.count - 1)]
  }

  /// The number of `month`/`day` in a year of 2024–2026.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    all.first { $0.year == year && $0.month == month && $0.day == day }?.number ?? 19_723
  }
}

/// A moment of 2024–2026, and the ways in which software writes it.
struct Moment: Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// The moment when clocks in Paris show this.
  init(paris day: CalendarDay, hour: Int, minute: Int, second: Int = 0) {
    let wall = day.number * 86_400 + hour * 3_600 + minute * 60 + second
    seconds = wall - Moment.parisOffset(at: wall - 3_600)
  }

  static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// Seconds east of Greenwich: summer time from the last Sunday of March to that of October.
  private static func parisOffset(at seconds: Int) -> Int {
    changesOfClocks.count { $0 <= seconds } % 2 == 1 ? 7_200 : 3_600
  }

  private static let changesOfClocks = CalendarDay.all
    .filter { ($0.month == 3 || $0.month == 10) && $0.day >= 25 && $0.weekday == 6 }
    .map { $0.number * 86_400 + 3_600 }

  fileprivate struct Clock {
    let day: CalendarDay
    let hour: Int
    let minute: Int
    let second: Int
    let zone: String

    init(seconds: Int, offset: Int, zone: String) {
      let local = seconds + offset
      day = CalendarDay.numbered(local / 86_400)
      hour = local % 86_400 / 3_600
      minute = local % 3_600 / 60
      second = local % 60
      self.zone = zone
    }

    var time: String { "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))" }
  }

  private var paris: Clock {
    let offset = Moment.parisOffset(at: seconds)
    return Clock(seconds: seconds, offset: offset, zone: offset == 7_200 ? "+0200" : "+0100")
  }

  private func utc(_ zone: String) -> Clock { Clock(seconds: seconds, offset: 0, zone: zone) }

  private static func rfc822(_ clock: Clock) -> String {
    let day = clock.day
    let names = (englishDays[day.weekday], englishMonths[day.month - 1])
    return "\(names.0), \(twoDigits(day.day)) \(names.1) \(day.year) \(clock.time) \(clock.zone)"
  }

  /// `Fri, 02 Oct 2026 07:15:00 +0000`: WordPress, Joomla, Mastodon.
  var rfc822UTC: String { Moment.rfc822(utc("+0000")) }

  /// `Fri, 02 Oct 2026 07:15:00 GMT`: PeerTube.
  var rfc822GMT: String { Moment.rfc822(utc("GMT")) }

  /// `Fri, 02 Oct 2026 09:15:00 +0200`: TYPO3, Drupal, illiwap.
  var rfc822Paris: String { Moment.rfc822(paris) }

  /// `02 Oct 2026 07:15 +0000`: Bluesky.
  var bluesky: String {
    let clock = utc("+0000")
    let month = Moment.englishMonths[clock.day.month - 1]
    return "\(twoDigits(clock.day.day)) \(month) \(clock.day.year) \(clock.time.dropLast(3)) +0000"
  }

  /// `2026-10-02T07:15:00Z`: SPIP, Joomla's Atom.
  var isoUTC: String {
    let clock = utc("Z")
    return "\(clock.day.iso)T\(clock.time)Z"
  }

  /// `2026-10-02T07:15:00+00:00`: YouTube.
  var isoOffset: String { "\(isoUTC.dropLast())+00:00" }

  /// `2026-10-02T07:15:00.000Z`: PeerTube's Atom.
  var isoMilliseconds: String { "\(isoUTC.dropLast()).000Z" }

  /// `Vendredi, 2 Octobre, 2026 - 09:15`: Drupal 7 with a view in French.
  var frenchWithTime: String {
    let clock = paris
    let (name, month) = clock.frenchNames
    let time = clock.time.dropLast(3)
    return "\(name), \(clock.day.day) \(month), \(clock.day.year) - \(time)"
  }

  /// `Vendredi 2 Octobre 2026`: the same without the hour.
  var frenchDate: String {
    let clock = paris
    let (name, month) = clock.frenchNames
    return "\(name) \(clock.day.day) \(month) \(clock.day.year)"
  }

  /// `2026/10`: the folder of WordPress's uploads and of dated addresses.
  var yearAndMonth: String { "\(paris.day.year)/\(twoDigits(paris.day.month))" }

  /// `2 oct.`, as networks write days in French.
  var frenchDay: String {
    let clock = paris
    let short = [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
      "déc.",
    ]
    return "\(clock.day.day) \(short[clock.day.month - 1])"
  }

  /// `2026-10-02T09:15:00+02:00`: WordPress's themes.
  var isoParis: String {
    let clock = paris
    return "\(clock.day.iso)T\(clock.time)\(clock.zone.prefix(3)):00"
  }

  /// `Oct 2, 2026 · 7:15 AM UTC`: Nitter.
  var nitter: String {
    let clock = utc("UTC")
    let hour = clock.hour % 12 == 0 ? 12 : clock.hour % 12
    return "\(englishDay), \(clock.day.year) · \(hour):\(twoDigits(clock.minute))"
      + " \(clock.hour < 12 ? "AM" : "PM") UTC"
  }

  /// `Oct 2`: Nitter, for people.
  var englishDay: String {
    let day = utc("UTC").day
    return "\(Moment.englishMonths[day.month - 1]) \(day.day)"
  }

  /// The day in Paris.
  var day: CalendarDay { paris.day }

  private static let englishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// The names of days, Monday first.
let frenchDays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

/// The names of months.
let frenchMonths = [
  "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
  "novembre", "décembre",
]

extension Moment.Clock {
  fileprivate var frenchNames: (day: String, month: String) {
    (frenchDays[day.weekday].capitalised, frenchMonths[day.month - 1].capitalised)
  }
}

extension String {
  /// With its first letter in upper case.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

/// `07` for 7.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
