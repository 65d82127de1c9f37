// swift-format-ignore-file: NeverForceUnwrap
import Core
import Foundation
import Measure
import Rank
import Testing

@testable import Report

/// A small edition made by hand: one hostile commune, ties, unknowns, refusals.
enum HandMade {
  static let hostileName = "<script>alert(\"Bourg\")</script>\u{202E}gruoB|`*_[x](javascript:y)"
  static let longWord = String(repeating: "Taumatawhakatangihangakoauau", count: 358).prefix(10_000)

  static let definitions = Book.Definitions(
    account: [
      MeasureDefinition(
        name: "posts_per_week",
        family: "M1",
        unit: .perWeek,
        label: Localised("Publications par semaine", "Posts per week"),
        formula: Localised("7 n / T", "7 n / T"),
        source: "Rival IQ",
        platforms: Set(Platform.allCases),
        counted: Noun(Localised("publication", "post"), Localised("publications", "posts"))
      ),
      MeasureDefinition(
        name: "er_followers_pct",
        family: "M3",
        unit: .percent,
        label: Localised("Engagement moyen", "Mean engagement"),
        formula: Localised("moyenne de 100 I / F", "mean of 100 I / F"),
        source: "Socialinsider",
        platforms: [.facebook, .youtube],
        counted: Noun(Localised("publication", "post"), Localised("publications", "posts"))
      ),
    ],
    commune: [
      MeasureDefinition(
        name: "commune_regularity",
        family: "M1",
        unit: .share,
        label: Localised("Régularité", "Regularity"),
        formula: Localised("tranches avec une publication / 13", "slices with a post / 13"),
        source: "own design",
        platforms: Set(Platform.allCases),
        counted: Noun(Localised("tranche", "slice"), Localised("tranches", "slices"))
      )
    ]
  )

  static let communes = [
    commune("00101", "Le Bourg-d’Aval", 1234), commune("00102", hostileName, 640),
    commune("00103", "Uriette", 980), commune("00104", "=HYPERLINK(\"http://x\")", nil),
  ]

  static let exports = [
    export("exports/bourg/feed.xml", sha: "a", posts: 26, account: 1),
    export(
      "exports/bourg/page\u{202E}lmth.html",
      refusal: Refusal(.loginWall, "a login form"),
      account: 2
    ),
    export("exports/=cmd|' /C calc'!A0.xml", refusal: Refusal(.malformed, "no <rss>", line: 3)),
    export(
      "exports/autre.xml",
      sha: "b",
      posts: 1,
      nearest: "00103 website https://uriette.example/feed"
    ),
    export("exports/uriette.xml", sha: "c", posts: 1, account: 3),
  ]

  static let edition = edition(in: [.french, .english])

  static func edition(
    in languages: [Language],
    overview: Overview = overview,
    legal: Legal = Legal()
  ) -> Edition {
    Edition(
      identity: Edition.Identity(
        title: "Baromètre des communes",
        publisher: "Association des maires d’Aval",
        territory: "la vallée d’Aval",
        contact: "barometre@example.org",
        licence: "Licence Ouverte 2.0",
        licenceURL: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
        notice: "Données inventées",
        legal: legal
      ),
      languages: languages,
      period: Period("2026-Q3")!,
      zone: CivilZone(identifier: "Europe/Paris")!,
      settings: RankSettings(minimumStratum: 2),
      communes: communes,
      ranking: ranking,
      previousRanking: Ranking(
        groups: [RankedGroup(strata: [stratum], standings: [standing(0, rank: 2, 48.25, 0.5)])],
        unranked: []
      ),
      background: background,
      census: census(of: dossiers, exports: exports),
      strayExports: exports.filter { $0.account == nil },
      corrections: [
        AppliedCorrection(
          Correction(
            line: 2,
            date: Day(iso: "2026-10-20")!,
            insee: communes[0].insee,
            effect: .excludePost(url: "https://bourg.example/a"),
            subject: "https://bourg.example/a\"><script>",
            before: "12",
            after: "11",
            reason: "=1+1 | **gras**"
          ),
          exports: 2,
          isApplied: true
        ),
        AppliedCorrection(
          Correction(
            line: 3,
            date: Day(iso: "2026-10-21")!,
            insee: communes[1].insee,
            period: Period("2026-Q3"),
            effect: .followers(
              account: "https://x.example/b",
              day: Day(iso: "2026-09-30")!,
              count: 1240
            ),
            subject: "Abonnés",
            reason: "Capture jointe",
            askedBy: .publisher
          ),
          exports: 0,
          isApplied: false
        ),
      ],
      tiles: [
        communes[0].insee: MapTile(row: 1, column: 1, shortName: "B&<"),
        communes[1].insee: MapTile(row: 2, column: 1, shortName: "Ys"),
      ],
      problems: [
        Problem(
          at: SourcePosition(path: "accounts.csv", line: 12, column: 3),
          "unknown platform <b>"
        )
      ],
      version: "0.2.0",
      overview: overview
    )
  }

