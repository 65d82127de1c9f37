internal import Core
internal import Measure
internal import Rank

/// What was read, what was refused, and what is missing.
struct QualityPage {
  /// How many exports one reason refused.
  struct RefusalCount {
    let reason: Markup
    let count: Markup
    let remedy: Markup
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
  let platforms: Grid?
  let counts: [RefusalCount]
  let hasRefused: Bool
  let refused: Excerpt<Refused>
  let hasUnmatched: Bool
  let unmatched: Excerpt<Unmatched>
  let threshold: Markup
  let hasUncovered: Bool
  let uncovered: Excerpt<Uncovered>
  let hasCorrections: Bool
  let corrections: [CorrectionRow]
  let hasFaults: Bool
  let faults: Excerpt<Fault>

  init(_ book: Book, in voice: Voice) {
    let edition = book.edition
    let census = edition.census
    let least = edition.settings.minimumCoverage
    frame = Frame(
      book,
      title: voice.say(fr: "Qualité des données", en: "Quality of the data"),
      section: .quality,
      path: "qualite.html",
      in: voice
    )
    reading = Findings(book: book, voice: voice).reading.map { $0.written(in: voice) }
    platforms = Self.platforms(book, in: voice)
    counts = tally(census.refusals).map { reason, count in
      RefusalCount(
        reason: voice.refusal(reason).capitalised.written(in: voice),
        count: voice.write(text: voice.whole(count)),
        remedy: voice.remedy(reason).written(in: voice)
      )
    }
    hasRefused = census.refused.total > 0
    refused = Excerpt(census.refused, all: "exports.csv", in: frame.data, voice) { export in
      Refused(export, in: voice)
    }
    let strays = Census.Sample(
      edition.strayExports.lazy.filter { $0.refusal == nil && $0.correction == nil }
    )
    hasUnmatched = strays.total > 0
    unmatched = Excerpt(strays, all: "exports.csv", in: frame.data, voice) { export in
      Unmatched(export, in: voice)
    }
    threshold = voice.write(text: voice.percent(least))
    hasUncovered = census.uncovered.total > 0
    uncovered = Excerpt(census.uncovered, all: "comptes.csv", in: frame.data, voice) { account in
      Uncovered(account, book, in: voice)
    }
    hasCorrections = !edition.corrections.isEmpty
    corrections = CorrectionRow.all(edition.corrections, book, from: "communes/", in: voice)
    hasFaults = !edition.problems.isEmpty
    faults = Excerpt(
      Census.Sample(edition.problems),
      all: "problemes.csv",
      in: frame.data,
      voice
    ) { problem in
      Fault(
        position: Phrase.code(problem.position.description).written(in: voice),
        message: Phrase(.english(problem.message)).written(in: voice)
      )
    }
  }
}

extension QualityPage.Refused {
  fileprivate init(_ export: Edition.Export, in voice: Voice) {
    let line = export.refusal?.line ?? 0
    let place = export.path + (line > 0 ? ":\(line)" : "")
    path = Phrase.code(place).written(in: voice)
    reason = (export.refusal.map { voice.refusal($0.reason) } ?? Phrase()).written(in: voice)
    detail = Phrase(.english(export.refusal?.detail ?? "")).written(in: voice)
  }
}

extension QualityPage.Unmatched {
  fileprivate init(_ export: Edition.Export, in voice: Voice) {
    path = Phrase.code(export.path).written(in: voice)
    format = (export.format.map(Phrase.code) ?? voice.say(fr: "inconnue", en: "unknown"))
      .written(in: voice)
    nearest =
      (export.nearest.map(Phrase.foreign)
      ?? voice.say(fr: "aucun compte proche", en: "no account near it")).written(in: voice)
  }
}

extension QualityPage.Uncovered {
  fileprivate init(_ uncovered: Census.Uncovered, _ book: Book, in voice: Voice) {
    let account = uncovered.account
    let platform = Phrase(plain: voice.name(account.platform))
    commune = voice.sheet(of: account.insee, book: book, from: "communes/").written(in: voice)
    self.account = (platform + ", " + .foreign(account.url)).written(in: voice)
    coverage = Self.words(uncovered, in: voice).written(in: voice)
  }

  private static func words(_ uncovered: Census.Uncovered, in voice: Voice) -> Phrase {
    if let coverage = uncovered.coverage { return Phrase(plain: voice.percent(coverage)) }
    let reason = voice.reason(uncovered.reason)
    return voice.say(fr: "inconnus : \(reason)", en: "unknown: \(reason)")
  }
}

extension QualityPage.RefusalCount: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "reason": { $0.reason },
    "count": { $0.count },
    "remedy": { $0.remedy },
  ]
}

extension QualityPage.Refused: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "path": { $0.path },
    "reason": { $0.reason },
    "detail": { $0.detail },
  ]
}

extension QualityPage.Unmatched: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "path": { $0.path },
    "format": { $0.format },
    "nearest": { $0.nearest },
  ]
}

extension QualityPage.Uncovered: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "commune": { $0.commune },
    "account": { $0.account },
    "coverage": { $0.coverage },
  ]
}

extension QualityPage.Fault: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "position": { $0.position },
    "message": { $0.message },
  ]
}

extension QualityPage: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "frame": { $0.frame },
    "reading": { $0.reading },
    "platforms": { $0.platforms },
    "counts": { $0.counts },
    "hasRefused": { $0.hasRefused },
    "refused": { $0.refused },
    "hasUnmatched": { $0.hasUnmatched },
    "unmatched": { $0.unmatched },
    "threshold": { $0.threshold },
    "hasUncovered": { $0.hasUncovered },
    "uncovered": { $0.uncovered },
    "hasCorrections": { $0.hasCorrections },
    "corrections": { $0.corrections },
    "hasFaults": { $0.hasFaults },
    "faults": { $0.faults },
  ]
}
