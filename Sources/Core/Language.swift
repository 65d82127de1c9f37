/// A language that reports are written in; raw values are the codes of `benchmark.yml` and of pages.
public enum Language: String, CaseIterable, Codable, Sendable {
  case french = "fr"
  case english = "en"
}
