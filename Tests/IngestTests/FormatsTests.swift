import Core
import Foundation
import TestSupport
import Testing

@testable import Documents
@testable import Ingest

@Suite("Formats")
struct FormatsTests {
  @Test("every fixture reads as its .expected.json says", arguments: try Fixture.all())
  func reading(of fixture: Fixture) throws {
    let contract = try fixture.contract()
    if Fixture.isRecording { return try fixture.record(contract) }
    let expectation = try #require(
      fixture.expectation(),
      "no expectation: read what RECORD=1 writes, then commit it"
    )
    let lines = zip(lines(of: contract), lines(of: expectation))
    let difference = lines.first { $0 != $1 }
    #expect(contract == expectation, "read \(difference?.0 ?? ""), not \(difference?.1 ?? "")")
  }

  @Test("every expectation has its fixture")
  func orphans() throws {
    #expect(try Fixture.orphans() == [])
  }

  @Test("every format that is listed has fixtures, and every folder of fixtures is a format")
  func coverage() throws {
    let names = Formats.all.flatMap { $0.names }
    #expect(Set(try Fixture.all().map(\.format)) == Set(names))
    #expect(Set(names).count == names.count)
  }

  @Test("a fixture is read as the format of its folder, or refused", arguments: try Fixture.all())
  func format(of fixture: Fixture) throws {
    let contract = try JSONSerialization.jsonObject(with: Data(try fixture.contract().utf8))
    let object = try #require(contract as? [String: Any])
    if object["refusal"] is String {
      #expect((object["posts"] as? [Any])?.isEmpty == true)
    } else {
      #expect(object["format"] as? String == fixture.format)
    }
  }

  @Test("what the scanner reads in a fixture, libxml2 reads the same")
  func scanner() throws {
    var scannedCount = 0
    for fixture in try Fixture.all() {
      let document = XMLTokenizer.withoutPreamble(TextEncoding.utf8(try fixture.bytes()))
      guard let scanned = XMLScanner.tokens(in: document) else { continue }
      scannedCount += 1
      let recorded = try XMLTokenizer.recordedTokens(in: document)
      #expect(scanned.spelt == recorded.spelt, "\(fixture.path)")
    }
    #expect(scannedCount > 15)
  }

  private func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
