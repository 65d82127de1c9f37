import ArgumentParser
import Core
import Foundation
import Pipeline

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists periods, accounts or exports with their state.",
    discussion: """
      One line each, the columns apart by tabs; with --json one array of objects.

        barometre list periods --workspace data/isere
        barometre list exports --workspace data/isere | grep refused
        barometre list accounts --workspace data/isere --json | jq '.[] | select(.exports == 0)'
      """
  )

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case periods, accounts, exports
  }

  @Argument(help: "What is listed: periods, accounts or exports.")
  var subject: Subject

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    switch subject {
    case .periods:
      try show(Pipeline.periods(of: options.openWorkspace())) { period in
        let stages = period.stages.map(\.rawValue).joined(separator: ", ")
        return [
          period.period.description, "files \(period.files)", stages.isEmpty ? "new" : stages,
        ]
      }
    case .accounts:
      let run = try options.openRun()
      let accounts = try options.attempt { () throws(PipelineError) in
        try Pipeline.accounts(of: run)
      }
      try show(accounts) { account in
        [
          account.insee.rawValue, account.platform.rawValue, account.holder.rawValue, account.url,
          "exports \(account.exports)", "refused \(account.refused)",
          account.lastCapture.map { "saved \($0.day)" } ?? "not seen",
        ]
      }
    case .exports:
      let run = try options.openRun()
      let exports = try options.attempt { () throws(PipelineError) in
        try Pipeline.exports(of: run)
      }
      try show(exports) { export in
        let state = export.refusal.map { "refused, \($0.summary)" } ?? "posts \(export.posts)"
        let near = export.nearest.map { ", the nearest is \($0)" } ?? ""
        return [export.path, export.format ?? "?", state, export.account ?? "no account\(near)"]
      }
    }
  }

  private func show<Item: Encodable>(_ items: [Item], columns: (Item) -> [String]) throws {
    guard json else {
      for item in items { print(columns(item).joined(separator: "\t")) }
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(items), as: UTF8.self))
  }
}
