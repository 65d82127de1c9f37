internal import Core
internal import Measure
internal import Rank

/// A commune beside those of its size: who stands around it, and what the usual commune does.
struct PeerTables {
  let dossier: Dossier
  let place: Book.Place?
  let book: Book
  let voice: Voice

  /// So many communes are shown before and after.
  private static let neighbours = 3

  var tables: [SheetTable] { [around, figures].compactMap(\.self) }

  /// The communes ranked just before and after; nil in a draft, which names no other commune.
  private var around: SheetTable? {
    guard !book.isDraft, let place, let number = place.group else { return nil }
    let group = book.edition.ranking.groups[number]
    let own = dossier.commune.insee
    guard let line = group.standings.firstIndex(where: { $0.insee == own }),
      group.standings.count > 1
    else { return nil }
    let first = max(0, line - Self.neighbours)
    let shown = group.standings[first...min(line + Self.neighbours, group.standings.count - 1)]
    let last = group.standings.count
    let confidence = voice.percent(book.edition.settings.confidence)
    let columns = [
      SheetTable.Column(title: voice.say(fr: "Rang", en: "Rank")),
      SheetTable.Column(title: voice.say(fr: "Score", en: "Score")),
      SheetTable.Column(
        title: voice.say(
          fr: "Places possibles, à \(confidence)",
          en: "Possible places, at \(confidence)"
        ),
        drawing: voice.drawn { RankWhisker.axis(last: last) { voice.whole($0) } }
      ),
    ]
    return SheetTable(
      caption: voice.say(
        fr: "Les communes classées juste avant et juste après",
        en: "The communes ranked just before and after"
      ),
      subject: voice.say(fr: "Commune", en: "Commune"),
      columns: columns,
      rows: shown.map { standing in
        SheetTable.Row(name: name(standing.insee), cells: cells(standing, last: last))
      }
    )
  }

  private func name(_ insee: INSEECode) -> Phrase {
    let name = Phrase.foreign(book.name(of: insee))
    return insee == dossier.commune.insee
      ? "\(strong: name)" : .link(name, to: "\(insee).\(voice.form.fileExtension)")
  }

  private func cells(_ standing: Standing, last: Int) -> [SheetTable.Cell] {
    let unknown = voice.say(fr: "inconnu", en: "unknown")
    return [
      SheetTable.Cell(phrase: standing.rank.map { voice.rank($0) } ?? unknown),
      SheetTable.Cell(
        phrase: standing.score.map { Phrase(plain: voice.decimal($0, 1)) } ?? unknown
      ),
      SheetTable.Cell(
        phrase: standing.uncertainty.map { voice.span($0.marginal) } ?? unknown,
        drawing: voice.drawn {
          RankWhisker(
            rank: standing.rank,
            interval: standing.uncertainty?.marginal.range,
            joint: nil,
            last: last
          ).svg(alternative: nil)
        }
      ),
    ]
  }

  /// The headline measures beside those of earlier periods and of the usual commune of its size.
  private var figures: SheetTable? {
    let measured = History.measures.enumerated().compactMap { index, name in
      dossier.measures.first { $0.name == name }.flatMap { measure in
        measure.value.map { (index: index, name: name, value: $0) }
      }
    }
    guard !measured.isEmpty else { return nil }
    let comparisons = Comparison.allCases.filter { comparison in
      dossier.story.measures.contains { $0.comparison == comparison }
    }
    let earlier = comparisons.compactMap { comparison in
      comparison.earlier(than: book.edition.period).map { (comparison, $0) }
    }
    let stratum = place?.standing.stratum
    let medians = stratum.flatMap { book.medians(of: $0, in: book.edition.period) }
    var columns = [SheetTable.Column(title: .foreign(dossier.commune.name))]
    columns += earlier.map { SheetTable.Column(title: voice.period($0.1).capitalised) }
    if medians != nil {
      columns.append(SheetTable.Column(title: voice.say(fr: "Médiane", en: "Median")))
    }
    return SheetTable(
      caption: voice.say(
        fr: "Chiffres clés, tous comptes réunis",
        en: "Key figures, over all accounts"
      ) + (voice.leftOut(of: dossier).map { " \($0)" } ?? "")
        + (medians == nil ? "" : stratum.map(usual) ?? ""),
      subject: voice.say(fr: "Mesure", en: "Measure"),
      columns: columns,
      rows: measured.map { measure in
        let definition = book.communeMeasure(named: measure.name)
        let write = { (value: Double?) in
          value.map { Phrase(plain: voice.amount($0, definition?.unit ?? .number)) }
            ?? voice.say(fr: "inconnu", en: "unknown")
        }
        let before = earlier.map { comparison, _ in
          dossier.story.measures.first {
            $0.comparison == comparison && $0.name == measure.name
          }?.change.earlier
        }
        let values =
          [measure.value] + before + (medians.map { [$0.figures[measure.index]] } ?? [])
        return SheetTable.Row(
          name: voice.label(measure.name, definition),
          cells: values.map { SheetTable.Cell(phrase: write($0)) }
        )
      }
    )
  }
}

extension PeerTables {
  /// Of which communes the medians are: those of the stratum, which may be a part of its group.
  private func usual(_ stratum: Stratum) -> Phrase {
    let range = voice.range(stratum.lowest, stratum.limit)
    return voice.say(
      fr: " ; médiane des communes de \(range)",
      en: "; median of communes of \(range)"
    )
  }
}

extension RankUncertainty.Places {
  /// From the best place to the worst.
  var range: ClosedRange<Int> { best...max(best, worst) }
}

extension Voice {
  /// Places in a cell: "1re", "1re à 5e".
  func span(_ places: RankUncertainty.Places) -> Phrase {
    let (best, worst) = (rank(places.best), rank(places.worst))
    return places.best == places.worst
      ? best : say(fr: "\(best) à \(worst)", en: "\(best) to \(worst)")
  }
}
