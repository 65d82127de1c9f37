internal import Core
internal import Documents

/// What the head of a video's page counts since 2019, and no other post's does.
///
/// The description of a Watch page, "1.2K views, 35 likes, 4 loves, 12 comments, 3 shares, Facebook
/// Watch Videos from Name: words", and the title of a reel, "4.8K views · 27 reactions | words | Name".
/// The first lists two kinds of reactions only, so that their sum is not known; the second has all.
struct FacebookVideoHead {
  /// Its counts by what they count.
  private(set) var counts: [CountLabel: Count] = [:]

  /// Reactions by kind: likes and loves.
  private(set) var kinds: [String: Int] = [:]

  /// The account's name.
  private(set) var name: String?

  /// The words of the post.
  private(set) var words: String?

  /// Reads the head of a page; nil when it counts no views.
  init?(_ page: Page) {
    let description = page.meta("og:description") ?? page.meta("description") ?? ""
    if takeDescription(description) { return }
    for title in [page.meta("og:title"), page.title].compactMap({ $0 }) where takeTitle(title) {
      words = description.isEmpty ? nil : description
      return
    }
    return nil
  }

  private mutating func takeDescription(_ description: String) -> Bool {
    var rest = description[...]
    var found: [(count: Count, label: String)] = []
    while let comma = rest.firstRange(of: ", "),
      let part = Self.count(String(rest[..<comma.lowerBound]))
    {
      found.append(part)
      rest = rest[comma.upperBound...]
    }
    guard let first = found.first, CountLabel(first.label) == .views,
      let colon = rest.firstRange(of: ": ")
    else { return false }
    for (count, label) in found {
      switch CountLabel(label) {
      case .reactions: kinds["like"] = count.isRounded ? nil : count.value
      case let label?: counts[label] = counts[label] ?? count
      case nil where Self.loves.contains(label):
        kinds["love"] = count.isRounded ? nil : count.value
      case nil: break
      }
    }
    words = String(rest[colon.upperBound...])
    // "Facebook Watch Videos from Name", "Vidéos Facebook Watch de Name".
    let source = rest[..<colon.lowerBound]
    let mark = [" from ", " de ", " von ", " di "].lazy
      .compactMap { source.firstRange(of: $0) }.first
    name = mark.map { String(source[$0.upperBound...]) }
    return true
  }

  private mutating func takeTitle(_ title: String) -> Bool {
    guard let bar = title.firstRange(of: " | ") else { return false }
    let parts = title[..<bar.lowerBound].split(separator: "·").map { Self.count(String($0)) }
    let found = parts.compactMap { $0 }
    guard found.count == parts.count else { return false }
    for (count, label) in found { CountLabel(label).map { counts[$0] = counts[$0] ?? count } }
    guard counts[.views] != nil else { return false }
    let tail = title.replacing(" | Facebook", with: "")
    name = tail.split(separator: "|").dropFirst(2).last.map { String($0).trimmingSpaces }
    return true
  }

  /// A text that is one number and what it counts.
  private static func count(_ text: String) -> (count: Count, label: String)? {
    guard text.first(where: { !$0.isWhitespace })?.isNumber == true,
      case let printed = PrintedCount.all(in: text), printed.count == 1, !printed[0].label.isEmpty
    else { return nil }
    return (printed[0].count, printed[0].label)
  }

  /// "Loves" in five languages, folded; all but the English is unverified.
  private static let loves: Set<String> = [
    "love", "loves", "j'adore", "me encanta", "love-reaktionen", "i love it",
  ]
}
