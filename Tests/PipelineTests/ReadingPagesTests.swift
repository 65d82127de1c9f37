import Foundation
import Testing

@Suite("The pages of the demonstration", .timeLimit(.minutes(5)))
struct ReadingPagesTests {
  /// What no page may say.
  private struct Fault {
    let name: String
    let pattern: String
    /// Whether only French, or only English, can have it; nil for both.
    var isFrench: Bool?
    /// Whether titles of posts, which Markdown does not mark, may have it.
    var isOfHTML = false
  }

  private static let faults = [
    Fault(name: "a value that is none", pattern: #"\b(NaN|nil|null|Optional\(|undefined|inf)\b"#),
    Fault(name: "a template's own marks", pattern: #"\{\{|\}\}"#),
    Fault(name: "two spaces", pattern: #"[^\s]  +[^\s]"#),
    Fault(
      name: "an empty sentence",
      pattern: #"(^|[^.])\.\.([^./]|$)|[:;,] ?\.(?!\.?/)|[ \n][.,]([ \n]|$)|\( *\)|« *»"#
    ),
    Fault(
      name: "an ending in s after none or one",
      pattern: #"(?<![\d,.])[01]\u00A0(?!ans)\w*[éeuaintlr]s\b"#,
      isFrench: true
    ),
    Fault(
      name: "a plural after one",
      pattern:
        #"(?<![\d,.])1\u00A0(communes|accounts|posts|days|comments|questions|places|hours)\b"#,
      isFrench: false
    ),
    Fault(
      name: "a singular after two or more",
      pattern: #"(?<![\d,.\u202F])([2-9]|[1-9]\d+)\u00A0"#
        + #"(commune|compte|export|publication|jour|heure|commentaire|partage|vue|mesure|habitant|"#
        + #"place|lisible|classée|refusé|post|account|day|hour|comment|share|view|measure|resident)\b"#
    ),
    Fault(
      name: "an article that is not contracted",
      pattern: #"\b(de le|de les|à le|à les) (?!\p{L}+re?\b)\p{L}"#,
      isFrench: true
    ),
    Fault(
      name: "an elision that is missing",
      pattern: #"\b(de|le|la|que|ne) [aeéèêiouœAEÉÈÊIOUŒ](?!t\b|u\b)\p{Ll}"#,
      isFrench: true
    ),
    Fault(name: "a straight apostrophe", pattern: #"\p{L}'\p{L}"#, isOfHTML: true),
    Fault(
      name: "a space that may break before a double sign",
      pattern: #"\S [;:!?%»]"#,
      isFrench: true,
      isOfHTML: true
    ),
    Fault(
      name: "a wide space before a sign that takes a thin one",
      pattern: #"(?<!«)\u00A0[;!?%]"#,
      isFrench: true,
      isOfHTML: true
    ),
    Fault(
      name: "an interval of one value",
      pattern: #"\b((\d[\d,.]*)\u202F?%) (?:à|to) \1(?![\d,.])"#
    ),
    Fault(
      name: "a word written twice",
      pattern: #"\b(\p{L}{3,}) \1\b"#,
      isOfHTML: true
    ),
    Fault(
      name: "a word of English",
      pattern: #"\b(the|and|with|posts?|ranked|weeks?|from|followers|residents|this|not)\b"#,
      isFrench: true,
      isOfHTML: true
    ),
    Fault(
      name: "a word of French",
      pattern: #"\b(une|dans|avec|pour|habitants|semaine|abonnés|jours|aucune?|réponse|strate)\b"#,
      isFrench: false,
      isOfHTML: true
    ),
  ]

  @Test("say nothing that is not there, and agree, in three quarters and two languages")
  func reading() async throws {
    let demonstration = try DemonstrationCopy()
    let rules = try Self.faults.map { ($0, try NSRegularExpression(pattern: $0.pattern)) }
    for period in DemonstrationCopy.periods {
      let output = try await demonstration.report(of: period).folder
      let pages = try DemonstrationCopy.pages(in: output, ending: ".html", ".md")
      #expect(pages.count >= 2 * (2 * 30 + 4))
      for (name, source) in pages {
        let isEnglish = name.hasPrefix("en/")
        let isHTML = name.hasSuffix(".html")
        let text = isHTML ? visible(source) : source
        for (fault, rule) in rules {
          guard fault.isFrench != isEnglish, isHTML || !fault.isOfHTML else { continue }
          let found = rule.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
          guard let range = found.flatMap({ Range($0.range, in: text) }) else { continue }
          Issue.record("\(period)/\(name): \(fault.name): “\(around(range, in: text))”")
        }
      }
    }
  }

  /// What a reader sees of a page, a line for each block; names and titles of others are "X".
  private func visible(_ page: String) -> String {
    var text = page
    for (pattern, replacement) in [
      (#"<(style|script|svg|code)[^>]*>[\s\S]*?</\1>"#, "X"), (#"<bdi[^>]*>[\s\S]*?</bdi>"#, "X"),
      (#"<(span|cite|a)\b[^>]* lang="\w+"[^>]*>[\s\S]*?</\1>"#, "X"),
      (#"<title>[\s\S]*?</title>"#, "X"),
      (#"</?(a|strong|sup|b|i|wbr)\b[^>]*>"#, ""), (#"<[^>]+>"#, "\n"),
      ("&#39;", "'"), ("&quot;", "\""),
    ] {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    return text.replacingOccurrences(of: "&nbsp;", with: "\u{A0}")
      .replacingOccurrences(of: "&#8239;", with: "\u{202F}")
  }

  private func around(_ range: Range<String.Index>, in text: String) -> Substring {
    let start = text.index(range.lowerBound, offsetBy: -40, limitedBy: text.startIndex)
    let end = text.index(range.upperBound, offsetBy: 40, limitedBy: text.endIndex)
    return text[(start ?? text.startIndex)..<(end ?? text.endIndex)]
  }
}
