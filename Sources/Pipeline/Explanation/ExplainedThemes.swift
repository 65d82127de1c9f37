internal import Core
internal import Measure
internal import Workspace

extension Explanation {
  /// What the commune published about, how much people react to it, and how far that is from the line it
  /// declared.
  var themes: [String] {
    guard let line, line.posts > 0 else {
      return [
        words(
          "Aucune publication d’une liste par date n’a été triée.",
          "No post of a list by date was sorted."
        )
      ]
    }
    var lines = [
      words(
        "Thèmes de \(line.posts) publications, d’après themes.yml (une publication peut en avoir plusieurs) :",
        "Themes of \(line.posts) posts, by themes.yml (a post may have several):"
      )
    ]
    for kind in Facet.Kind.allCases {
      let figures = line.facets(of: kind)
      if figures.isEmpty { continue }
      if kind != .theme { lines.append("") }
      lines += figures.map(self.line)
    }
    return lines + distance(of: line)
  }

  private func line(on figure: FacetFigure) -> String {
    let label = words(figure.facet.label(among: run.workspace.themes.map(\.localised)))
    var line =
      "  \(label) : \(figure.posts), \(words.percent(100 * figure.share)) % "
      + words("(à 95 % entre ", "(at 95 % between ") + words.percent(100 * figure.low)
      + words(" et ", " and ") + words.percent(100 * figure.high) + ")"
    if let ratio = figure.ratio {
      line += words(", réactions ×", ", reactions ×") + words.ratio(ratio.value)
      if let low = ratio.low, let high = ratio.high {
        line += " (\(words.ratio(low)) – \(words.ratio(high)))"
      }
      line += words(" de la publication ordinaire", " of the usual post")
    }
    if let against = figure.againstStratum {
      line +=
        words(", ×", ", ×") + words.ratio(against.value)
        + words(" de ce qu’en font les communes de sa taille", " of what communes of its size get")
    }
    return line
  }

  private func distance(of line: EditorialLine) -> [String] {
    guard let distance = line.distance else {
      return [
        "",
        words(
          "Aucune ligne éditoriale n’est déclarée dans editorial.csv.",
          "No editorial line is declared in editorial.csv."
        ),
      ]
    }
    let total = words.percent(100 * distance.total)
    let head = words(
      "Écart à la ligne déclarée : \(total) % des publications devraient porter sur autre chose "
        + "(½ Σ |part observée − part visée|).",
      "Distance to the declared line: \(total) % of the posts would have to be about something else "
        + "(½ Σ |share observed − share aimed at|)."
    )
    return ["", head]
      + distance.gaps.map { gap in
        let (observed, target) = (
          words.percent(100 * gap.observed), words.percent(100 * gap.target)
        )
        let why = [gap.objective, gap.audience].compactMap(\.self).joined(separator: ", ")
        return words(
          "  \(gap.theme) : \(observed) %, visé \(target) %",
          "  \(gap.theme): \(observed) %, aimed at \(target) %"
        ) + (why.isEmpty ? "" : " (\(why))")
      }
      + [
        words("  non déclaré : ", "  not declared: ") + words.percent(100 * distance.undeclared)
          + " %"
      ]
  }
}

extension Theme {
  /// Its name in French and in English.
  var localised: Localised { Localised(name, english ?? name) }
}
