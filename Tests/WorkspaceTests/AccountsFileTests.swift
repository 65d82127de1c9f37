import Core
import Testing

@testable import Workspace

@Suite("accounts.csv")
struct AccountsFileTests {
  private func read(_ rows: String...) -> (accounts: [Account], problems: [String]) {
    let codes = ["99001", "99002"].compactMap(INSEECode.init(rawValue:))
    let result = AccountsFile.read(
      (["insee,platform,url,holder,since,until,note"] + rows).joined(separator: "\n"),
      path: "accounts.csv",
      communes: Set(codes)
    )
    return (result.accounts, result.problems.map(\.description))
  }

  @Test("A row gives an account, its dates written the ISO or the French way")
  func account() {
    let result = read("99001,Facebook,facebook.com/ville,Maire,2026-01-01,31/12/2026,\"vu, lu\"")
    #expect(result.problems == [])
    #expect(
      result.accounts == [
        Account(
          insee: INSEECode(rawValue: "99001")!,
          platform: .facebook,
          url: "facebook.com/ville",
          holder: .maire,
          since: Day(iso: "2026-01-01"),
          until: Day(iso: "2026-12-31"),
          note: "vu, lu"
        )
      ]
    )
  }

  @Test(
    "Platforms go by the names that people use",
    arguments: [
      ("X", Platform.twitter), ("Site web", .website), ("X (Twitter)", .twitter),
      ("YOUTUBE", .youtube), ("site internet", .website),
    ]
  )
  func platform(name: String, expected: Platform) {
    #expect(read("99001,\(name),https://a.fr,,,,").accounts.first?.platform == expected)
  }

  @Test(
    "A wrong row is told with line and column and costs itself alone",
    arguments: [
      (
        "99001,facebok,https://a.fr,,,,",
        "accounts.csv:3:7: “facebok” is not a platform: write facebook, if that is meant"
      ),
      (
        "99009,website,https://a.fr,,,,",
        "accounts.csv:3:1: commune 99009 is not in communes.csv: add it there or mend the code"
      ),
      (
        "99001,website,https://a.fr,adjoint,,,",
        "accounts.csv:3:28: “adjoint” is not a holder: write one of commune, maire, service"
      ),
      (
        "99001,website,\"https://tag:google.com,2005:reader/\",,,,",
        "accounts.csv:3:15: “https://tag:google.com,2005:reader/” is not a web address: copy it "
          + "from the browser"
      ),
      (
        "99002,website,http://Mairie.fr/?utm_source=x,,,,",
        "accounts.csv:3:15: http://Mairie.fr/?utm_source=x is already the account of line 2: "
          + "remove one of the two"
      ),
      (
        "99001,website,https://a.fr,,2026-13-01,,",
        "accounts.csv:3:29: “2026-13-01” is not a day: write it as 2026-07-01"
      ),
      (
        "99001,website,https://a.fr,,2026-02-01,2026-01-01,",
        "accounts.csv:3:40: the account ends on 2026-01-01, before 2026-02-01: mend a date"
      ),
      ("99001,website,,,,,", "accounts.csv:3:15: no address: copy it from the browser"),
    ]
  )
  func wrongRow(row: String, problem: String) {
    let result = read("99001,website,https://www.mairie.fr/,,,,", row)
    #expect(result.problems == [problem])
    #expect(result.accounts.map(\.url) == ["https://www.mairie.fr/"])
  }

  @Test("Accounts are ordered by commune, platform, holder and address whatever the file's order")
  func order() {
    let result = read(
      "99002,website,https://b.fr,,,,",
      "99001,facebook,facebook.com/b,maire,,,",
      "99001,facebook,facebook.com/a,service,,,",
      "99001,website,https://a.fr,,,,"
    )
    #expect(
      result.accounts.map(\.url) == [
        "https://a.fr", "facebook.com/b", "facebook.com/a", "https://b.fr",
      ]
    )
  }
}
