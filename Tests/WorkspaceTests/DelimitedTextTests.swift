import Core
import Testing

@testable import Workspace

@Suite("CSV records and their places")
struct DelimitedTextTests {
  private func rows(_ text: String) -> [[String]] {
    DelimitedText(text, path: "a.csv").records.map { $0.map(\.text) }
  }

  @Test(
    "Commas, semicolons and tabs are told from the header",
    arguments: ["a,b\n1;x,2", "a;b\n1;2", "a\tb\n1\t2", "\n\na;b\r\n1;2\r\n", "a,b\r1,2"]
  )
  func delimiter(text: String) {
    #expect(rows(text).allSatisfy { $0.count == 2 })
    #expect(rows(text).count == 2)
  }

  @Test("Quoted fields hold separators, doubled marks and line ends")
  func quotes() {
    #expect(
      rows("a,b\n\"x, y\",\"il dit \"\"oui\"\"\"\n") == [["a", "b"], ["x, y", "il dit \"oui\""]]
    )
    #expect(rows("a,b\n\"x\r\ny\",2") == [["a", "b"], ["x\ny", "2"]])
  }

  @Test("A mark inside an unquoted field is a letter")
  func markInside() {
    #expect(rows("a,b\nSalle \"des fêtes\",2") == [["a", "b"], ["Salle \"des fêtes\"", "2"]])
  }

  @Test("Lines and columns stay true after fields of several lines")
  func places() {
    let text = DelimitedText("a;b\n\"x\ny\";2\n\né;ç\n", path: "a.csv")
    #expect(text.records[1].map(\.line) == [2, 3])
    #expect(text.records[2].map(\.line) == [5, 5])
    #expect(text.records[2].map(\.column) == [1, 3])
  }

  @Test("A mark that is never closed costs its line and no other")
  func unclosed() {
    let text = DelimitedText("a,b\n\"x,1\ny,2\nz,\"3\"\n", path: "a.csv")
    #expect(text.records.map { $0.map(\.text) } == [["a", "b"], ["y", "2"], ["z", "3"]])
    #expect(
      text.problems.map(\.description) == [
        "a.csv:2: a quotation mark is never closed: close or remove it"
      ]
    )
  }

  @Test("Every line with a mark that is never closed is told")
  func manyUnclosed() {
    let text = DelimitedText("a,b\n" + String(repeating: "\"x,1\n", count: 5000), path: "a.csv")
    #expect(text.problems.count == 5000)
    #expect(text.records.count == 1)
  }

  @Test("An empty text has no record")
  func empty() {
    #expect(DelimitedText("", path: "a.csv").records.isEmpty)
    #expect(DelimitedText("\n \n", path: "a.csv").records.isEmpty)
  }
}
