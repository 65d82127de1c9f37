/// Articles of a town hall, in French: accents, ligatures, guillemets and elisions included.
struct FrenchText {
  let commune: CommuneName
  /// The day of the article: what it announces falls in the thirty days after.
  let day: CalendarDay

  /// What a town hall writes on a theme.
  ///
  /// - Parameters:
  ///   - theme: the theme.
  ///   - sentences: how many sentences there are in all, closing included; 2 or more.
  ///   - random: what chooses them.
  /// - Returns: plain text with typographic apostrophes and no-break spaces; the first paragraph is
  ///   what a summary keeps.
  func article(
    on theme: Theme,
    sentences: Int,
    _ random: inout SplitMix64
  ) -> (title: String, paragraphs: [String]) {
    let phrases = theme.phrases
    let (title, opening) = random.pick(phrases.articles(inMonth: day.month))
    var body = [fill(opening, &random)]
    var unused = phrases.details
    while body.count < sentences - 1 {
      if unused.isEmpty { unused = phrases.details }
      body.append(fill(unused.remove(at: random.below(unused.count)), &random))
    }
    body.append(fill(random.pick(Phrases.closings), &random))
    let paragraphs = stride(from: 0, to: body.count, by: 2).map { start in
      body[start..<min(start + 2, body.count)].map(\.capitalised).joined(separator: " ")
    }
    return (fill(title, &random).capitalised, paragraphs)
  }

  /// The template with every `{slot}` filled; French spacing added before `:`, `;`, `!`, `?`, `»`.
  private func fill(_ template: String, _ random: inout SplitMix64) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += value(of: rest[rest.index(after: open)..<close], &random)
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    for (plain, spaced) in FrenchText.spacing { text = text.replacing(plain, with: spaced) }
    return text
  }

  private static let spacing = [
    (" :", "\u{a0}:"), (" ;", "\u{a0};"), (" !", "\u{a0}!"), (" ?", "\u{a0}?"),
    ("« ", "«\u{a0}"), (" »", "\u{a0}»"), (" %", "\u{a0}%"), (" €", "\u{a0}€"),
  ]

  private func value(of slot: Substring, _ random: inout SplitMix64) -> String {
    switch slot {
    case "de": return commune.withDe
    case "à": return commune.withA
    case "n": return String(random.within(2...9))
    case "nn": return String(random.within(12...89))
    case "montant": return "\(random.within(2...98))\u{202f}\(random.within(1...9))00"
    case "mois": return frenchMonths[day.month - 1]
    case "de mois":
      let month = frenchMonths[day.month - 1]
      return "aeiou".contains(month.prefix(1)) ? "d’\(month)" : "de \(month)"
    case "date": return date(in: 2...30, &random)
    case "date passée": return date(in: -20...(-2), &random)
    default:
      let choices = Phrases.choices(for: slot)
      return choices.isEmpty ? "{\(slot)}" : random.pick(choices)
    }
  }

  private func date(in days: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
    let announced = CalendarDay.numbered(day.number + random.within(days))
    let number = announced.day == 1 ? "1er" : String(announced.day)
    return "\(number) \(frenchMonths[announced.month - 1])"
  }
}
