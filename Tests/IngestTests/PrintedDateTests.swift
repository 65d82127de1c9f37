import Core
import Testing

@testable import Ingest

@Suite("Printed dates")
struct PrintedDateTests {
  private let dates: DateReader

  init() throws {
    dates = DateReader(zone: try #require(CivilZone(identifier: "Europe/Paris")))
  }

  /// A Wednesday.
  private let capture = Instant(iso: "2026-07-15T10:30:00Z")

  @Test(
    "a date is read as five languages write it, from the time of capture",
    arguments: [
      ("3 mars 2017 à 14:05", "2017-03-03T13:05:00Z"),
      ("3 mars 2017 à 14 h 05", "2017-03-03T13:05:00Z"),
      ("27 octobre 2023\u{A0}à\u{A0}15h01", "2023-10-27T13:01:00Z"),
      ("mercredi, 04 novembre 2020 19:19:27", "2020-11-04T18:19:27Z"),
      ("19/08/2026", "2026-08-18T22:00:00Z"),
      ("lun. 5 août 2019", "2019-08-04T22:00:00Z"),
      ("jeudi 13 juin 2019 , par Ana", "2019-06-12T22:00:00Z"),
      ("Apr 8, 2021", "2021-04-07T22:00:00Z"), ("8:27 AM - 21 Jun 2016", "2016-06-21T06:27:00Z"),
      ("Viernes, 22 de mayo de 2020 a las 7:52", "2020-05-22T05:52:00Z"),
      ("Hier à 18:30", "2026-07-14T16:30:00Z"), ("Aujourd’hui à 09 h 15", "2026-07-15T07:15:00Z"),
      ("Ayer a las 8:43", "2026-07-14T06:43:00Z"), ("Yesterday at 6:59 PM", "2026-07-14T16:59:00Z"),
      ("gestern um 8:00", "2026-07-14T06:00:00Z"), ("avant-hier", "2026-07-12T22:00:00Z"),
      ("lundi à 14:05", "2026-07-13T12:05:00Z"), ("mercredi", "2026-07-07T22:00:00Z"),
      ("il y a 2 h", "2026-07-15T08:30:00Z"), ("2 h", "2026-07-15T08:30:00Z"),
      ("il y a une heure", "2026-07-15T09:30:00Z"), ("22 hrs", "2026-07-14T12:30:00Z"),
      ("hace 3 días", "2026-07-11T22:00:00Z"), ("vor 2 Stunden", "2026-07-15T08:30:00Z"),
      ("5 minuti fa", "2026-07-15T10:25:00Z"), ("3d", "2026-07-11T22:00:00Z"),
      ("4 j", "2026-07-10T22:00:00Z"),
      ("1er nov.", "2025-10-31T23:00:00Z"), ("22 mai à 14:05", "2026-05-22T12:05:00Z"),
      ("June 22 at 4:03 PM", "2026-06-22T14:03:00Z"), ("Jun 14", "2026-06-13T22:00:00Z"),
      ("4 June at 17:33", "2026-06-04T15:33:00Z"), ("26 abr.", "2026-04-25T22:00:00Z"),
      ("15 juillet", "2026-07-14T22:00:00Z"), ("à l’instant", "2026-07-15T10:30:00Z"),
      ("il y a quelques secondes", "2026-07-15T10:30:00Z"), ("un'ora fa", "2026-07-15T09:30:00Z"),
      ("a day ago", "2026-07-13T22:00:00Z"), ("há 3 dias", "2026-07-11T22:00:00Z"),
      ("Diffusé en direct il y a 3 jours", "2026-07-11T22:00:00Z"),
      ("Emitido hace 3 días", "2026-07-11T22:00:00Z"),
    ]
  )
  func read(text: String, expected: String) {
    #expect(dates.instant(printed: text, capturedAt: capture)?.description == expected)
  }

  @Test(
    "without a time of capture, what is relative to it is unknown",
    arguments: ["Hier à 18:30", "il y a 2 h", "22 mai à 14:05", "lundi", "3d"]
  )
  func withoutCapture(text: String) {
    #expect(dates.instant(printed: text, capturedAt: nil) == nil)
  }

  @Test(
    "what is no date, or known to no day, is none",
    arguments: [
      "", "Mairie", "2017", "12", "il y a", "il y a 3 semaines", "2 mois", "1 an", "il y a 2 chats",
      "30 février 2020", "mai", "3 456", "12 k",
    ]
  )
  func none(text: String) {
    #expect(dates.instant(printed: text, capturedAt: capture) == nil)
  }

  @Test("a date says what it is known to")
  func precision() {
    #expect(dates.printed("il y a 3 semaines", capturedAt: capture)?.precision == .week)
    #expect(dates.printed("3 mars 2017", capturedAt: nil)?.precision == .day)
    #expect(dates.printed("3 mars 2017 à 14:05", capturedAt: nil)?.precision == .minute)
    #expect(dates.instant(printed: "2 sem.", capturedAt: capture, to: .week) != nil)
  }

  @Test("identifiers hold their times")
  func identifiers() {
    #expect(IdentifierTime.twitter("20") == nil)
    #expect(IdentifierTime.twitter("1212092628029698048")?.description == "2019-12-31T19:26:16Z")
    #expect(IdentifierTime.tiktok("6584647400055377158")?.day.description == "2018-08-01")
    #expect(IdentifierTime.linkedIn("urn:li:activity:6851000000000000000")?.day.civil.year == 2021)
    #expect(IdentifierTime.mastodon("109500000000000000")?.day.civil.year == 2022)
    #expect(IdentifierTime.bluesky("3jzfcijpj2z2a")?.description == "2023-06-30T15:03:01Z")
    #expect(IdentifierTime.bluesky("3jzfcijpj2z2") == nil)
    #expect(IdentifierTime.instagram(shortcode: "MWtWm") == nil)
    let code = IdentifierTime.instagram(shortcode: "CPbcJ6pp3Gk")
    #expect(code?.day.civil.year == 2021)
    #expect(IdentifierTime.instagram(id: "x") == nil)
  }
}
