import Core
import Foundation
import Measure
import Rank
import Testing

@testable import Report

@Suite("The data files")
struct DataTests {
  @Test(
    "keep a spreadsheet from running what others wrote",
    arguments: ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1"]
  )
  func formulas(text: String) {
    let cell = DataTable.Cell.foreign(text).csv
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
  }

  @Test(
    "write numbers with a point and without groups, and leave the unknown empty",
    arguments: [
      (DataTable.Cell.number(-1234.5), "-1234.5"), (.number(12), "12"), (.integer(-3), "-3"),
      (.number(Double.nan as Double?), ""), (.integer(nil), ""), (.missing, ""),
      (.boolean(true), "true"), (.number(0.1), "0.1"),
    ]
  )
  func numbers(cell: DataTable.Cell, text: String) {
    #expect(cell.csv == text)
  }

  @Test("quote commas, quotes and line ends as RFC 4180 has it")
  func quotes() {
    #expect(DataTable.Cell.text("a,b").csv == "\"a,b\"")
    #expect(DataTable.Cell.text("say \"x\"").csv == "\"say \"\"x\"\"\"")
    #expect(DataTable.Cell.foreign("a\u{202E}b").csv == "a\u{FFFD}b")
  }

  @Test("have one cell for each column")
  func widths() async throws {
    let scratch = try Scratch()
    try await write(HandMade.edition, HandMade.dossiers, to: scratch.path("r"))
    for table in Tables.all {
      let url = scratch.url.appending(path: "r/donnees/\(table.name).csv")
      let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\r\n")
      for line in lines {
        let unquoted = line.replacing(/"([^"]|"")*"/, with: "")
        let commas = unquoted.count { $0 == "," }
        #expect(commas == table.columns.count - 1, "\(table.name): \(line)")
      }
      #expect(lines.count > 1, "\(table.name)")
      #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
    }
  }

  @Test("give each rank its bounds over all methods and its place in the previous period")
  func ranks() async throws {
    let scratch = try Scratch()
    try await write(HandMade.edition, HandMade.dossiers, to: scratch.path("r"))
    let rows = try Self.rows(of: "classement", in: scratch)
    let first = try #require(rows.first { $0["insee"] == "00101" })
    #expect(first["rang_min_methodes"] == "1" && first["rang_max_methodes"] == "2")
    #expect(first["rang_median_methodes"] == "1")
    #expect(first["rang_precedent"] == "2" && first["rang_max_precedent"] == "2")
    let second = try #require(rows.first { $0["insee"] == "00103" })
    #expect(second["rang"] == "3" && second["rang_precedent"] == "")
  }

  @Test("hold what pages say of strata: presence, medians, facets and medians over time")
  func strata() async throws {
    let scratch = try Scratch()
    try await write(HandMade.edition, HandMade.dossiers, to: scratch.path("r"))
    let overview = HandMade.overview
    let presence = try #require(try Self.rows(of: "adoption", in: scratch).first)
    let adoption = overview.adoption[0].now
    #expect(presence["plateforme"] == adoption.platform.rawValue)
    #expect(presence["presentes"] == String(adoption.present))
    #expect(presence["part"].flatMap(Double.init) == adoption.presentShare.value)
    let medians = try Self.rows(of: "plateformes", in: scratch)
    let expected = overview.platforms.flatMap { $0.figures + [$0.answers] }
    #expect(medians.map { $0["mesure"] } == expected.map(\.name))
    #expect(medians.map { $0["valeur"].flatMap(Double.init) } == expected.map(\.value))
    let facets = try Self.rows(of: "facettes", in: scratch)
    #expect(facets.map { $0["rapport"] } == ["1.42", "0.98"])
    #expect(facets.map { $0["nette"] } == ["true", "false"])
    let points = try Self.rows(of: "strates", in: scratch)
    #expect(points.map { $0["periode"] } == ["2026-Q2", "2026-Q3"])
  }

  /// The rows of a table of unquoted cells, by the names of the columns.
  private static func rows(of table: String, in scratch: Scratch) throws -> [[String: String]] {
    let url = scratch.url.appending(path: "r/donnees/\(table).csv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
  }

  @Test("are described with the size and digest of their very bytes")
  func description() async throws {
    let scratch = try Scratch()
    try await write(HandMade.edition, HandMade.dossiers, to: scratch.path("r"))
    let folder = scratch.url.appending(path: "r/donnees")
    let data = try Data(contentsOf: folder.appending(path: "datapackage.json"))
    let package = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.count == Tables.all.count)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: path)))
      #expect(resource["bytes"] as? Int == bytes.count)
      #expect(resource["hash"] as? String == "sha256:" + fakeDigest(bytes))
    }
  }
}