  static let dossiers = communes.map { commune in
    Dossier(
      commune: commune,
      accounts: accounts.filter { $0.account.insee == commune.insee },
      measures: communeMeasures[commune.insee] ?? [],
      story: commune.insee == communes[0].insee ? story : Story()
    )
  }

  static let communeMeasures: [INSEECode: [MeasureValue]] = [
    communes[0].insee: [MeasureValue("commune_regularity", 1, count: 13)],
    communes[3].insee: [MeasureValue("commune_regularity", missing: .noAccount)],
  ]

  static let accounts = [
    Edition.AccountResult(
      account: account(0, .website, "https://bourg.example/feed"),
      number: 1,
      measures: [
        MeasureValue("posts_per_week", 1.98, low: 1.2, high: 2.9, count: 26),
        MeasureValue("er_followers_pct", missing: .notApplicable),
      ],
      coverage: 0.978,
      topPosts: [
        Edition.Post(
          title: "\" onmouseover=\"alert(1)",
          url: "javascript:alert(1)",
          publishedAt: Instant(iso: "2026-07-01T06:30:00Z")!,
          reactions: nil,
          comments: Count(1),
          shares: nil,
          views: Count(1200, unit: 100)
        ),
        Edition.Post(
          title: String(longWord),
          url: "https://bourg.example/a?b=1&c=\"2\"",
          publishedAt: Instant(iso: "2026-08-31T22:30:00Z")!,
          reactions: nil,
          comments: Count(0),
          shares: nil,
          views: nil
        ),
      ],
      exports: [exports[0]]
    ),
    Edition.AccountResult(
      account: account(0, .facebook, "https://facebook.example/bourg", .maire),
      number: 2,
      measures: [
        MeasureValue("posts_per_week", missing: .refused),
        MeasureValue("er_followers_pct", missing: .refused),
      ],
      coverage: nil,
      topPosts: [],
      exports: [exports[1]]
    ),
    Edition.AccountResult(
      account: account(2, .youtube, "https://youtube.example/@uriette"),
      number: 3,
      measures: [
        MeasureValue("posts_per_week", 0.076, count: 1),
        MeasureValue("er_followers_pct", 0.004, count: 6, isRounded: true),
        MeasureValue("not_in_the_catalogue", 12_345),
      ],
      coverage: 0.5,
      topPosts: [],
      exports: [exports[4]]
    ),
  ]

  static let stratum = Stratum(lowest: 500, limit: 2000)

  static let ranking = Ranking(
    groups: [
      RankedGroup(
        strata: [stratum],
        standings: [
          standing(0, rank: 1, 66.667, 1), standing(1, rank: 1, 66.667, 1),
          standing(2, rank: 3, 16.667, 0.0769),
        ]
      )
    ],
    unranked: [
      Standing(
        insee: communes[3].insee,
        stratum: nil,
        pillars: Pillar.allCases.map {
          PillarScore(pillar: $0, value: nil, percentile: nil, reason: .noAccount)
        },
        score: nil,
        rank: nil,
        ranked: nil,
        coverage: nil,
        reason: .unknownPopulation
      )
    ]
  )

