import Core
import Foundation
import Ledger
import Pipeline
import Testing
import Workspace

/// Imports the reference data, does every stage, and compares all values with the reference's.
///
/// The folder is that of the environment variable `BAROMETRE_SHARED`, or `../shared` beside the
/// package; without it the suite is skipped.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Reference.folder + "/data")))
struct OracleTests {
  /// The results of a workspace made of the reference data.
  private func computed(jobs: Int) async throws -> Data {
    let tables = Reference.folder + "/data"
    let root = FileManager.default.temporaryDirectory.path + "/oracle-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: tables + "/communes.csv",
      toPath: root + "/communes.csv"
    )
    try Data("insee,platform,url\n".utf8).write(to: URL(filePath: root + "/accounts.csv"))
    let period = try #require(Period("2025-04-01/2025-06-30"))
    func run() throws -> Run {
      Run(workspace: try Workspace(at: root), period: period, jobs: jobs)
    }
    let summary = try importObservations(from: tables, for: run())
    #expect(summary.problems.isEmpty && summary.added == summary.accounts)
    _ = try await ingest(run())
    _ = try measure(run())
    _ = try await rank(run())
    return try results(of: run())
  }

  @Test("every value is that of the reference at 1e-9, whatever the number of jobs, to the byte")
  func values() async throws {
    let narrow = try await computed(jobs: 1)
    #expect(try await computed(jobs: 8) == narrow)
    let path = Reference.folder + "/expected/reference_output.json"
    let expected = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: path))
    )
    let reference = try #require(expected as? [String: Any]).filter { $0.key != "config" }
    var comparison = Comparison()
    comparison.compare(reference, try JSONSerialization.jsonObject(with: narrow), at: "")
    #expect(comparison.count == 3136)
    #expect(comparison.differences == [])
  }

  @Test("importing the same tables again changes nothing")
  func again() async throws {
    let workspace = try TemporaryWorkspace(communes: 1)
    let tables = workspace.path + "/tables"
    try workspace.write(
      "account_id,insee,platform,kind\na,99001,facebook,commune\n",
      to: "tables/accounts.csv"
    )
    try workspace.write("post_id,account_id,published_at\np,a,2026-07-02\n", to: "tables/posts.csv")
    let first = try importObservations(from: tables, for: workspace.run())
    #expect((first.added, first.exports) == (1, 1))
    _ = try await ingest(workspace.run())
    let second = try importObservations(from: tables, for: workspace.run())
    #expect(second.added == 0)
    #expect(try await ingest(workspace.run()).totals.posts == 9)
    #expect(try measure(workspace.run()) == .done)
    #expect(try exports(of: workspace.run()).compactMap(\.format).contains("observations"))
  }
}

private enum Reference {
  static let folder: String = {
    let shared =
      ProcessInfo.processInfo.environment["BAROMETRE_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    return shared.standardizedFileURL.appending(path: "oracle").path()
  }()
}

/// A walk through two JSON values, as the reference's own comparison does it.
private struct Comparison {
  var count = 0
  var differences: [String] = []

  mutating func compare(_ expected: Any, _ found: Any?, at path: String) {
    switch expected {
    case let object as [String: Any]:
      let other = found as? [String: Any]
      for (key, value) in object { compare(value, other?[key], at: "\(path)/\(key)") }
    case let list as [Any]:
      guard let other = found as? [Any], other.count == list.count else {
        differences.append(path)
        return
      }
      for (place, value) in list.enumerated() {
        compare(value, other[place], at: "\(path)[\(place)]")
      }
    default:
      count += 1
      if !isSame(expected, found) { differences.append(path) }
    }
  }

  private func isSame(_ expected: Any, _ found: Any?) -> Bool {
    switch (expected, found) {
    case (is NSNull, is NSNull): true
    case (let text as String, let other as String): text == other
    case (let number as NSNumber, let other as NSNumber):
      abs(number.doubleValue - other.doubleValue)
        <= 1e-9 * max(1, abs(number.doubleValue), abs(other.doubleValue))
    default: false
    }
  }
}
