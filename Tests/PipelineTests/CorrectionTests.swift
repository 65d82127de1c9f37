import Core
import Foundation
import Ledger
import Pipeline
import Testing
import Workspace

@Suite("Corrections")
struct CorrectionTests {
  private let header = "date,insee,action,what,account,on,before,after,reason,asked_by,period\n"

  /// The measures of the first commune's site once the rows are applied.
  private func figures(
    _ rows: String,
    in workspace: TemporaryWorkspace
  ) async throws -> [String: Double] {
    try workspace.write(header + rows, to: "corrections.csv")
    let run = try workspace.run()
    _ = try await ingest(run)
    _ = try measure(run)
    _ = try await rank(run)
    let document = try JSONSerialization.jsonObject(with: results(of: run)) as? [String: Any]
    let accounts = try #require(document?["accounts"] as? [String: [String: Any]])
    return try #require(accounts["https://commune1.example/"]).compactMapValues { $0 as? Double }
  }

  @Test("Leave the exports as they are, and give back the same figures when taken away")
  func withdrawn() async throws {
    let workspace = try TemporaryWorkspace(communes: 2)
    let before = try await figures("", in: workspace)
    let rows = "2026-10-20,99001,exclude,https://commune1.example/3,,,,,Doublon,commune,\n"
    let corrected = try await figures(rows, in: workspace)
    #expect(corrected["posts"] == before["posts"].map { $0 - 1 })
    #expect(try corrections(of: workspace.run()).map(\.exports) == [2])
    #expect(try await figures("", in: workspace) == before)
  }

  @Test("Exclude an export, which is then neither counted nor called unmatched")
  func excludedExport() async throws {
    let workspace = try TemporaryWorkspace(communes: 2)
    let rows =
      "2026-10-20,99001,exclude,exports/2026-Q3/2026-10-01/1.xml,,,,,Page d’une autre,commune,\n"
    let figures = try await figures(rows, in: workspace)
    #expect(figures["posts"] == 8)
    let run = try workspace.run()
    let excluded = try exports(of: run).filter { $0.correction == 2 }
    #expect(excluded.map(\.path) == ["exports/2026-Q3/2026-10-01/1.xml"])
    #expect(excluded.map(\.account) == [nil])
    #expect(try await ingest(run).totals.unmatched == 0)
  }

  @Test("Assign an export to another account, whatever it says of itself")
  func reassigned() async throws {
    let workspace = try TemporaryWorkspace(communes: 2)
    let rows = "2026-10-20,99002,rattacher,exports/2026-Q3/2026-10-01/1.xml,commune2.example,,,,"
    _ = try await figures(rows + "Site commun,editeur,2026-Q3\n", in: workspace)
    #expect(try accounts(of: workspace.run()).map(\.exports) == [1, 3])
  }

  @Test("Count the followers of a day, and only in the periods that the day counts for")
  func followers() async throws {
    let workspace = try TemporaryWorkspace(communes: 2)
    let rows = """
      2026-10-20,99001,abonnes,Abonnés,commune1.example,2026-09-30,,500,Capture,commune,
      2026-10-20,99001,abonnes,Abonnés,commune1.example,2025-09-30,,5,Capture,commune,2026-Q3

      """
    let figures = try await figures(rows, in: workspace)
    #expect(figures["followers_end"] == 500)
    #expect(try corrections(of: workspace.run()).map(\.isApplied) == [true, false])
  }

  @Test("Concern their period alone: another quarter's changes nothing and is not listed")
  func otherPeriod() async throws {
    let workspace = try TemporaryWorkspace(communes: 2)
    let before = try await figures("", in: workspace)
    let rows = "2026-10-20,99001,exclude,https://commune1.example/3,,,,,Doublon,commune,2026-Q2\n"
    #expect(try await figures(rows, in: workspace) == before)
    #expect(try corrections(of: workspace.run()).isEmpty)
  }

  @Test("A note changes no figure and is listed with its reason")
  func note() async throws {
    let workspace = try TemporaryWorkspace(communes: 2)
    let before = try await figures("", in: workspace)
    let rows = "2026-10-20,99001,note,Inondation,,,,,Mairie fermée en août,commune,\n"
    #expect(try await figures(rows, in: workspace) == before)
    let listed = try corrections(of: workspace.run())
    #expect(listed.map(\.correction.reason) == ["Mairie fermée en août"])
    #expect(listed.map(\.isApplied) == [false])
  }
}
