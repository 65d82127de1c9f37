/// Articles of a town hall, in French: accents, ligatures, guillemets and elisions included.
struct FrenchText {
  let commune: CommuneName
  /// The day of the article: dates it announces fall in that month or the next.
  let day: CalendarDay

  /// A title, as plain text with typographic apostrophes and no-break spaces.
  func title(_ theme: Theme, _ random: inout SplitMix64) -> String {
    fill(random.pick(theme.phrases.titles), &random).capitalised
  }

  /// Paragraphs of plain text, the first one being what a summary keeps.
  ///
  /// - Parameter sentences: how many sentences there are in all, closing included; 2 or more.
  func paragraphs(
    _ theme: Theme,
    sentences: Int,
    _ random: inout SplitMix64
  ) -> [String] {
    let phrases = theme.phrases
    var body = [fill(random.pick(phrases.openings), &random)]
    var unused = phrases.details
    while body.count < sentences - 1 {
      if unused.isEmpty { unused = phrases.details }
      body.append(fill(unused.remove(at: random.below(unused.count)), &random))
    }
    body.append(fill(random.pick(Phrases.closings), &random))
    return stride(from: 0, to: body.count, by: 2).map { start in
      body[start..<min(start + 2, body.count)].map(\.capitalised).joined(separator: " ")
    }
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
    case "date": return date(&random)
    default:
      let choices = Phrases.choices(for: slot)
      return choices.isEmpty ? "{\(slot)}" : random.pick(choices)
    }
  }

  private func date(_ random: inout SplitMix64) -> String {
    let announced = CalendarDay.numbered(day.number + random.within(2...30))
    let number = announced.day == 1 ? "1er" : String(announced.day)
    return "\(number) \(frenchMonths[announced.month - 1])"
  }
}
