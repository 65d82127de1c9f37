import Foundation
import Testing

@Suite("Selectors")
struct SelectorTests {
  @Test("no selector asks for what is within an element, which none can", arguments: try sources())
  func compounds(of file: URL) throws {
    let source = try String(contentsOf: file, encoding: .utf8)
    for selector in selectors(in: source) {
      for compound in selector.replacing(/\[[^\]]*\]/, with: "[]").split(separator: ",") {
        let words = compound.split(whereSeparator: \.isWhitespace)
        #expect(words.count == 1, "\(file.lastPathComponent): “\(selector)”")
      }
    }
  }

  @Test("selectors are found where they are asked and where they are kept")
  func found() {
    let source = """
      let kept: HTMLSelector = "a b"
      page.document.first(".c .d")?.all(
        "e f"
      )
      text(without: "g h") || HTMLSelector("i") || json.first("key")
      let long: HTMLSelector = \"""
        j, \\
        k l
        \"""
      """
    #expect(selectors(in: source) == ["a b", ".c .d", "e f", "g h", "i", "key", "j, k l"])
  }

  /// What is written where a selector is meant; the keys of JSON are asked for in the same words.
  private func selectors(in source: String) -> [String] {
    let place = /(?:(?:first|all|closest|matches)\(|HTMLSelector\(|HTMLSelector =|without:)\s*/
    let text = /(?:"""\s*(?<long>(?:[^"]|"(?!""))*?)\s*"""|"(?<short>[^"\n]*)")/
    return source.matches(of: place).compactMap { match in
      source[match.range.upperBound...].prefixMatch(of: text).map { found in
        String(found.output.long ?? found.output.short ?? "").replacing(/\\\s*/, with: "")
      }
    }
  }

  private static func sources() throws -> [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Ingest").standardizedFileURL
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let sources = (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    try #require(sources.count > 50)
    return sources
  }
}
