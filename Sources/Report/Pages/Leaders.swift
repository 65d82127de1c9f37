internal import Core
internal import Rank

/// The first communes of each size with the places they may have, beside the title of the first page.
struct Leaders {
  /// Those of one group.
  struct Group {
    let title: Markup
    let rows: [RankingTable.Row]
  }

  /// The most groups, and the most communes of each.
  private static let (mostGroups, mostRows) = (4, 3)

  let caption: Markup
  let groups: [Group]

  /// - Returns: nil when nobody is ranked, or in too many groups to be shown side by side.
  init?(_ book: Book, in voice: Voice) {
    let ranked = book.edition.ranking.groups
    guard (1...Self.mostGroups).contains(ranked.count), voice.form == .html else { return nil }
    let confidence = voice.percent(book.edition.settings.confidence)
    caption = voice.say(
      fr: "En tête de chaque taille : score, et places possibles avec \(confidence) de confiance",
      en: "In the lead of each size: score, and possible places with \(confidence) confidence"
    ).written(in: voice)
    groups = ranked.map { group in
      let shown = 0..<min(Self.mostRows, group.standings.count)
      return Group(
        title: voice.range(group).capitalised.written(in: voice),
        rows: RankingTable(group, rows: shown, book: book, root: "", in: voice).rows
      )
    }
  }
}

extension Leaders.Group: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "title": { $0.title },
    "rows": { $0.rows },
  ]
}

extension Leaders: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "caption": { $0.caption },
    "groups": { $0.groups },
  ]
}
