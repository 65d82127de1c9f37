import Core
import Foundation
import Measure
import Testing

/// Compares every account of the reference data with what the reference computed from it.
///
/// The folder is that of the environment variable `BAROMETRE_SHARED`, or `../shared` beside the
/// package; without it the suite is skipped.
@Suite(.enabled(if: Oracle.isThere))
struct OracleTests {
  @Test("every account's M1–M3 figures are those of the reference at 1e-9")
  func figures() throws {
    let oracle = try Oracle()
    #expect(!oracle.histories.isEmpty)
    for (id, history) in oracle.histories {
      let expected = try #require(oracle.accounts[id])
      let values = measures(of: history, over: oracle.period, in: oracle.zone)
      for name in Oracle.names {
        let value = try #require(values[name], "\(name)")
        let reference = expected[name] as? NSNumber
        #expect(isClose(value.value, reference?.doubleValue), "\(id) \(name)")
      }
      let mean = try #require(values["interactions_mean"])
      let ends = expected["interactions_mean_ci95"] as? [Double]
      #expect(isClose(mean.low, ends?[0]), "\(id) interactions_mean low")
      #expect(isClose(mean.high, ends?[1]), "\(id) interactions_mean high")
    }
  }

  @Test("every account's share of voice is that of the reference at 1e-9")
  func shareOfVoice() throws {
    let oracle = try Oracle()
    let accounts = oracle.histories.map { _, history in
      MeasuredAccount(
        account: history.account,
        measures: measures(of: history, over: oracle.period, in: oracle.zone)
      )
    }
    let expected = oracle.shares.values.reduce(into: [String: Double]()) { all, platform in
      all.merge(platform) { first, _ in first }
    }
    #expect(!expected.isEmpty)
    for (own, relative) in zip(oracle.histories, relativeMeasures(of: accounts)) {
      #expect(isClose(relative["share_of_voice"]?.value, expected[own.id]), "\(own.id)")
    }
  }

  @Test("the regularity and audience of every commune that the reference ranks are its own")
  func communePillars() throws {
    let oracle = try Oracle()
    let histories = Dictionary(grouping: oracle.histories.map(\.history), by: \.account.insee)
    #expect(!oracle.pillars.isEmpty)
    for (code, pillars) in oracle.pillars {
      let insee = try #require(INSEECode(rawValue: code))
      let accounts = try #require(histories[insee])
      let commune = Commune(
        insee: insee,
        name: code,
        department: "99",
        population: accounts.first?.population
      )
      let values = communeMeasures(
        of: accounts,
        commune: commune,
        over: oracle.period,
        in: oracle.zone
      )
      #expect(values["commune_coverage"]?.value == 1)
      #expect(isClose(values["commune_regularity"]?.value, pillars["regularity"]), "\(code)")
      #expect(isClose(values["audience"]?.value, pillars["audience"]), "\(code)")
    }
  }
}

/// Whether two figures are the same, both missing included.
private func isClose(_ value: Double?, _ expected: Double?) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) <= 1e-9 * max(1, abs(expected))
}

/// The reference data as histories whose exports cover the whole quarter.
private struct Oracle {
  /// The names that the reference and the catalogue share.
  static let names = [
    "posts", "posts_per_week", "active_slices", "regularity", "longest_gap_days",
    "followers_start", "followers_end", "followers_mean", "growth_rate", "growth_weekly",
    "penetration_pct", "reactions", "comments", "shares", "interactions", "P1", "P2", "P3", "C1",
    "C2", "C3", "V1", "V2", "V3", "E", "er_followers_pct", "er_followers_median_pct",
    "er_daily_pct", "er_weighted_per_1000", "unmetric_08", "interactions_mean",
    "interactions_median", "log_mean", "log_sd", "top_post_share", "comments_ratio",
  ]

  static let folder: URL = {
    let shared =
      ProcessInfo.processInfo.environment["BAROMETRE_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared")
    return shared.standardizedFileURL.appending(path: "oracle")
  }()

