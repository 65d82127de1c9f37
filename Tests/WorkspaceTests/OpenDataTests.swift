import Core
import Testing

@testable import Workspace

@Suite("Open data")
struct OpenDataTests {
  private func communes(_ text: String, of departments: Set<String> = []) throws -> [String] {
    let folder = try TemporaryFolder(["donnees.csv": text])
    let found = try OpenData.communes(in: folder.path + "/donnees.csv", departments: departments)
    #expect(found.problems == [])
    return found.communes.map { "\($0.insee) \($0.name) \($0.department) \($0.population ?? -1)" }
  }

  @Test("INSEE's population file of 2023, where COM is a code")
  func recent() throws {
    #expect(
      try communes(
        """
        REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT
        84;Auvergne-Rhône-Alpes;38;2;08;001;38001;Les Abrets;6 441;16;6457
        """
      ) == ["38001 Les Abrets 38 6441"]
    )
  }

  @Test("Older vintages, where COM is a name, overseas included")
  func older() throws {
    #expect(
      try communes(
        """
        CODREG;REG;CODDEP;CODARR;CODCAN;CODCOM;COM;PMUN;PCAP;PTOT
        84;Auvergne-Rhône-Alpes;38;2;08;001;Les Abrets;6441;16;6457
        1;Guadeloupe;971;1;01;101;Les Abymes;53514;1;53515
        """
      ) == ["38001 Les Abrets 38 6441", "97101 Les Abymes 971 53514"]
    )
  }

  @Test("Only the departments wanted")
  func departments() throws {
    let text = "insee,name,population\n38001,A,1\n39001,B,2\n"
    #expect(try communes(text, of: ["39"]) == ["39001 B 39 2"])
  }

  @Test("What is written is read back as it was")
  func written() throws {
    let folder = try TemporaryFolder()
    let insee = try #require(INSEECode(rawValue: "99001"))
    let commune = Commune(
      insee: insee,
      name: "Val, dit \"le Haut\"; d’Œuf",
      department: "99",
      population: nil
    )
    let account = Account(
      insee: insee,
      platform: .website,
      url: "https://a.example/?a=1,2",
      holder: .service,
      since: Day(iso: "2026-01-01"),
      note: "deux\nlignes"
    )
    try Workspace.write([commune], in: folder.path)
    try Workspace.write([account], in: folder.path)
    let workspace = try Workspace(at: folder.path)
    #expect(workspace.communes == [commune])
    #expect(workspace.accounts == [account])
    #expect(workspace.problems == [])
  }
}
