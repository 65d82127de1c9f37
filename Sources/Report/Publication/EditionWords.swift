internal import Core
internal import Measure

/// What an edition is called, in data files, feeds and lists.
enum EditionWords {
  /// The title of the report and its period.
  static func title(_ edition: Edition) -> Localised {
    let title = Printable.line(edition.identity.title)
    let period = period(edition.period)
    return Localised("\(title), \(period.french)", "\(title), \(period.english)")
  }

  /// What the data are, in a sentence, with the publisher's notice before it.
  static func description(_ edition: Edition) -> Localised {
    let notice = edition.identity.notice.map { Printable.line($0) + " " } ?? ""
    return Localised(
      notice + description(of: edition, in: Voice(language: .french, form: .markdown)),
      notice + description(of: edition, in: Voice(language: .english, form: .markdown))
    )
  }

  private static func description(of edition: Edition, in voice: Voice) -> String {
    let territory = voice.of(edition.identity.territory)
    let period = voice.period(edition.period)
    return voice.plain(
      voice.say(
        fr: """
          Comment les communes \(territory) s'adressent à leurs habitants sur le web et les réseaux \
          sociaux, \(period) : présence, activité, audience, engagement, dialogue et classement par \
          taille, mesurés dans des pages publiques enregistrées.
          """,
        en: """
          How the communes \(territory) speak to their residents on the web and on social networks, \
          \(period): presence, activity, audience, engagement, dialogue and ranking by size, \
          measured in saved public pages.
          """
      )
    )
  }

  /// "3e trimestre 2026", "3rd quarter of 2026", without any markup.
  static func period(_ period: Period) -> Localised {
    let french = Voice(language: .french, form: .markdown)
    let english = Voice(language: .english, form: .markdown)
    return Localised(
      french.plain(french.period(period)),
      english.plain(english.period(period))
    )
  }
}

extension Book {
  /// When what the edition says was last added to: its latest export or correction, and never before
  /// its period is over.
  ///
  /// It depends on the data alone, so that the same edition gives the same bytes on any day.
  var updated: Instant {
    let over = edition.period.bounds(in: edition.zone).upperBound
    let captures = edition.census.latestCapture.map { [$0] } ?? []
    let corrections = edition.corrections.map {
      edition.zone.instant(day: $0.correction.date, secondOfDay: 0)
    }
    return (captures + corrections).reduce(over, max)
  }
}
