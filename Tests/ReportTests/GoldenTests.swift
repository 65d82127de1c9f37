import Foundation
import Testing

@testable import Report

@Suite("The report of the hand-made edition")
struct GoldenTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/report")

  @Test("is byte for byte the golden one, no file missing and none unexpected")
  func golden() async throws {
    let scratch = try Scratch()
    try await write(HandMade.edition, HandMade.dossiers, to: scratch.path("report"))
    let made = try contents(of: scratch.url.appending(path: "report"))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.removeItem(at: Self.golden)
      try FileManager.default.createDirectory(
        at: Self.golden.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try FileManager.default.copyItem(
        at: scratch.url.appending(path: "report"),
        to: Self.golden
      )
    }
    let expected = try contents(of: Self.golden)
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(made[path] == bytes, "\(path) differs: \(firstDifference(made[path], bytes))")
    }
  }

  /// Where two texts part, with what stands around.
  private func firstDifference(_ made: Data?, _ expected: Data) -> String {
    guard let made else { return "missing" }
    let place =
      zip(made, expected).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(made.count, expected.count)
    let around = max(0, place - 60)..<min(made.count, place + 60)
    return "at byte \(place): …\(String(decoding: made[around], as: UTF8.self))…"
  }
}

/// Not a digest: 64 digits that change with the bytes, so that the goldens need no cryptography.
func fakeDigest(_ bytes: [UInt8]) -> String {
  let sum = bytes.reduce(UInt64(14_695_981_039_346_656_037)) {
    ($0 ^ UInt64($1)) &* 1_099_511_628_211
  }
  let digits = String(sum, radix: 16)
  return String(repeating: "0", count: 64 - digits.count) + digits
}

/// A folder of its own for one test, removed with it.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }
}