  private static func standing(
    _ place: Int,
    rank: Int,
    _ score: Double,
    _ value: Double
  )
    -> Standing
  {
    Standing(
      insee: communes[place].insee,
      stratum: stratum,
      pillars: Pillar.allCases.map { pillar in
        pillar == .regularity
          ? PillarScore(pillar: pillar, value: value, percentile: score, reason: nil)
          : PillarScore(pillar: pillar, value: nil, percentile: nil, reason: .unknownFollowers)
      },
      score: score,
      rank: rank,
      uncertainty: sure(rank == 3 ? (3, 3) : (1, 2)),
      ranked: 3,
      coverage: 0.978,
      reason: nil
    )
  }

  static func sure(_ places: (best: Int, worst: Int)) -> RankUncertainty {
    let places = RankUncertainty.Places(best: places.best, worst: places.worst)
    return RankUncertainty(
      scoreError: 2,
      marginal: places,
      simultaneous: places,
      mayBeAmongBest: true,
      redrawn5: Double(places.best),
      redrawn95: Double(places.worst),
      methods: places,
      methodMedian: Double(places.best)
    )
  }

  private static func commune(_ insee: String, _ name: String, _ population: Int?) -> Commune {
    Commune(
      insee: INSEECode(rawValue: insee)!,
      name: name,
      department: "00",
      population: population
    )
  }

  private static func account(
    _ commune: Int,
    _ platform: Platform,
    _ url: String,
    _ holder: Holder = .commune
  ) -> Account {
    Account(insee: communes[commune].insee, platform: platform, url: url, holder: holder)
  }

  private static func export(
    _ path: String,
    sha: Character? = nil,
    refusal: Refusal? = nil,
    posts: Int = 0,
    account: Int? = nil,
    nearest: String? = nil
  ) -> Edition.Export {
    Edition.Export(
      path: path,
      sha256: sha.map { String(repeating: $0, count: 64) },
      size: 2048,
      capturedAt: Instant(iso: "2026-10-02T07:05:00Z"),
      format: refusal == nil ? "rss" : nil,
      refusal: refusal,
      account: account,
      nearest: nearest,
      posts: posts
    )
  }
}

/// The census of dossiers and exports.
func census(of dossiers: [Dossier], exports: [Edition.Export]) -> Census {
  var census = Census(over: Period("2026-Q3")!, leastCoverage: RankSettings().minimumCoverage)
  for export in exports.sorted(by: { $0.path < $1.path }) { census.add(export) }
  for result in dossiers.flatMap(\.accounts) {
    census.add(
      result.account,
      coverage: result.coverage.map { MeasureValue("coverage", $0) }
        ?? MeasureValue("coverage", missing: result.exports.isEmpty ? .noExport : .refused),
      hasExports: !result.exports.isEmpty
    )
  }
  return census
}

/// Writes a report into a folder.
func write(
  _ edition: Edition,
  _ dossiers: [Dossier],
  to path: String,
  jobs: Int = 2
) async throws {
  try await writeReport(
    Book(edition, definitions: HandMade.definitions),
    to: path,
    jobs: jobs,
    digest: { path throws(ReportError) in
      fakeDigest((FileManager.default.contents(atPath: path) ?? Data()).map { $0 })
    },
    dossiers: { places throws(ReportError) in Array(dossiers[places]) }
  )
}

/// Every file under a folder, by its path in it.
func contents(of folder: URL) throws -> [String: Data] {
  let manager = FileManager.default
  var files: [String: Data] = [:]
  for path in try manager.subpathsOfDirectory(atPath: folder.path) {
    let url = folder.appending(path: path)
    if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      files[path] = try Data(contentsOf: url)
    }
  }
  return files
}
