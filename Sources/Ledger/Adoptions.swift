internal import Core
internal import GRDB
public import Measure
public import Rank

/// The adoption of one platform in one stratum, and how it changed.
public struct StoredAdoption: Hashable, Sendable {
  /// The adoption of the period.
  public let now: Adoption
  /// Its changes since the period before and in a year, where those are known.
  public let changes: [AdoptionChange]
}

extension LedgerSession {
  /// How the ledger's communes use each platform; every platform, in the order of `Platform.allCases`.
  public func adoption(strata: [Stratum]) throws -> [Adoption] {
    let measures = try accountMeasures(named: ["present", "dormant"])
    return Rank.adoption(
      of: try communes(),
      accounts: Array(zip(try accounts(), measures)).map { (account: $0, measures: $1) },
      strata: strata
    )
  }

  /// Adds the adoption of each platform, in an order that is the same for every period.
  ///
  /// - Parameters:
  ///   - adoptions: the lines.
  ///   - comparison: of which earlier period; nil for that of the ledger.
  /// - Throws: an error of SQLite's.
  public func add(_ adoptions: [Adoption], of comparison: Comparison?) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO adoption VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for (place, line) in adoptions.enumerated() {
      try insert.execute(
        arguments: [
          place, comparison?.rawValue ?? "now", line.platform.rawValue, line.stratum?.lowest,
          line.stratum?.limit, line.communes, line.present, line.active, line.unknown,
        ]
      )
    }
  }

  /// The adoption of the platforms that are used or were: by platform, all communes first and then
  /// stratum by stratum.
  public func adoptions() throws -> [StoredAdoption] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM adoption ORDER BY place, comparison")
    let lines = rows.compactMap { row in
      Adoption(row: row).map { (line: $0, comparison: row["comparison"] as String) }
    }
    let earlier = lines.filter { $0.comparison != "now" }
    let byLine = Dictionary(grouping: earlier) { AdoptionKey($0.line) }
    let stored = lines.filter { $0.comparison == "now" }.map { now in
      StoredAdoption(
        now: now.line,
        changes: byLine[AdoptionKey(now.line), default: []].compactMap { old in
          Comparison(rawValue: old.comparison).map {
            AdoptionChange(from: old.line, to: now.line, comparison: $0)
          }
        }
      )
    }
    let used = Set(lines.filter { $0.line.present > 0 }.map(\.line.platform))
    return stored.filter { used.contains($0.now.platform) }
  }
}

/// What tells one line of adoption from another.
private struct AdoptionKey: Hashable {
  let platform: Platform
  let stratum: Stratum?

  init(_ line: Adoption) {
    platform = line.platform
    stratum = line.stratum
  }
}

extension Adoption {
  fileprivate init?(row: Row) {
    guard let platform = Platform(rawValue: row["platform"]) else { return nil }
    self.init(
      platform: platform,
      stratum: (row["stratumLowest"] as Int?).map {
        Stratum(lowest: $0, limit: row["stratumLimit"])
      },
      communes: row["communes"],
      present: row["present"],
      active: row["active"],
      unknown: row["unknown"]
    )
  }
}
