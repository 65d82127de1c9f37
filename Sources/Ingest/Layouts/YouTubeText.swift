internal import Core
internal import Documents
internal import Foundation

/// Texts, counts and times as YouTube's JSON holds them, in every layout.
enum YouTubeText {
  /// Whether a page says that it is YouTube's.
  static func isYouTube(_ page: Page) -> Bool {
    // The title of a video that is not shown is "- YouTube".
    PagePlatform.platform(of: page) == .youtube || page.title?.hasSuffix("- YouTube") == true
  }

  /// `simpleText`, `content` or the `runs` of a text.
  static func text(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let text = value.string ?? value["simpleText"]?.string ?? value["content"]?.string {
      return text
    }
    let runs = value["runs"]?.elements.compactMap { $0["text"]?.string } ?? []
    return runs.isEmpty ? nil : runs.joined()
  }

  /// Views: "1,220 views", "1,2 M de vues", "Aucune vue"; never those who are watching now.
  static func views(_ value: JSONValue?) -> Count? { text(value).flatMap { views($0) } }

  /// Views as people see them.
  static func views(_ text: String) -> Count? {
    none.contains(Folding.folded(text)) ? Count(0) : CountLabel.counts(in: text)[.views]
  }

  /// The only number of a text: "366 k abonnés", "6,8 K vídeos", "Aucun abonné".
  static func count(_ value: JSONValue?) -> Count? {
    text(value).flatMap { text in
      let first = Folding.folded(text).prefix { $0 != " " }
      return PrintedCount.count(of: text) ?? (nothing.contains(String(first)) ? Count(0) : nil)
    }
  }

  /// The moment of "Streamed 1 month ago", "Diffusé il y a 2 jours"; nil when not known to the day.
  static func time(_ text: String?, _ page: Page, _ dates: DateReader) -> Instant? {
    guard let text else { return nil }
    let words = Folding.folded(text)
    let start =
      ["il y a ", "hace ", "vor ", "aujourd'hui", "hier"].lazy
      .compactMap { words.firstRange(of: $0)?.lowerBound }.first
      ?? words.firstIndex { $0.isASCII && $0.isNumber } ?? words.startIndex
    return dates.instant(printed: String(words[start...]), capturedAt: page.capturedAt)
  }

  /// A machine time; a day alone, which is YouTube's and not the reader's, is its midnight in UTC.
  static func published(_ text: String?, _ dates: DateReader) -> Instant? {
    guard let text else { return nil }
    return (text.utf8.count == 10 ? DateReader(zone: .utc) : dates).instant(of: text)
  }

  /// The video that an address names: `/watch?v=…`, `/shorts/…`, `youtu.be/…`.
  static func video(_ address: String) -> String? {
    for mark in ["v=", "/shorts/", "youtu.be/", "/live/"] {
      guard let found = address.firstRange(of: mark) else { continue }
      let id = address[found.upperBound...].prefix { !["&", "?", "#", "/"].contains($0) }
      if id.utf8.count == 11 { return String(id) }
    }
    return nil
  }

  /// The handle that an address of a channel ends in: `/@ville`, and `étaples` of `/@%C3%A9taples`.
  static func handle(_ address: String?) -> String? {
    guard let address, let mark = address.firstRange(of: "/@") else { return nil }
    let handle = address[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return handle.isEmpty ? nil : handle.removingPercentEncoding ?? String(handle)
  }

  private static let none = [
    "no views", "aucune vue", "sin visualizaciones", "no hay visualizaciones", "keine aufrufe",
    "nessuna visualizzazione", "aucun visionnement", "nenhuma visualizacao",
  ]

  /// How a total of nothing begins.
  private static let nothing = ["no", "aucun", "aucune", "sin", "keine", "nessun", "nenhum"]
}
