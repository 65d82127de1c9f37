internal import Core
internal import Foundation
internal import Measure
internal import Rank

/// What a platform is good for in this edition, in sentences.
struct PlatformSentences {
  let platform: Platform
  let book: Book
  let voice: Voice

  private var name: String { voice.name(platform) }

  private var summary: PlatformSummary? { book.summary(of: platform) }

  /// Two to four sentences, those that data allow.
  var all: [Phrase] { [adoption, rhythm, size, answers].compactMap { $0 } }

  private var adoption: Phrase? {
    let lines = book.edition.overview.adoption
    guard let line = lines.first(where: { $0.now.platform == platform && $0.now.stratum == nil }),
      let share = line.now.presentShare.value
    else { return nil }
    let count = voice.count(line.now.present, "commune", "communes")
    let finding = voice.say(
      fr: """
        \(count) sur \(voice.whole(line.now.communes)) (\(voice.percent(share))) \
        \(voice.agree(line.now.present, "y est présente", "y sont présentes"))
        """,
      en: """
        \(count) of \(voice.whole(line.now.communes)) (\(voice.percent(share))) \
        \(voice.agree(line.now.present, "is", "are")) present there
        """
    )
    guard let change = line.changes.reversed().compactMap(voice.growth).first else {
      return finding + "."
    }
    return finding
      + voice.say(fr: " ; cette part est \(change).", en: "; that share has \(change).")
  }

  /// The usual rhythm, and whether it is the highest of all platforms; nil under three accounts, whose
  /// median says nothing of what is usual.
  private var rhythm: Phrase? {
    guard let posts = summary?["posts_per_week"], let median = posts.value,
      let count = posts.count, count > 2
    else { return nil }
    let finding = voice.say(
      fr: """
        Le compte médian y publie \(voice.figure(median)) fois par semaine (médiane de \
        \(voice.count(count, "compte", "comptes")))
        """,
      en: """
        The median account posts \(voice.figure(median)) times a week (median of \
        \(voice.count(count, "account", "accounts")))
        """
    )
    let others = book.edition.overview.platforms.filter {
      $0.stratum == nil && $0.platform != platform
    }.compactMap { $0["posts_per_week"] }.filter { ($0.count ?? 0) >= 6 }
    guard let low = posts.low, !others.isEmpty, others.allSatisfy({ ($0.high ?? .infinity) < low })
    else { return finding + "." }
    return finding
      + voice.say(
        fr: ", le rythme le plus soutenu de toutes les plateformes.",
        en: ", the highest rhythm of all platforms."
      )
  }

  /// How reactions grow with the audience.
  var size: Phrase? {
    guard let model = book.edition.overview.model?.sizes[platform] else {
      return summary?["followers_end"]?.value == nil
        ? voice.say(
          fr:
            "Ni abonnés ni réactions n'y sont connus : seuls le rythme et la régularité s'y mesurent.",
          en:
            "Neither followers nor reactions are known there: only rhythm and regularity are measured."
        ) : nil
    }
    let times = voice.decimal(model.doubling, 2)
    guard model.isFitted else {
      return voice.say(
        fr: """
          Trop peu de comptes (\(voice.whole(model.accounts))) pour y estimer l'effet de la taille : \
          par convention, une page deux fois plus suivie qu'une autre est censée y recevoir \(times) \
          fois les réactions de celle-ci.
          """,
        en: """
          Too few accounts (\(voice.whole(model.accounts))) to estimate the effect of size: by \
          convention a page with twice the followers of another is expected to get \(times) times the \
          reactions of that other page.
          """
      )
    }
    let finding = voice.say(
      fr: """
        Une page deux fois plus suivie qu'une autre y reçoit, par publication, \(times) fois les \
        réactions de celle-ci
        """,
      en: """
        A page with twice the followers of another gets, per post, \(times) times the reactions of \
        that other page
        """
    )
    guard model.exponent < 1 else { return finding + "." }
    return finding
      + voice.say(
        fr: " : rapporté aux abonnés, l'engagement y baisse quand l'audience grandit.",
        en: ": per follower, engagement falls there as the audience grows."
      )
  }

  private var answers: Phrase? {
    guard let answers = summary?.answers, let rate = answers.value, let asked = answers.count
    else { return nil }
    let share = voice.percent(rate)
    return voice.say(
      fr: """
        Sur \(voice.count(asked, "question", "questions")) d'habitants, \(share) ont reçu une réponse \
        de la commune sous 7 jours.
        """,
      en: """
        Of \(voice.count(asked, "question", "questions")) by residents, \(share) were answered by the \
        commune within 7 days.
        """
    )
  }
}

extension Book {
  /// What all communes do on a platform; nil when none has an account of its own there.
  func summary(of platform: Platform) -> PlatformSummary? {
    edition.overview.platforms.first { $0.platform == platform && $0.stratum == nil }
  }

  /// The platforms that have a page: those with an account of a commune or of a service.
  var platforms: [Platform] {
    let used = Set(edition.overview.accounts.lazy.map(\.account.platform))
    return Platform.allCases.filter(used.contains)
  }
}

extension Voice {
  /// A platform's name, linked to its page when it has one.
  func page(of platform: Platform, in book: Book, root: String = "") -> Phrase {
    let name = Phrase(plain: name(platform))
    guard form == .html, book.platforms.contains(platform) else { return name }
    return .link(name, to: root + PlatformPage.path(platform))
  }

  /// A median with its interval, or why there is none.
  func median(_ figure: MeasureValue?, _ unit: MeasureDefinition.Unit) -> Grid.Entry {
    guard let figure, let value = figure.value else {
      return Grid.Entry(missing: say(fr: "n.d.", en: "n/a"))
    }
    var notes: [Phrase] = []
    if let low = figure.low, let high = figure.high {
      let ends = (amount(low, unit), amount(high, unit))
      notes =
        ends.0 == ends.1 ? [] : [say(fr: "de \(ends.0) à \(ends.1)", en: "\(ends.0) to \(ends.1)")]
    }
    return Grid.Entry(amount(value, unit), by: value, notes: notes)
  }
}