  static let isThere = FileManager.default.fileExists(
    atPath: folder.appending(path: "expected/reference_output.json").path()
  )

  let period: Period
  let zone: CivilZone
  let histories: [(id: String, history: AccountHistory)]
  let accounts: [String: [String: Any]]
  let shares: [String: [String: Double]]

  /// The pillars of the communes that the reference ranks, by INSEE code.
  let pillars: [String: [String: Double]]

  init() throws {
    let period = try #require(Period("2025-Q2"))
    let zone = try #require(CivilZone(identifier: "Europe/Paris"))
    let saved = zone.instant(day: period.end.advanced(by: 1), secondOfDay: 0)
    let output = Oracle.folder.appending(path: "expected/reference_output.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: output))
    let reference = try #require(json as? [String: Any])
    accounts = try #require(reference["accounts"] as? [String: [String: Any]])
    shares = try #require(reference["share_of_voice"] as? [String: [String: Double]])
    let groups = try #require(reference["rankings"] as? [[String: Any]])
    pillars = try groups.reduce(into: [:]) { pillars, group in
      for commune in try #require(group["communes"] as? [[String: Any]]) {
        let values = try #require(commune["pillars"] as? [String: Any])
        pillars[try #require(commune["insee"] as? String)] = values.compactMapValues {
          $0 as? Double
        }
      }
    }

    let populations = Dictionary(
      uniqueKeysWithValues: try Oracle.rows("communes").map { ($0["insee"], $0["population"]) }
    )
    let followers = Dictionary(grouping: try Oracle.rows("followers")) { $0["account_id"] }
    let posts = Dictionary(grouping: try Oracle.rows("posts")) { $0["account_id"] }
    histories = try Oracle.rows("accounts").map { row in
      let id = try #require(row["account_id"])
      let account = Account(
        insee: try #require(row["insee"].flatMap(INSEECode.init)),
        platform: try #require(row["platform"].flatMap(Platform.init)),
        url: "https://example.org/\(id)",
        holder: try #require(row["kind"].flatMap(Holder.init))
      )
      let export = AccountHistory.Export(
        capturedAt: saved,
        listing: .chronological,
        isRefused: false,
        oldestPost: nil,
        isComplete: true
      )
      let history = AccountHistory(
        account: account,
        population: populations[account.insee.rawValue]?.flatMap { Int($0) },
        exports: [export],
        snapshots: try (followers[id] ?? []).map { row in
          let day = try #require(row["date"].flatMap { Day(iso: $0) })
          return AccountHistory.Snapshot(
            capturedAt: zone.instant(day: day, secondOfDay: 0),
            followers: Oracle.count(row["followers"])
          )
        },
        posts: try (posts[id] ?? []).enumerated().map { key, row in
          try Oracle.post(row, key: key, capturedAt: saved)
        }
      )
      return (id, history)
    }
    self.period = period
    self.zone = zone
  }

  private static func post(
    _ row: [String: String],
    key: Int,
    capturedAt: Instant
  ) throws -> AccountHistory.Post {
    let text = try #require(row["published_at"])
    let date = try Date(text, strategy: .iso8601)
    return AccountHistory.Post(
      key: key,
      publishedAt: Instant(seconds: Int(date.timeIntervalSince1970)),
      capturedAt: capturedAt,
      origin: .own,
      isReply: false,
      isFromSelection: false,
      media: nil,
      reactions: count(row["reactions"]),
      comments: count(row["comments"]),
      shares: count(row["shares"]),
      views: count(row["views"])
    )
  }

  private static func count(_ text: String?) -> Count? {
    text.flatMap { Int($0) }.map { Count($0) }
  }

  /// The rows of a file whose fields hold no commas or quotes.
  private static func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(
      contentsOf: folder.appending(path: "data/\(name).csv"),
      encoding: .utf8
    )
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}
