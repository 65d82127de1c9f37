import Core
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Dates")
struct DateReaderTests {
  /// What a feed writes and the moment it means, by the clock of Paris where it names no zone.
  typealias Row = (text: String, instant: String)

  private let reader: DateReader

  init() throws {
    reader = DateReader(zone: try #require(CivilZone(identifier: "Europe/Paris")))
  }

  private func check(_ row: Row) {
    #expect(reader.instant(of: row.text)?.description == row.instant, "\(row.text)")
  }

  private static let mail: [Row] = [
    ("Fri, 13 Mar 2020 12:22:00 +0100", "2020-03-13T11:22:00Z"),
    ("  Fri, 13 Mar 2020 12:22:00 +0100\n", "2020-03-13T11:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 +01:00", "2020-03-13T11:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 +0100 (CET)", "2020-03-13T11:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 -0330", "2020-03-13T15:52:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 GMT", "2020-03-13T12:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 Z", "2020-03-13T12:22:00Z"),
    ("Tue, 3 Mar 2020 12:22:00 +0000", "2020-03-03T12:22:00Z"),
    ("Tue,  3 Mar 2020 12:22:00 +0000", "2020-03-03T12:22:00Z"),
    ("Fri,13 Mar 2020 12:22:00 +0000", "2020-03-13T12:22:00Z"),
    ("fri, 13 mar 2020 12:22:00 gmt", "2020-03-13T12:22:00Z"),
    ("Friday, 13 March 2020 12:22:00 +0000", "2020-03-13T12:22:00Z"),
    ("Sun, 13 Mar 2020 12:22:00 +0000", "2020-03-13T12:22:00Z"),
    // Without the name of the day, the seconds, the zone, the time.
    ("13 Mar 2020 12:22:00 +0000", "2020-03-13T12:22:00Z"),
    ("30 Sep 2026 07:43 +0000", "2026-09-30T07:43:00Z"),
    ("Fri, 13 Mar 2020 12:22 GMT", "2020-03-13T12:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00", "2020-03-13T11:22:00Z"),
    ("Mon, 13 Jul 2020 12:22:00", "2020-07-13T10:22:00Z"),
    ("Fri, 13 Mar 2020", "2020-03-12T23:00:00Z"),
    // Years of two digits.
    ("Fri, 13 Mar 20 12:22:00 +0000", "2020-03-13T12:22:00Z"),
    ("Sat, 13 Mar 99 12:22:00 GMT", "1999-03-13T12:22:00Z"),
    ("Friday, 13-Mar-20 12:22:00 GMT", "2020-03-13T12:22:00Z"),
    // The ends of days.
    ("Fri, 13 Mar 2020 24:00:00 GMT", "2020-03-14T00:00:00Z"),
    ("Thu, 31 Dec 2020 23:59:60 GMT", "2021-01-01T00:00:00Z"),
    // The other order, and twelve hours.
    ("March 13, 2020 12:22 PM", "2020-03-13T11:22:00Z"),
    ("Mar 13 2020 12:22 am", "2020-03-12T23:22:00Z"),
    ("13 Mar 2020 1:05 pm +0000", "2020-03-13T13:05:00Z"),
  ]

  @Test("RFC 822 and what is made of it", arguments: mail)
  func mailDates(row: Row) { check(row) }

  private static let zones: [Row] = [
    ("Fri, 13 Mar 2020 12:22:00 EST", "2020-03-13T17:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 EDT", "2020-03-13T16:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 PST", "2020-03-13T20:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 CET", "2020-03-13T11:22:00Z"),
    ("Mon, 13 Jul 2020 12:22:00 CEST", "2020-07-13T10:22:00Z"),
    ("Mon, 13 Jul 2020 12:22:00 MESZ", "2020-07-13T10:22:00Z"),
    ("Mon, 13 Jul 2020 12:22:00 UT", "2020-07-13T12:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 GMT+2", "2020-03-13T10:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 GMT+0200", "2020-03-13T10:22:00Z"),
    ("Fri, 13 Mar 2020 12:22:00 UTC -05:00", "2020-03-13T17:22:00Z"),
    // A zone that nobody knows is the workspace's.
    ("Fri, 13 Mar 2020 12:22:00 XYZ", "2020-03-13T11:22:00Z"),
  ]

  @Test("named zones", arguments: zones)
  func namedZones(row: Row) { check(row) }

  private static let iso: [Row] = [
    ("2020-03-13T12:22:00Z", "2020-03-13T12:22:00Z"),
    ("2020-03-13t12:22:00z", "2020-03-13T12:22:00Z"),
    ("2020-03-13T12:22:00+01:00", "2020-03-13T11:22:00Z"),
    ("2020-03-13T12:22:00+0100", "2020-03-13T11:22:00Z"),
    ("2020-03-13T12:22:00-03", "2020-03-13T15:22:00Z"),
    ("2020-03-13T12:22:00 +0100", "2020-03-13T11:22:00Z"),
    ("2020-03-13T12:22:00.123Z", "2020-03-13T12:22:00Z"),
    ("2020-03-13T12:22:00,5+01:00", "2020-03-13T11:22:00Z"),
    ("2020-03-13T12:22Z", "2020-03-13T12:22:00Z"),
    ("2020-03-13T12:22+01:00", "2020-03-13T11:22:00Z"),
    ("2020-03-13 12:22:00 UTC", "2020-03-13T12:22:00Z"),
    ("20200313T122200Z", "2020-03-13T12:22:00Z"),
    ("20200313T1222", "2020-03-13T11:22:00Z"),
    // Without a zone, in winter and in summer.
    ("2020-03-13T12:22:00", "2020-03-13T11:22:00Z"),
    ("2020-07-13T12:22:00", "2020-07-13T10:22:00Z"),
    ("2020-03-13 12:22", "2020-03-13T11:22:00Z"),
    ("2020/03/13 12:22", "2020-03-13T11:22:00Z"),
    // The hour that the change of clocks skips, and the one that it repeats.
    ("2026-03-29T02:30:00", "2026-03-29T01:30:00Z"),
    ("2026-10-25T02:30:00", "2026-10-25T00:30:00Z"),
    // Days, months and years alone begin at their midnight.
    ("2020-03-13", "2020-03-12T23:00:00Z"),
    ("2020-07-13", "2020-07-12T22:00:00Z"),
    ("20200313", "2020-03-12T23:00:00Z"),
    ("2020-073", "2020-03-12T23:00:00Z"),
    ("2020-03", "2020-02-29T23:00:00Z"),
    ("2020", "2019-12-31T23:00:00Z"),
  ]

  @Test("ISO 8601, RFC 3339 and W3CDTF", arguments: iso)
  func isoDates(row: Row) { check(row) }

  private static let asctime: [Row] = [
    ("Fri Mar 13 12:22:00 2020", "2020-03-13T11:22:00Z"),
    ("Tue Mar  3 12:22:00 2020", "2020-03-03T11:22:00Z"),
    ("Fri Mar 13 12:22:00 UTC 2020", "2020-03-13T12:22:00Z"),
    ("Fri Mar 13 12:22:00 +0200 2020", "2020-03-13T10:22:00Z"),
  ]

  @Test("asctime and date(1)", arguments: asctime)
  func asctimeDates(row: Row) { check(row) }

  private static let french: [Row] = [
    ("Mercredi 11 Janvier 2017", "2017-01-10T23:00:00Z"),
    ("Vendredi, 13 Mars, 2020 - 12:22", "2020-03-13T11:22:00Z"),
    ("Lundi, 13 Juillet, 2020 - 12:22", "2020-07-13T10:22:00Z"),
    ("1er mars 2020 à 14h05", "2020-03-01T13:05:00Z"),
    ("Le 3 août 2026 à 9h", "2026-08-03T07:00:00Z"),
    ("14 juillet 2026, 22 h 30", "2026-07-14T20:30:00Z"),
    ("14 juillet 2026 à 22 h", "2026-07-14T20:00:00Z"),
    ("Mar 17 novembre 2020", "2020-11-16T23:00:00Z"),
    ("mar. 17 nov. 2020", "2020-11-16T23:00:00Z"),
    ("mar. 17 mars 2020", "2020-03-16T23:00:00Z"),
    ("13 févr. 2020", "2020-02-12T23:00:00Z"),
    ("13 FÉVRIER 2020", "2020-02-12T23:00:00Z"),
    ("13 fe\u{301}vrier 2020", "2020-02-12T23:00:00Z"),
    ("13\u{A0}fevrier\u{A0}2020", "2020-02-12T23:00:00Z"),
    ("samedi 15 août 2020 à 08:00", "2020-08-15T06:00:00Z"),
    ("Publié le 13 décembre 2020", "2020-12-12T23:00:00Z"),
    ("mer, 01/07/2020 - 10:00", "2020-07-01T08:00:00Z"),
    ("13/03/2020", "2020-03-12T23:00:00Z"),
    ("13/03/2020 12:22", "2020-03-13T11:22:00Z"),
    ("13/03/2020 à 12h22", "2020-03-13T11:22:00Z"),
    ("3.4.2020", "2020-04-02T22:00:00Z"),
    ("13-03-20", "2020-03-12T23:00:00Z"),
    ("03/25/2020", "2020-03-24T23:00:00Z"),
  ]

  @Test("French words and numbers, day first", arguments: french)
  func frenchDates(row: Row) { check(row) }

  private static let neighbours: [Row] = [
    ("viernes, 13 de marzo de 2020 12:22", "2020-03-13T11:22:00Z"),
    ("1 de enero de 2020", "2019-12-31T23:00:00Z"),
    ("Freitag, 13. März 2020 12:22", "2020-03-13T11:22:00Z"),
    ("13. Dez. 2020", "2020-12-12T23:00:00Z"),
    ("venerdì 13 marzo 2020, 12:22", "2020-03-13T11:22:00Z"),
    ("13 gen 2020", "2020-01-12T23:00:00Z"),
    ("13 luglio 2020", "2020-07-12T22:00:00Z"),
  ]

  @Test("Spanish, German and Italian words", arguments: neighbours)
  func neighboursDates(row: Row) { check(row) }

  @Test(
    "sentinels are no dates",
    arguments: [
      "0001-01-01T00:00:00Z", "0001-01-01", "Mon, 01 Jan 0001 00:00:00 +0000",
      "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 +0000", "Thu, 1 Jan 70 00:00:00 GMT",
      "0000-00-00T00:00:00Z", "0000-00-00 00:00:00", "-0001-11-30T00:00:00+00:00",
      "Wed, 30 Nov -0001 00:00:00 +0000", "01/01/1970", "9999-12-31T23:59:59Z",
    ]
  )
  func sentinels(text: String) { #expect(reader.instant(of: text) == nil) }

  @Test(
    "what is no date is refused, not guessed",
    arguments: [
      "", " ", "hier", "demain à 14h", "Vendredi", "12:22", "mars 2020", "le 13 mars",
      "2020-13-45", "2020-02-30", "30 février 2020", "31/02/2020", "2020-400", "Fri, 13 Foo 2020",
      "1584098520", "version 2.0.1 du site", "--::--", "\u{0}\u{0}", "٢٠٢٠-٠٣-١٣",
    ]
  )
  func garbage(text: String) { #expect(reader.instant(of: text) == nil) }

  @Test("a date of a million characters costs no more than one of a hundred")
  func longInput() {
    let clock = ContinuousClock()
    var read: [Instant?] = []
    let time = clock.measure {
      for part in ["1", "-", "mars ", "1 ", "1:", "é", "+"] {
        read.append(reader.instant(of: String(repeating: part, count: 1_000_000 / part.utf8.count)))
      }
    }
    #expect(read.allSatisfy { $0 == nil })
    #expect(time < .seconds(5))
    let padding = String(repeating: " ", count: 1_000_000)
    #expect(reader.instant(of: "13 mars 2020" + padding)?.day.description == "2020-03-12")
  }

  @Test("the shared French dates are read to the minute", .enabled(if: SharedFixtures.root != nil))
  func sharedDates() throws {
    let root = try #require(SharedFixtures.root)
    let table = try String(
      contentsOf: root.appending(path: "fixtures/feeds/fr/french_dates.tsv"),
      encoding: .utf8
    )
    let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(rows.count == 10)
    for row in rows {
      let fields = row.split(separator: "\t")
      let instant = try #require(reader.instant(of: String(fields[0])), "\(fields[0])")
      let (day, second) = reader.zone.local(instant)
      let local = Instant(day: day, secondOfDay: second).description.prefix(16)
      #expect(local == fields[1], "\(fields[0])")
    }
  }
}
