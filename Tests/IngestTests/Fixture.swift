import Core
import Documents
import Foundation
import Testing

@testable import Ingest

/// One invented export, `Fixtures/<format>/<case>.xml`, beside what must be read in it,
/// `<case>.expected.json`.
struct Fixture: CustomTestStringConvertible, Sendable {
  /// The folder it stands in: the name of a format.
  let format: String

  /// `<format>/<case>.xml`.
  let path: String

  var testDescription: String { path }

  /// Every fixture, by path.
  static func all() throws -> [Fixture] {
    try paths(in: copies).filter { !$0.hasSuffix(suffix) }.map {
      Fixture(format: String($0.prefix { $0 != "/" }), path: $0)
    }
  }

  /// The expectations that no fixture has, by path.
  static func orphans() throws -> [String] {
    let wanted = Set(try all().map(\.expectedPath))
    return try paths(in: copies).filter { $0.hasSuffix(suffix) && !wanted.contains($0) }
  }

  /// Whether expectations are to be written: never by CI, which would agree with itself.
  static let isRecording: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return environment["RECORD"] == "1" && environment["CI"] == nil
  }()

  /// What is read in the file: the contract that `barometre inspect --json` prints, one key a line.
  func contract() throws -> String { try contract(of: try bytes()) }

  /// What is read in these bytes, if they stood in the file's place.
  func contract(of bytes: [UInt8]) throws -> String {
    let reader = ExportReader(zone: try #require(CivilZone(identifier: "Europe/Paris")))
    let export = ReadExport(
      path: path,
      sha256: SHA256.hexadecimal(bytes),
      size: bytes.count,
      reading: reader.read(bytes)
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(ReadingContract(export)), as: UTF8.self) + "\n"
  }

  /// The file as it is.
  func bytes() throws -> [UInt8] {
    try InputFile.read(Self.copies.appending(path: path).path)
  }

  /// What must be read in it; nil when nobody has said.
  func expectation() -> String? {
    try? String(contentsOf: Self.copies.appending(path: expectedPath), encoding: .utf8)
  }

  /// Writes what is read as what must be read, in the sources.
  func record(_ contract: String) throws {
    let file = Self.sources.appending(path: expectedPath)
    try Data(contract.utf8).write(to: file)
  }

  private var expectedPath: String {
    String(path.prefix(path.count - (path as NSString).pathExtension.count - 1)) + Self.suffix
  }

  private static let suffix = ".expected.json"

  /// The fixtures as the build copied them.
  private static let copies = Bundle.module.bundleURL.appending(path: "Fixtures")

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  private static func paths(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      !$0.hasPrefix(".") && $0.contains("/")
    }.sorted()
  }
}
