import Core
import Foundation
import Pipeline
import Testing
import Workspace

/// The demonstration in a folder of its own, in French and English, removed with it.
final class DemonstrationCopy {
  /// Its quarters, oldest first.
  static let periods = ["2026-Q1", "2026-Q2", "2026-Q3"]

  private static let source = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data/demo")

  private let scratch = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID())")

  private var workspace: URL { scratch.appending(path: "demo") }

  init() throws {
    try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.source.path).sorted()
    for name in names where !["benchmark.yml", "ledger"].contains(name) {
      try FileManager.default.copyItem(
        at: Self.source.appending(path: name),
        to: workspace.appending(path: name)
      )
    }
    let settings = try String(
      contentsOf: Self.source.appending(path: "benchmark.yml"),
      encoding: .utf8
    ).split(separator: "\n").filter { !$0.hasPrefix("languages:") }
    try Data((settings + ["languages: [fr, en]", ""]).joined(separator: "\n").utf8)
      .write(to: workspace.appending(path: "benchmark.yml"))
  }

  deinit { try? FileManager.default.removeItem(at: scratch) }

  /// Does every stage of a quarter.
  ///
  /// - Returns: the run, and the folder of its report.
  func report(of period: String) async throws -> (run: Run, folder: URL) {
    let run = Run(
      workspace: try Workspace(at: workspace.path),
      period: try #require(Period(period)),
      jobs: 2
    )
    let folder = scratch.appending(path: period)
    _ = try await ingest(run)
    _ = try measure(run)
    _ = try await rank(run)
    _ = try await Pipeline.report(run, to: folder.path)
    return (run, folder)
  }

  /// The pages of a report whose names end so, in order.
  static func pages(in folder: URL, ending: String...) throws -> [(name: String, text: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { name in ending.contains { name.hasSuffix($0) } }
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }
}
