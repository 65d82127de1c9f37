internal import Core
internal import Measure
internal import Rank

/// How platforms spread, in words and in the cells of tables.
extension Voice {
  /// A stratum, or all communes.
  func stratum(_ stratum: Stratum?) -> Phrase {
    stratum.map { range($0.lowest, $0.limit) } ?? say(fr: "toutes les communes", en: "all communes")
  }

  /// A stratum in few letters, for charts that name residents elsewhere: "500 à 1 999".
  func shortStratum(_ stratum: Stratum?) -> String {
    guard let stratum else { return word(fr: "population inconnue", en: "population unknown") }
    guard let limit = stratum.limit else {
      return word(fr: "\(whole(stratum.lowest)) et plus", en: "\(whole(stratum.lowest)) or more")
    }
    if stratum.lowest == 0 {
      return word(fr: "moins de \(whole(limit))", en: "under \(whole(limit))")
    }
    return word(
      fr: "\(whole(stratum.lowest)) à \(whole(limit - 1))",
      en: "\(whole(stratum.lowest)) to \(whole(limit - 1))"
    )
  }

  /// A platform as the subject of a sentence.
  func subject(_ platform: Platform) -> Phrase {
    platform == .website
      ? say(fr: "le site web", en: "the website") : Phrase(plain: name(platform))
  }

  /// "80 %", its interval under it.
  func share(_ share: MeasureValue) -> Grid.Entry {
    guard let value = share.value else { return Grid.Entry(missing: say(fr: "n.d.", en: "n/a")) }
    return Grid.Entry(percent(value), by: value, notes: interval(share).map { [$0] } ?? [])
  }

  /// "de 63 % à 90 %": an interval of 95 %; nil for none.
  func interval(_ share: MeasureValue) -> Phrase? {
    guard let low = share.low, let high = share.high else { return nil }
    return say(
      fr: "de \(percent(low)) à \(percent(high))",
      en: "\(percent(low)) to \(percent(high))"
    )
  }

  /// The columns of changes that some line has, in the order of `Comparison.allCases`.
  func comparisons(of lines: [Overview.PlatformAdoption]) -> [(Comparison, Phrase)] {
    Comparison.allCases.filter { comparison in
      lines.contains { line in line.changes.contains { $0.comparison == comparison } }
    }.map { comparison in
      switch comparison {
      case .previous:
        (comparison, say(fr: "Depuis la période précédente", en: "Since the previous period"))
      case .yearBefore: (comparison, say(fr: "En un an", en: "In a year"))
      }
    }
  }

  /// "+12 points", and that chance explains it when it does; why not, when nothing is known.
  func change(_ change: FigureChange?) -> Grid.Entry {
    guard let change else {
      return Grid.Entry(missing: say(fr: "sans comparaison", en: "no comparison"))
    }
    let before = percent(change.earlier)
    var notes = [say(fr: "\(before) avant", en: "\(before) before")]
    if change.isBeyondChance == false, change.difference != 0 {
      notes.append(say(fr: "le hasard peut l'expliquer", en: "chance may explain it"))
    }
    return Grid.Entry(points(change.difference), by: change.difference, notes: notes)
  }

  /// A difference of two shares: "+12 points", "−1 point", "0 point".
  func points(_ difference: Double) -> String {
    let points = Int((100 * difference).rounded())
    let sign = points > 0 ? "+" : ""
    return sign + whole(points) + space + agree(points, "point", "points")
  }

  /// "passée de 12 % à 48 % en un an, soit quatre fois plus"; nil when it did not change, or by no more
  /// than chance explains.
  func growth(_ change: AdoptionChange) -> Phrase? {
    guard let shares = change.presentShare, shares.isBeyondChance == true else { return nil }
    let (then, now) = (percent(shares.earlier), percent(shares.now))
    let since =
      switch change.comparison {
      case .previous: say(fr: "depuis la période précédente", en: "since the previous period")
      case .yearBefore: say(fr: "en un an", en: "in a year")
      }
    let moved = say(
      fr: "passée de \(then) à \(now) des communes \(since)",
      en: "gone from \(then) to \(now) of communes \(since)"
    )
    guard let times = change.presentRatio.flatMap(times) else { return moved }
    return moved + say(fr: ", soit \(times) fois plus", en: ", \(times) times as many")
  }

