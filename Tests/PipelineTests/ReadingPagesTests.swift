import Foundation
import Testing

@Suite("The pages of the demonstration", .timeLimit(.minutes(5)))
struct ReadingPagesTests {
  /// What no page may say, and what it is.
  private static let faults = [
    ("a value that is none", #"\b(NaN|nil|null|Optional\(|undefined|inf)\b"#),
    ("a template's own marks", #"\{\{|\}\}"#),
    ("two spaces", #"[^\s]  +[^\s]"#),
    (
      "an empty sentence",
      #"(^|[^.])\.\.([^./]|$)|[:;,] ?\.(?!\.?/)|[ \n][.,]([ \n]|$)|\( *\)|« *»"#
    ),
    ("an ending in s after none or one", #"(?<![\d,.])[01]\u00A0(?!ans)\w*[éeuaintlr]s\b"#),
    (
      "a singular after two or more",
      #"(?<![\d,.\u202F])([2-9]|[1-9]\d+)\u00A0"#
        + #"(commune|compte|export|publication|jour|heure|commentaire|partage|vue|mesure|habitant|"#
        + #"place|lisible|classée|refusé|post|account|day|hour|comment|share|view|measure|resident)\b"#
    ),
    ("an article that is not contracted", #"\b(de le|de les|à le|à les) (?!\p{L}+re?\b)\p{L}"#),
    ("an elision that is missing", #"\b(de|le|la|que|ne) [aeéèêiouœAEÉÈÊIOUŒ](?!t\b|u\b)\p{Ll}"#),
  ]

  /// The faults that only French can have.
  private static let french = [
    "an ending in s after none or one", "an article that is not contracted",
    "an elision that is missing",
  ]

  @Test("say nothing that is not there, and agree, in three quarters and two languages")
  func reading() async throws {
    let demonstration = try DemonstrationCopy()
    let rules = try Self.faults.map { ($0.0, try NSRegularExpression(pattern: $0.1)) }
    for period in DemonstrationCopy.periods {
      let output = try await demonstration.report(of: period).folder
      let pages = try DemonstrationCopy.pages(in: output, ending: ".html", ".md")
      #expect(pages.count >= 2 * (2 * 30 + 4))
      for (name, source) in pages {
        let isEnglish = name.hasPrefix("en/")
        let text = name.hasSuffix(".html") ? visible(source) : source
        for (fault, rule) in rules where !isEnglish || !Self.french.contains(fault) {
          let found = rule.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
          guard let range = found.flatMap({ Range($0.range, in: text) }) else { continue }
          Issue.record("\(period)/\(name): \(fault): “\(around(range, in: text))”")
        }
      }
    }
  }

  /// What a reader sees of a page, a line for each block; names and titles of others are "X".
  private func visible(_ page: String) -> String {
    var text = page
    for (pattern, replacement) in [
      (#"<(style|script|svg|code)[^>]*>[\s\S]*?</\1>"#, "X"), (#"<bdi[^>]*>[\s\S]*?</bdi>"#, "X"),
      (#"<span lang="en">[\s\S]*?</span>"#, "X"),
      (#"</?(a|strong|sup|b|i)\b[^>]*>"#, ""), (#"<[^>]+>"#, "\n"),
    ] {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    return text.replacingOccurrences(of: "&nbsp;", with: "\u{A0}")
  }

  private func around(_ range: Range<String.Index>, in text: String) -> Substring {
    let start = text.index(range.lowerBound, offsetBy: -40, limitedBy: text.startIndex)
    let end = text.index(range.upperBound, offsetBy: 40, limitedBy: text.endIndex)
    return text[(start ?? text.startIndex)..<(end ?? text.endIndex)]
  }
}
