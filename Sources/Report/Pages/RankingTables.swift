internal import Core
internal import Measure
internal import Rank

/// Some rows of the ranking of one group.
struct RankingTable {
  /// One column of the pillars.
  struct Cell {
    let label: Markup
    let value: Markup
    /// The value that the column is sorted by; empty when missing.
    let order: Markup
    let isMissing: Bool
  }

  /// One ranked commune.
  struct Row {
    /// The bars that join it to the lines from which nothing tells it apart.
    let bars: [Markup]
    let rank: Markup
    let rankOrder: Markup
    let name: Markup
    let flags: [Markup]
    let population: Markup
    let populationOrder: Markup
    let score: Markup
    let scoreOrder: Markup
    let whisker: Markup?
    /// The places in words, for a table in Markdown.
    let places: Markup
    /// The places as the cell under the drawing writes them.
    let span: Markup
    let cells: [Cell]
    let coverage: Markup
    let previous: [Markup]
    let movement: Markup?
    /// Its ranks over the last periods.
    let ranks: Markup?
  }

  let caption: Markup
  /// The caption for an attribute.
  let label: Markup
  let axis: Markup
  let columns: [Markup]
  let hasPrevious: Bool
  /// Whether ranks over time are drawn in the rows.
  let hasTracks: Bool
  let rows: [Row]

  /// - Parameters:
  ///   - group: the group.
  ///   - range: its rows that are shown.
  ///   - book: the edition.
  ///   - tracks: the ranks over time that are drawn; nil for none, on a page that has to be light.
  ///   - root: the way to the first page of the language.
  ///   - voice: how the page is written.
  init(
    _ group: RankedGroup,
    rows range: Range<Int>,
    book: Book,
    tracks: RankTracks? = nil,
    root: String,
    in voice: Voice
  ) {
    let pillars = book.measuredPillars
    let count = group.standings.count
    let caption = Self.caption(group, range, in: voice)
    self.caption = caption.written(in: voice)
    label = Markup(attribute: voice.plain(caption))
    axis = RankWhisker.axis(last: count) { voice.plain(voice.rank($0)) }
    columns = pillars.map { voice.write(text: voice.name($0)) }
    hasPrevious = book.edition.previousRanking != nil
    let hasTracks = tracks.map { $0.periods.count > 2 } ?? false
    self.hasTracks = hasTracks
    let lanes = RunLanes(group)
    rows = range.map { line in
      Row(
        group.standings[line],
        of: count,
        bars: lanes.bars(inLine: line),
        pillars,
        book: book,
        ranks: hasTracks ? tracks?.ranks[group.standings[line].insee] : nil,
        root: root,
        in: voice
      )
    }
  }

  private static func caption(
    _ group: RankedGroup,
    _ range: Range<Int>,
    in voice: Voice
  ) -> Phrase {
    let (count, population) = (group.standings.count, voice.range(group))
    let caption = voice.say(
      fr: """
        \(voice.count(count, "commune classée", "communes classées")) de \(population), du score le \
        plus élevé au plus bas
        """,
      en: """
        \(voice.count(count, "ranked commune", "ranked communes")) of \(population), from the highest \
        score to the lowest
        """
    )
    guard range.count < count else { return caption }
    let (first, last) = (voice.whole(range.lowerBound + 1), voice.whole(range.upperBound))
    return caption
      + voice.say(fr: " ; lignes \(first) à \(last)", en: "; lines \(first) to \(last)")
  }
}

extension RankingTable.Row {
  fileprivate init(
    _ standing: Standing,
    of count: Int,
    bars: [Markup],
    _ pillars: [Pillar],
    book: Book,
    ranks: [Int?]?,
    root: String,
    in voice: Voice
  ) {
    self.bars = bars
    let isShared = (book.places[standing.insee]?.sharing ?? 0) > 1
    let commune = book.communes[standing.insee]
    rank = voice.rank(of: standing, isShared: isShared).written(in: voice)
    rankOrder = Markup(attribute: standing.rank.map(String.init) ?? "")
    name = voice.sheet(of: standing.insee, book: book, from: root + "communes/").written(in: voice)
    flags = voice.flags(standing, of: count, book.edition.settings).map { $0.written(in: voice) }
    population = voice.population(of: standing.insee, book).written(in: voice)
    populationOrder = Markup(attribute: commune?.population.map(String.init) ?? "")
    score = voice.write(
      text: standing.score.map { voice.decimal($0, 1) } ?? voice.word(fr: "n.d.", en: "n/a")
    )
    scoreOrder = Markup(attribute: standing.score.map { "\($0)" } ?? "")
    let sure = standing.uncertainty
    whisker = sure.map { sure in
      RankWhisker(
        rank: standing.rank,
        interval: sure.marginal.best...max(sure.marginal.best, sure.marginal.worst),
        joint: sure.simultaneous.best...max(sure.simultaneous.best, sure.simultaneous.worst),
        last: count
      ).svg(alternative: nil)
    }
    places = (voice.places(standing) ?? voice.say(fr: "places inconnues", en: "places unknown"))
      .written(in: voice)
    span = (voice.span(standing) ?? voice.say(fr: "inconnues", en: "unknown")).written(in: voice)
    cells = pillars.map { pillar in
      RankingTable.Cell(standing.pillars.first { $0.pillar == pillar }, pillar, in: voice)
    }
    coverage = voice.coverage(of: standing).written(in: voice)
    let former = book.previousRanks[standing.insee]
    previous =
      book.edition.previousRanking == nil
      ? [] : [voice.former(former).written(in: voice)]
    let isBeyondChance = book.movers.contains(standing.insee)
    movement = voice.movement(standing, from: former, isBeyondChance: isBeyondChance)?
      .written(in: voice)
    self.ranks = ranks.map { ranks in
      let words = ranks.suffix(Sparkline.most).map { rank in
        rank.map { voice.plain(voice.rank($0)) } ?? voice.word(fr: "non classée", en: "not ranked")
      }
      return Sparkline(ranks: ranks, last: count).svg(
        alternative: voice.word(fr: "Rangs, du plus ancien : ", en: "Ranks, the oldest first: ")
          + words.joined(separator: ", ")
      )
    }
  }
}

