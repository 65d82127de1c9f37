import Core
import Foundation
import Pipeline
import Testing
import Workspace

@Suite("Private notes")
struct NotesTests {
  /// A page of one commune whose last post draws as many comments in one day as given, all by people
  /// with names and words.
  private func measured(comments: Int, language: String = "fr") async throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace(communes: 1)
    try workspace.write("language: \(language)\n", to: "benchmark.yml")
    try workspace.write(
      "account_id,insee,platform,kind\na,99001,facebook,commune\n",
      to: "tables/accounts.csv"
    )
    try workspace.write(
      "post_id,account_id,published_at,type,reactions,comments,shares,like,love,haha,wow,sad,angry\n"
        + "p,a,2026-08-20T08:00:00+02:00,photo,20,\(comments),0,10,0,0,0,0,10\n",
      to: "tables/posts.csv"
    )
    let rows = (0..<comments).map { place in
      "c\(place),p,2026-08-20T\(10 + place % 3):00:00+02:00,citoyen,,1\n"
    }
    try workspace.write(
      "comment_id,post_id,created_at,author_role,reply_to,is_question\n" + rows.joined()
        + "r,p,2026-08-20T20:00:00+02:00,compte,c0,0\n",
      to: "tables/comments.csv"
    )
    _ = try importObservations(from: workspace.path + "/tables", for: workspace.run())
    let run = try workspace.run()
    _ = try await ingest(run)
    _ = try measure(run)
    return workspace
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test("a surge is told to its commune alone: in private/, for its owner's eyes, out of commits")
  func note() async throws {
    let workspace = try await measured(comments: 24)
    let outcome = try writeNotes(of: workspace.run())
    #expect(outcome.notes == ["private/2026-Q3/99001.md"])
    let path = workspace.path + "/private/2026-Q3/99001.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("emballement hostile"))
    #expect(text.contains("24 commentaires de citoyens en un jour, contre 0"))
    #expect(text.contains("Grrr 10 (50"))
    #expect(text.contains("Réponses du compte sous cette publication : 1, pour 24 questions"))
    #expect(text.contains("| jeudi | – | 16 / 0 | 8 / 0 |"))
    #expect(try mode(path) == 0o600)
    #expect(try mode(workspace.path + "/private") == 0o700)
    let ignored = try String(
      contentsOfFile: workspace.path + "/private/.gitignore",
      encoding: .utf8
    )
    #expect(ignored == "*\n")
  }

  @Test("in English every line is English")
  func english() async throws {
    let workspace = try await measured(comments: 24, language: "en")
    _ = try writeNotes(of: workspace.run())
    let path = workspace.path + "/private/2026-Q3/99001.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("hostile surge"))
    for word in ["commentaires", "publication", "heure", "jeudi"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("a note that is no longer true is removed, and nothing else in its folder")
  func removal() async throws {
    let workspace = try await measured(comments: 3)
    try workspace.write("of a former run", to: "private/2026-Q3/99001.md")
    try workspace.write("the officer's own", to: "private/2026-Q3/memo.md")
    let outcome = try writeNotes(of: workspace.run())
    #expect(outcome.notes.isEmpty)
    #expect(outcome.removed == ["private/2026-Q3/99001.md"])
    let left = try FileManager.default.contentsOfDirectory(
      atPath: workspace.path + "/private/2026-Q3"
    )
    #expect(left == ["memo.md"])
  }
}
