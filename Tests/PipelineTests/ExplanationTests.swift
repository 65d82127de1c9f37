import Core
import Foundation
import Measure
import Pipeline
import Rank
import Testing
import Workspace

@Suite("Explanations")
struct ExplanationTests {
  /// A workspace of nine communes, the first of which has an export that is refused.
  private func ranked(language: String) async throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace(communes: 9)
    try workspace.write("minimum_stratum: 2\nlanguage: \(language)\n", to: "benchmark.yml")
    try workspace.write(
      "insee,name,department,population\n99001,Aubeterre,99,601\n99002,Bourg,99,602\n"
        + "99003,Clos,99,603\n99004,Dun,99,604\n",
      to: "communes.csv"
    )
    let run = try workspace.run()
    _ = try await ingest(run)
    _ = try measure(run)
    _ = try await rank(run)
    return workspace
  }

  @Test("a rank is told with its set, its pillars with their reasons, and the files behind them")
  func rankInWords() async throws {
    let workspace = try await ranked(language: "en")
    let text = try explain("99001", measure: nil, of: workspace.run())
    #expect(text.hasPrefix("Aubeterre, 99001 (601 residents), 2026-Q3\n"))
    #expect(text.contains(/Rank \d of 4, score/))
    #expect(text.contains("its rank is between 1 and 4") || text.contains("certain"))
    #expect(text.contains("Audience: not measured, the platform does not show it"))
    #expect(text.contains("exports/2026-Q3/2026-08-01/1.xml, 2026-08-01, 8 posts"))
  }

  @Test("a figure is told with its formula, the numbers put in and its posts, in the language set")
  func figure() async throws {
    let workspace = try await ranked(language: "fr")
    let text = try explain("99001", measure: "posts_per_week", of: workspace.run())
    #expect(text.contains("Formule : 7 n / T, sur les jours couverts"))
    #expect(text.contains(#/= 7 × \d+ / \d+ = \d/#))
    let engagement = try explain("99001", measure: "comments", of: workspace.run())
    #expect(engagement.contains("(compteurs inconnus : activité seule)"))
    #expect(engagement.split(separator: "\n").count { $0.contains(" L ?, C ") } >= 8)
    let regularity = try explain("99001", measure: "commune_regularity", of: workspace.run())
    #expect(regularity.contains("avec commune_active_slices = "))
    let followers = try explain("99001", measure: "commune_followers", of: workspace.run())
    #expect(followers.contains("au moins minimum_posts publications"))
  }

  @Test("a commune or measure that is not there is told, not made up")
  func unknown() async throws {
    let run = try await ranked(language: "fr").run()
    #expect(throws: PipelineError.self) { try explain("99009", measure: nil, of: run) }
    #expect(throws: PipelineError.self) { try explain("99001", measure: "fame", of: run) }
  }

  @Test(
    "what is nearly the code or name of a commune or measure is told",
    arguments: [
      ("9901", nil, "is 99001 Aubeterre meant?"), ("Aubetere", nil, "is 99001 Aubeterre meant?"),
      ("99001", "post_per_week", "is “posts_per_week” meant?"),
    ] as [(String, String?, String)]
  )
  func near(_ commune: String, _ measure: String?, _ advice: String) async throws {
    let run = try await ranked(language: "fr").run()
    let error = #expect(throws: PipelineError.self) {
      try explain(commune, measure: measure, of: run)
    }
    #expect(error?.description.hasSuffix(advice) == true, "\(error?.description ?? "")")
  }

  @Test(
    "every measure, pillar and the themes are explained, without the other language's words",
    arguments: ["fr", "en"]
  )
  func everything(language: String) async throws {
    let workspace = try await ranked(language: language)
    let definitions = Catalogue.account + Catalogue.relative + Catalogue.commune
    let names = definitions.map(\.name) + Pillar.allCases.map(\.rawValue) + ["rank", "themes"]
    for name in names {
      let text = try explain("99001", measure: name, of: workspace.run())
      #expect(text.split(separator: "\n").count > 2, "\(name)")
      let foreign = language == "fr" ? ["not measured", "Formula"] : ["non mesuré", "Formule"]
      for word in foreign { #expect(!text.contains(word), "\(name): \(word)") }
    }
  }

  @Test("themes tell how many posts each has, and the distance to the declared line")
  func themes() async throws {
    let workspace = try await ranked(language: "fr")
    try workspace.write(
      "insee,theme,objective,audience,target_share\n99001,culture,sortir,familles,50 %\n",
      to: "editorial.csv"
    )
    let run = try workspace.run()
    #expect(try measure(run) == .done)
    #expect(try measure(run) == .unchanged)
    let text = try explain("Aubeterre", measure: "themes", of: run)
    #expect(text.contains(/Thèmes de \d+ publications/))
    #expect(text.contains("visé 50 % (sortir, familles)"))
  }

  @Test("dialogue is told question by question: answered, too late, unanswered or not followed")
  func questions() async throws {
    let workspace = try await ranked(language: "en")
    let communes = "insee,name,department,population\n99004,Dun,99,604\n99005,Est,99,605\n"
    try workspace.write(communes, to: "communes.csv")
    try workspace.write("insee,platform,url\n", to: "accounts.csv")
    let tables = workspace.path + "/tables"
    try workspace.write(
      "account_id,insee,platform,kind\nfull,99005,facebook,commune\nyoung,99005,instagram,commune\n",
      to: "tables/accounts.csv"
    )
    try workspace.write(
      "account_id,date,followers\nfull,2026-09-01,900\nyoung,2026-09-01,90\n",
      to: "tables/followers.csv"
    )
    let posts = (1...6).map { "p\($0),full,2026-07-0\($0)T09:00:00+02:00,texte,5,1,0\n" }.joined()
    try workspace.write(
      "post_id,account_id,published_at,type,reactions,comments,shares\n" + posts
        + "q1,young,2026-07-02T09:00:00+02:00,photo,5,1,\n",
      to: "tables/posts.csv"
    )
    try workspace.write(
      """
      comment_id,post_id,created_at,author_role,reply_to,is_question
      a,p1,2026-07-02T09:05:00+02:00,citoyen,,1
      b,p1,2026-07-02T11:35:00+02:00,compte,a,0
      c,p2,2026-07-03T09:00:00+02:00,citoyen,,1
      d,p2,2026-07-12T09:00:00+02:00,compte,c,0
      e,p3,2026-07-04T18:30:00+02:00,citoyen,,1
      f,p4,2026-09-29T18:30:00+02:00,citoyen,,1
      g,p5,2026-07-05T10:00:00+02:00,citoyen,,0
      h,q1,2026-07-05T10:00:00+02:00,citoyen,,1

      """,
      to: "tables/comments.csv"
    )
    _ = try importObservations(from: tables, for: workspace.run())
    _ = try await ingest(workspace.run())
    _ = try measure(workspace.run())
    _ = try await rank(workspace.run())
    let text = try explain("99005", measure: "dialogue", of: workspace.run())
    for line in [
      "  2026-07-02 9:05, question under p1: answered after 2.5 h",
      "  2026-07-03 9:00, question under p2: answered after 216 h, too late",
      "  2026-07-04 18:30, question under p3: no answer",
      "  2026-09-29 18:30, question under p4: not counted, exports do not follow it for seven days",
      "  not counted: fewer than 6 posts, or unknown followers",
      "that is, 1 of the 3 questions followed were answered within seven days",
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
    #expect(!text.contains("question under p5"))
    let rate = try explain("99005", measure: "response_rate_7d", of: workspace.run())
    #expect(rate.contains("question under p3: no answer"))
    let audience = try explain("99005", measure: "audience", of: workspace.run())
    #expect(audience.contains("that is, 148.8 followers per 100 residents"))
  }
}