extension RankingTable.Cell {
  fileprivate init(_ score: PillarScore?, _ pillar: Pillar, in voice: Voice) {
    label = voice.write(text: voice.name(pillar))
    if let percentile = score?.percentile {
      value = voice.write(text: voice.decimal(percentile, 0))
      order = Markup(attribute: "\(percentile)")
      isMissing = false
    } else {
      value = voice.shortReason(score?.reason).written(in: voice)
      order = Markup(attribute: "")
      isMissing = true
    }
  }
}

/// Some of the communes measured but not ranked.
struct UnrankedTable {
  /// One of them.
  struct Row {
    let name: Markup
    let population: Markup
    let reason: Markup
  }

  let rows: [Row]
  let count: Markup

  /// - Returns: nil when no row is shown.
  init?(_ book: Book, rows range: Range<Int>, root: String, in voice: Voice) {
    let standings = book.edition.ranking.unranked
    guard !range.isEmpty else { return nil }
    let number = standings.count
    count = voice.say(
      fr: "\(voice.count(number, "commune non classée", "communes non classées"))",
      en: "\(voice.count(number, "commune not ranked", "communes not ranked"))"
    ).written(in: voice)
    rows = standings[range].map { standing in
      Row(
        name: voice.sheet(of: standing.insee, book: book, from: root + "communes/")
          .written(in: voice),
        population: voice.population(of: standing.insee, book).written(in: voice),
        reason: voice.reason(standing.reason).written(in: voice)
      )
    }
  }
}

extension Voice {
  /// "1re" or "1re ex æquo".
  func rank(of standing: Standing, isShared: Bool) -> Phrase {
    guard let rank = standing.rank else { return say(fr: "non classée", en: "not ranked") }
    return self.rank(rank) + (isShared ? say(fr: " ex æquo", en: " shared") : "")
  }

  /// A commune's population.
  func population(of insee: INSEECode, _ book: Book) -> Phrase {
    book.communes[insee]?.population.map { Phrase(plain: whole($0)) }
      ?? say(fr: "inconnue", en: "unknown")
  }

  /// The share of the period's days that a commune's exports cover.
  func coverage(of standing: Standing) -> Phrase {
    standing.coverage.map { Phrase(plain: percent($0)) } ?? say(fr: "inconnue", en: "unknown")
  }

  /// A commune's name, linked to its sheet when it has one.
  func sheet(of insee: INSEECode, book: Book, from folder: String) -> Phrase {
    let name = Phrase.foreign(book.name(of: insee))
    guard book.communes[insee] != nil else { return name }
    return .link(name, to: "\(folder)\(insee).\(form.fileExtension)")
  }
}

extension RankingTable.Cell: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "label": { $0.label },
    "value": { $0.value },
    "order": { $0.order },
    "isMissing": { $0.isMissing },
  ]
}

extension RankingTable.Row: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "bars": { $0.bars },
    "rank": { $0.rank },
    "rankOrder": { $0.rankOrder },
    "name": { $0.name },
    "flags": { $0.flags },
    "population": { $0.population },
    "populationOrder": { $0.populationOrder },
    "score": { $0.score },
    "scoreOrder": { $0.scoreOrder },
    "whisker": { $0.whisker },
    "places": { $0.places },
    "span": { $0.span },
    "cells": { $0.cells },
    "coverage": { $0.coverage },
    "previous": { $0.previous },
    "movement": { $0.movement },
    "ranks": { $0.ranks },
  ]
}

extension RankingTable: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "caption": { $0.caption },
    "label": { $0.label },
    "axis": { $0.axis },
    "columns": { $0.columns },
    "hasPrevious": { $0.hasPrevious },
    "hasTracks": { $0.hasTracks },
    "rows": { $0.rows },
  ]
}

extension UnrankedTable.Row: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "name": { $0.name },
    "population": { $0.population },
    "reason": { $0.reason },
  ]
}

extension UnrankedTable: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "rows": { $0.rows },
    "count": { $0.count },
  ]
}
