import ArgumentParser
import Core
import Foundation
import Ingest

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what is read in each file, or why it is refused.",
    discussion: """
      Reads saved feeds and pages one by one, outside any workspace, and prints what they say: \
      the account, its posts with their dates and counts. "?" is what the file does not say; it is \
      not zero.

        barometre inspect exports/2026-Q3/mairie.rss
        barometre inspect --json exports/2026-Q3/*.xml | jq '.posts | length'

      With --json, one object a line and a file, as docs/reading-contract.md describes it.
      """
  )

  @Argument(help: "Files to read.", completion: .file())
  var files: [String]

  @Flag(help: "Print one JSON object a file.")
  var json = false

  @Flag(help: "Exit with 1 when a file is refused.")
  var strict = false

  @Option(help: "The zone of times that name none.")
  var timeZone = "UTC"

  func validate() throws {
    guard CivilZone(identifier: timeZone) != nil else {
      throw ValidationError("no time zone “\(timeZone)”: give an IANA name such as Europe/Paris")
    }
  }

  func run() throws {
    let reader = ExportReader(zone: CivilZone(identifier: timeZone) ?? .utc)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var refused = 0
    for file in files {
      for export in reader.read(path: file) {
        if export.reading.refusal != nil { refused += 1 }
        if json {
          let data = try encoder.encode(ReadingContract(export))
          FileHandle.standardOutput.write(data + Data("\n".utf8))
        } else {
          print(ReadingSummary(export).text, terminator: "")
        }
      }
    }
    if strict && refused > 0 { throw ExitCode(1) }
  }
}
