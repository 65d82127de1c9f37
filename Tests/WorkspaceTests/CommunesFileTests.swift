import Core
import Foundation
import Testing

@testable import Workspace

@Suite("communes.csv")
struct CommunesFileTests {
  private func read(_ text: String) -> (communes: [Commune], problems: [String]) {
    let result = CommunesFile.read(text, path: "communes.csv")
    return (result.communes, result.problems.map(\.description))
  }

  @Test(
    "Populations with any blank between thousands are one number",
    arguments: ["12345", "12 345", "12\u{202F}345", "12\u{A0}345"]
  )
  func population(text: String) {
    let result = read("insee;name;population\n99001;Aubeterre;\(text)\n")
    #expect(result.communes.first?.population == 12_345)
    #expect(result.problems == [])
  }

  @Test("A population not given is unknown, not zero")
  func unknownPopulation() {
    #expect(read("insee,name,population\n99001,Aubeterre,\n").communes.first?.population == nil)
  }

  @Test("Columns come in any order and case, in French or English; others are not looked at")
  func header() {
    let result = read("Nom;SIREN;Population municipale;Code INSEE\nAubeterre;1;860;2a004\n")
    #expect(
      result.communes.first
        == Commune(
          insee: INSEECode(rawValue: "2A004")!,
          name: "Aubeterre",
          department: "2A",
          population: 860
        )
    )
    #expect(result.problems == [])
  }

  @Test("An overseas commune is of a department of three characters")
  func overseas() {
    #expect(read("insee,name\n97411,Aubeterre\n").communes.first?.department == "974")
  }

  @Test(
    "A wrong row is told with line and column and costs itself alone",
    arguments: [
      (
        "99002;Bel",
        "communes.csv:3: the row has 2 of 3 columns, without population: complete it"
      ),
      (
        "99002;Bel;12;x",
        "communes.csv:3:14: the row has more columns than the header: put quotation marks around a "
          + "text that holds the separator"
      ),
      (
        "1004;Bel;12",
        "communes.csv:3:1: “1004” is not an INSEE code: a spreadsheet dropped its first 0, "
          + "write 01004"
      ),
      (
        "abc;Bel;12",
        "communes.csv:3:1: “abc” is not an INSEE code: write its five characters, as 38185 or 2A004"
      ),
      (
        "99002;Bel;1,2 k",
        "communes.csv:3:11: “1,2 k” is not a number of inhabitants: write digits alone, as 12345"
      ),
      ("99002;;12", "communes.csv:3:7: commune 99002 has no name: write it"),
      (
        "99001;Bis;12",
        "communes.csv:3:1: commune 99001 is already on line 2: remove one of the two"
      ),
    ]
  )
  func wrongRow(row: String, problem: String) {
    let result = read("insee;name;population\n99001;Aubeterre;860\n\(row)\n99003;Clos;5\n")
    #expect(result.communes.map(\.insee.rawValue) == ["99001", "99003"])
    #expect(result.problems == [problem])
  }

  @Test("A column that is missing or misspelt is told, with the nearest one")
  func missingColumn() {
    #expect(
      read("inse;name\n99001;Aubeterre\n").problems == [
        "communes.csv:1: no column “insee”: is “inse” meant? rename it"
      ]
    )
    #expect(read("").problems == ["communes.csv: is empty: its first line names insee, name"])
  }

  @Test("UTF-8 with its mark, UTF-8 and Windows-1252 give the same names")
  func encodings() {
    let text = "insee;name\n99001;L’Étang-à-l’Œuf\n"
    let encodings: [Data] = [
      Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8),
      Data(text.utf8),
      text.data(using: .windowsCP1252)!,
      text.data(using: .utf16)!,
    ]
    for data in encodings {
      #expect(read(TextFile.decode(data)).communes.first?.name == "L’Étang-à-l’Œuf")
    }
  }
}
