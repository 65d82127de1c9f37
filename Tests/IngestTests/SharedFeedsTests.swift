import Core
import Documents
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("Shared feeds", .enabled(if: SharedFixtures.root != nil))
struct SharedFeedsTests {
  @Test("every shared feed is read or refused by name, each in under five seconds")
  func all() throws {
    let reader = ExportReader(zone: try #require(CivilZone(identifier: "Europe/Paris")))
    let files = SharedFixtures.files(under: "fixtures/feeds")
    var readCount = 0
    for file in files {
      var exports: [ReadExport] = []
      let time = ContinuousClock().measure { exports = reader.read(path: file.path) }
      #expect(time < .seconds(5), "\(file.path)")
      let reading = try #require(exports.first, "\(file.path)").reading
      let isTold = reading.format != nil || reading.refusal?.detail.isEmpty == false
      #expect(isTold, "\(file.path)")
      if reading.refusal == nil { readCount += 1 }
    }
    #expect(files.count > 3_000)
    #expect(readCount * 2 > files.count)
  }
}
