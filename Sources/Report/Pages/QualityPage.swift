internal import Core
internal import Measure
internal import Rank

/// What was read, what was refused, and what is missing.
struct QualityPage {
  /// How many exports one reason refused.
  struct RefusalCount {
    let reason: Markup
    let count: Markup
  }

  /// One export that was refused.
  struct Refused {
    let path: Markup
    let reason: Markup
    let detail: Markup
  }

  /// One export that no account claims.
  struct Unmatched {
    let path: Markup
    let format: Markup
    let nearest: Markup
  }

  /// One account whose exports cover too little, or nothing.
  struct Uncovered {
    let commune: Markup
    let account: Markup
    let coverage: Markup
  }

  /// One row of the workspace that was left out.
  struct Fault {
    let position: Markup
    let message: Markup
  }

  let frame: Frame
  let reading: [Markup]
  let counts: [RefusalCount]
  let hasRefused: Bool
  let refused: Excerpt<Refused>
  let hasUnmatched: Bool
  let unmatched: Excerpt<Unmatched>
  let threshold: Markup
  let hasUncovered: Bool
  let uncovered: Excerpt<Uncovered>
  let hasFaults: Bool
  let faults: Excerpt<Fault>

  init(_ book: Book, in language: Language) {
    let edition = book.edition
    let refusals = edition.exports.compactMap(\.refusal)
    let refusedExports = edition.exports.filter { $0.refusal != nil }
    let strays = edition.exports.filter { $0.refusal == nil && $0.account == nil }
    let least = edition.settings.minimumCoverage
    let short = edition.accounts.filter { ($0.coverage ?? 0) < least }
    frame = Frame(book, title: "Qualité des données", section: .quality, in: language)
    reading = FrenchFindings.reading(book).map { $0.written(in: language) }
    counts = FrenchFindings.tally(refusals.map(\.reason)).map { reason, count in
      RefusalCount(
        reason: FrenchWords.refusal(reason).capitalised.written(in: language),
        count: Phrase(plain: FrenchNumbers.whole(count)).written(in: language)
      )
    }
    hasRefused = !refusedExports.isEmpty
    refused = Excerpt(refusedExports, all: "exports.csv", in: language) { export in
      let line = export.refusal?.line ?? 0
      let place = export.path + (line > 0 ? ":\(line)" : "")
      return Refused(
        path: Phrase.code(place).written(in: language),
        reason: (export.refusal.map { FrenchWords.refusal($0.reason) } ?? Phrase())
          .written(in: language),
        detail: Phrase(.english(export.refusal?.detail ?? "")).written(in: language)
      )
    }
    hasUnmatched = !strays.isEmpty
    unmatched = Excerpt(strays, all: "exports.csv", in: language) { export in
      Unmatched(
        path: Phrase.code(export.path).written(in: language),
        format: Phrase.code(export.format ?? "inconnu").written(in: language),
        nearest: (export.nearest.map(Phrase.foreign) ?? "aucun compte proche").written(in: language)
      )
    }
    threshold = Phrase(plain: FrenchNumbers.percent(least)).written(in: language)
    hasUncovered = !short.isEmpty
    uncovered = Excerpt(short, all: "comptes.csv", in: language) { result in
      let name = Phrase.foreign(result.account.url)
      return Uncovered(
        commune: Phrase.sheet(
          of: result.account.insee,
          book: book,
          from: "communes/",
          in: language
        ).written(in: language),
        account: (Phrase(plain: result.account.platform.displayName) + ", " + name)
          .written(in: language),
        coverage: Self.coverage(result).written(in: language)
      )
    }
    hasFaults = !edition.problems.isEmpty
    faults = Excerpt(edition.problems, all: "problemes.csv", in: language) { problem in
      Fault(
        position: Phrase.code(problem.position.description).written(in: language),
        message: Phrase(.english(problem.message)).written(in: language)
      )
    }
  }

  private static func coverage(_ result: Edition.AccountResult) -> Phrase {
    if let coverage = result.coverage { return Phrase(plain: FrenchNumbers.percent(coverage)) }
    return result.exports.isEmpty ? "aucun export" : "inconnue : aucun export daté et lisible"
  }
}
