import Core
import Testing

@testable import Workspace

@Suite("corrections.csv")
struct CorrectionsFileTests {
  private let communes = Set(["99001", "99002"].compactMap(INSEECode.init(rawValue:)))

  private func read(_ rows: String...) throws -> CorrectionsFile {
    let accounts = [("99001", "https://www.bourg.example/"), ("99002", "https://x.com/Aval")]
    return CorrectionsFile(
      (["date,insee,action,what,account,on,before,after,reason,asked_by,period"] + rows)
        .joined(separator: "\n"),
      path: "corrections.csv",
      communes: communes,
      accounts: try accounts.map { insee, url in
        Account(
          insee: try #require(INSEECode(rawValue: insee)),
          platform: .website,
          url: url,
          holder: .commune
        )
      }
    )
  }

  @Test(
    "An action does what its row says, in French or in English",
    arguments: [
      (
        "2026-10-20,99001,exclure,exports/2026-Q3/a.zip!/p.html,,,,,Autre commune,commune,",
        Correction.Effect.excludeExport(path: "exports/2026-Q3/a.zip!/p.html")
      ),
      (
        #"20/10/2026,99001,exclude,.\exports\a.html,,,,,Autre commune,,"#,
        .excludeExport(path: "exports/a.html")
      ),
      (
        "2026-10-20,99001,Écarter,https://bourg.example/a,,,,,Retirée,mairie,2026-Q3",
        .excludePost(url: "https://bourg.example/a")
      ),
      (
        "2026-10-20,99001,rattacher,exports/a.html,https://twitter.com/aval,,,,Aval,éditeur,",
        .reassign(path: "exports/a.html", account: "https://x.com/Aval")
      ),
      (
        "2026-10-20,99001,abonnés,Abonnés,bourg.example,30/09/2026,12,1 240,Capture jointe,,",
        .followers(
          account: "https://www.bourg.example/",
          day: Day(number: 20_726),
          count: 1240
        )
      ),
      ("2026-10-20,99001,note,Inondation,,,,,Peu de publications,other,", .note),
    ]
  )
  func effects(row: String, effect: Correction.Effect) throws {
    let file = try read(row)
    #expect(file.problems.isEmpty)
    #expect(file.corrections.map(\.effect) == [effect])
    #expect(file.corrections.map(\.line) == [2])
    #expect(file.corrections.map(\.date) == [Day(iso: "2026-10-20")])
  }

  @Test(
    "A wrong row is told with line and column, and corrects nothing",
    arguments: [
      (
        "2026-10-20,99001,exlude,exports/a.html,,,,,Autre,,",
        "corrections.csv:3:18: “exlude” is not an action: write exclude, if that is meant"
      ),
      (
        "2026-10-20,99001,exclude,../a.html,,,,,Autre,,",
        "corrections.csv:3:26: “../a.html” is neither an export nor a post: write a path that "
          + "begins with exports/, as the quality page prints it, or the address of a post"
      ),
      (
        "2026-10-20,99001,exclude,exports/../../a.html,,,,,Autre,,",
        "corrections.csv:3:26: “exports/../../a.html” is neither an export nor a post: write a "
          + "path that begins with exports/, as the quality page prints it, or the address of a post"
      ),
      (
        "2026-10-20,99001,followers,Abonnés,https://x.com/aval,2026-09-30,,5,Capture,,",
        "corrections.csv:3:36: https://x.com/Aval is an account of commune 99002, not of 99001: "
          + "mend one"
      ),
      (
        "2026-10-20,99001,followers,Abonnés,bourg.example,2026-09-30,,environ 5,Capture,,",
        "corrections.csv:3:62: “environ 5” is not a count: write a whole number"
      ),
      (
        "2026-10-20,99001,followers,Abonnés,bourg.example,,,5,Capture,,",
        "corrections.csv:3:50: no day: write it as 2026-07-01"
      ),
      (
        "2026-10-20,99001,reassign,exports/a.html,https://x.com/amont,,,,Amont,,",
        "corrections.csv:3:42: https://x.com/amont is not in accounts.csv: add the account there "
          + "or mend the address"
      ),
      (
        "2026-10-20,99001,note,Inondation,,,,,,,",
        "corrections.csv:3:38: no reason: write the reason, which the report prints"
      ),
      (
        "2026-10-20,99001,note,Inondation,,,,,Crue,Mme Untel,",
        "corrections.csv:3:43: “Mme Untel” is not a role: write commune, publisher or other, and "
          + "name nobody"
      ),
      (
        "2026-10-20,99009,note,Inondation,,,,,Crue,,",
        "corrections.csv:3:12: commune 99009 is not in communes.csv: add it there or mend the code"
      ),
      (
        "2026-10-20,99001,note,Inondation,,,,,Crue,,été",
        "corrections.csv:3:44: “été” is not a period: write it as 2026-Q3"
      ),
    ]
  )
  func wrongRow(row: String, problem: String) throws {
    let file = try read("2026-10-20,99001,note,Inondation,,,,,Crue,,", row)
    #expect(file.problems.map(\.description) == [problem])
    #expect(file.corrections.map(\.line) == [2])
  }
}
