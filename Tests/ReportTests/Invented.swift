// swift-format-ignore-file: NeverForceUnwrap
import Core
import Measure
import Rank
import Testing

@testable import Report

/// An invented edition of any size, the same for the same size: what golden files are too small for.
struct Invented {
  let edition: Edition
  let dossiers: [Dossier]

  init(communes count: Int) {
    var random = Sequence(state: 20_260_701)
    let communes = (0..<count).map { number in
      Commune(
        insee: INSEECode(rawValue: "0" + String(10_000 + number).suffix(4))!,
        name: Self.name(number),
        department: "00",
        population: number % 29 == 7
          ? nil : [320, 780, 1450, 2600, 5200, 9800, 14_200][number % 7] + number
      )
    }
    var accounts: [INSEECode: [Edition.AccountResult]] = [:]
    var number = 0
    var exports: [Edition.Export] = []
    for (place, commune) in communes.enumerated() where place % 13 != 12 {
      for platform in [Platform.website, .facebook, .youtube, .mastodon].prefix(1 + place % 4) {
        let isRefused = platform == .facebook && place % 3 == 0
        exports.append(
          Edition.Export(
            path: "exports/2026-Q3/\(commune.insee)/\(platform.rawValue).xml",
            sha256: fakeDigest([UInt8(place % 256), UInt8(exports.count % 256)]),
            size: 4096 + place,
            capturedAt: Instant(iso: "2026-10-01T08:00:00Z")!,
            format: isRefused ? nil : "rss",
            refusal: isRefused ? Refusal(.loginWall, "a login form in place of the page") : nil,
            account: number + 1,
            nearest: nil,
            posts: isRefused ? 0 : 10 + place
          )
        )
        number += 1
        accounts[commune.insee, default: []].append(
          Self.account(
            commune,
            platform,
            isRefused,
            number,
            exports[exports.count - 1],
            (random.next(), random.next())
          )
        )
      }
    }
    let ranking = Self.ranking(communes, &random)
    dossiers = communes.map { commune in
      Dossier(
        commune: commune,
        accounts: accounts[commune.insee] ?? [],
        measures: [MeasureValue("commune_regularity", random.next(), count: 13)]
      )
    }
    edition = Edition(
      identity: HandMade.edition.identity,
      languages: [.french, .english],
      period: HandMade.edition.period,
      zone: HandMade.edition.zone,
      settings: RankSettings(),
      communes: communes,
      ranking: ranking,
      previousRanking: nil,
      census: census(of: dossiers, exports: exports),
      strayExports: [],
      problems: HandMade.edition.problems,
      version: "0.2.0"
    )
  }

  private static func account(
    _ commune: Commune,
    _ platform: Platform,
    _ isRefused: Bool,
    _ number: Int,
    _ export: Edition.Export,
    _ draws: (Double, Double)
  ) -> Edition.AccountResult {
    let (first, second) = draws
    return Edition.AccountResult(
      account: Account(
        insee: commune.insee,
        platform: platform,
        url: "https://\(platform.rawValue).example/\(commune.insee)",
        holder: .commune
      ),
      number: number,
      measures: isRefused
        ? [
          MeasureValue("posts_per_week", missing: .refused),
          MeasureValue("er_followers_pct", missing: .refused),
        ]
        : [
          MeasureValue("posts_per_week", 12 * first, low: 10 * first, high: 14 * first, count: 40),
          platform == .website
            ? MeasureValue("er_followers_pct", missing: .notApplicable)
            : MeasureValue("er_followers_pct", 3 * second, count: 40, isRounded: true),
        ],
      coverage: isRefused ? nil : 0.6 + 0.4 * first,
      topPosts: isRefused
        ? []
        : [
          Edition.Post(
            title: "Réunion publique : le plan de circulation et les travaux de la rue du Moulin",
            url: "https://\(platform.rawValue).example/\(commune.insee)/1",
            publishedAt: Instant(iso: "2026-09-01T10:00:00Z")!,
            reactions: platform == .website ? nil : Count(Int(400 * first)),
            comments: Count(Int(30 * second)),
            shares: nil,
            views: nil
          )
        ],
      exports: [export]
    )
  }

  private static func ranking(_ communes: [Commune], _ random: inout Sequence) -> Ranking {
    let strata = RankSettings().strata
    var groups: [RankedGroup] = []
    for stratum in strata {
      let members = communes.filter {
        guard let population = $0.population else { return false }
        return population >= stratum.lowest && stratum.limit.map { population < $0 } ?? true
      }
      guard !members.isEmpty else { continue }
      let values = members.map { _ in (random.next(), 2 + 3 * random.next()) }
      let scores = members.indices.sorted { values[$0].0 > values[$1].0 }
      let standings = scores.enumerated().map { place, member in
        let percentile = 100 * (Double(members.count - place) - 0.5) / Double(members.count)
        let audience = member % 5 == 4
        return Standing(
          insee: members[member].insee,
          stratum: stratum,
          pillars: [
            PillarScore(
              pillar: .regularity,
              value: values[member].0,
              percentile: percentile,
              reason: nil
            ),
            PillarScore(
              pillar: .engagement,
              value: nil,
              percentile: nil,
              reason: .unknownFollowers
            ),
            PillarScore(pillar: .dialogue, value: nil, percentile: nil, reason: .noComments),
            PillarScore(
              pillar: .audience,
              value: audience ? nil : values[member].1,
              percentile: audience ? nil : 40 + 10 * values[member].1,
              reason: audience ? .unknownFollowers : nil
            ),
          ],
          score: percentile,
          rank: place + 1,
          uncertainty: HandMade.sure(
            (max(1, place - 2 - member % 3), min(members.count, place + 4 + member % 4))
          ),
          ranked: members.count,
          coverage: 0.8 + 0.2 * values[member].0,
          reason: nil
        )
      }
      groups.append(RankedGroup(strata: [stratum], standings: standings))
    }
    let unranked = communes.filter { $0.population == nil }.map { commune in
      Standing(
        insee: commune.insee,
        stratum: nil,
        pillars: Pillar.allCases.map {
          PillarScore(pillar: $0, value: nil, percentile: nil, reason: .noExport)
        },
        score: nil,
        rank: nil,
        ranked: nil,
        coverage: nil,
        reason: .unknownPopulation
      )
    }
    return Ranking(groups: groups, unranked: unranked)
  }

  private static func name(_ number: Int) -> String {
    let first = [
      "Saint-Aubrac", "Le Moustier", "Orbessac", "Les Essarts", "Villefranche", "Hautecombelle",
    ]
    let second = ["-sur-Aumance", "-le-Vieux", "", "-en-Bois", "-d’Orb"]
    return first[number % first.count] + second[number / first.count % second.count]
      + (number >= 30 ? " \(number / 30)" : "")
  }

  /// Numbers from 0 to 1, the same at each run (the minimal standard of Park & Miller, 1988).
  private struct Sequence {
    var state: Int

    mutating func next() -> Double {
      state = state * 48_271 % 2_147_483_647
      return Double(state) / 2_147_483_647
    }
  }
}