  /// How many times, in words when it is nearly whole; nil under twice.
  private func times(_ ratio: Double) -> String? {
    guard ratio >= 1.85 else { return nil }
    let names: [(fr: String, en: String)] = [
      ("deux", "two"), ("trois", "three"), ("quatre", "four"), ("cinq", "five"), ("six", "six"),
      ("sept", "seven"), ("huit", "eight"), ("neuf", "nine"),
    ]
    let nearest = Int(ratio.rounded())
    guard abs(ratio - Double(nearest)) <= 0.1, names.indices.contains(nearest - 2) else {
      return decimal(ratio, 1)
    }
    let name = names[nearest - 2]
    return word(fr: name.fr, en: name.en)
  }
}

/// What an edition shows of adoption, in sentences.
struct AdoptionSentences {
  let book: Book
  let voice: Voice

  /// The platforms of all communes, most communes first.
  private var lines: [Overview.PlatformAdoption] {
    book.edition.overview.adoption.filter { $0.now.stratum == nil && $0.now.present > 0 }
      .sorted { ($1.now.present, $0.now.platform) < ($0.now.present, $1.now.platform) }
  }

  /// The most widespread platforms and those that follow; nil when nobody is anywhere.
  var spread: Phrase? {
    guard let first = lines.first?.now, let share = first.presentShare.value else { return nil }
    let leaders = lines.prefix { $0.now.present == first.present }
    let names = voice.list(leaders.map { voice.subject($0.now.platform) }).capitalised
    let here = voice.say(
      fr: """
        \(voice.count(first.present, "commune", "communes")) sur \(voice.whole(first.communes)) \
        (\(voice.percent(share)))
        """,
      en: """
        \(voice.count(first.present, "commune", "communes")) of \(voice.whole(first.communes)) \
        (\(voice.percent(share)))
        """
    )
    let finding =
      leaders.count == 1
      ? voice.say(
        fr: "\(names) est le canal le plus répandu : \(here)",
        en: "\(names) is the most widespread channel: \(here)"
      )
      : voice.say(
        fr: "\(names) sont les canaux les plus répandus : \(here) pour chacun",
        en: "\(names) are the most widespread channels: \(here) for each"
      )
    let next = lines.dropFirst(leaders.count).prefix(3).compactMap { line in
      line.now.presentShare.value.map { share -> Phrase in
        "\(voice.subject(line.now.platform)) (\(voice.percent(share)))"
      }
    }
    guard !next.isEmpty else { return finding + "." }
    let others = voice.list(Array(next))
    return finding
      + (next.count == 1
        ? voice.say(fr: " ; vient ensuite \(others).", en: "; next comes \(others).")
        : voice.say(fr: " ; viennent ensuite \(others).", en: "; next come \(others)."))
  }

  /// The platforms that grew or shrank beyond chance, the largest change first; at most so many.
  func growth(most: Int = 3) -> [Phrase] {
    let grown = lines.compactMap { line -> (size: Double, platform: Platform, words: Phrase)? in
      // A year is said before a quarter: seasons do not disturb it.
      let change =
        line.changes.first { $0.comparison == .yearBefore && voice.growth($0) != nil }
        ?? line.changes.first { voice.growth($0) != nil }
      guard let change, let words = voice.growth(change) else { return nil }
      return (abs(change.presentShare?.difference ?? 0), line.now.platform, words)
    }
    return grown.sorted { ($1.size, $0.platform) < ($0.size, $1.platform) }.prefix(most).map {
      let name = voice.subject($0.platform)
      return voice.say(
        fr: "La présence sur \(name) est \($0.words).",
        en: "Presence on \(name) has \($0.words)."
      )
    }
  }

  /// What is said when nothing moved beyond chance; nil when something did or nothing is compared.
  var still: Phrase? {
    guard growth().isEmpty, lines.contains(where: { !$0.changes.isEmpty }) else { return nil }
    return voice.say(
      fr: "Aucune plateforme n'a gagné ni perdu de communes au-delà de ce que le hasard explique.",
      en: "No platform gained or lost communes beyond what chance explains."
    )
  }

  /// All of it.
  var all: [Phrase] { [spread].compactMap { $0 } + growth() + [still].compactMap { $0 } }
}
