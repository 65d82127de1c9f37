public import Core
internal import GRDB
public import Measure

extension LedgerSession {
  /// Adds what the posts of a commune say of its editorial line.
  ///
  /// - Parameters:
  ///   - evidence: the evidence.
  ///   - insee: the commune.
  ///   - stratum: the smallest population of its stratum; nil when its own is not given.
  /// - Throws: an error of SQLite's.
  public func add(
    _ evidence: EditorialEvidence,
    toCommune insee: INSEECode,
    stratum: Int?
  ) throws {
    for (weekday, hours) in evidence.hours.enumerated() {
      for (hour, posts) in hours.enumerated() where posts > 0 {
        try db.cachedStatement(sql: "INSERT INTO postingHour VALUES (?, ?, ?, ?)")
          .execute(arguments: [insee.rawValue, weekday, hour, posts])
      }
    }
    for part in evidence.parts {
      try db.cachedStatement(sql: "INSERT INTO facet VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
        arguments: [
          insee.rawValue, part.place, stratum, part.posts, part.weight, part.ratio?.value,
          part.ratio?.low, part.ratio?.high, part.ratio?.count,
        ]
      )
    }
  }

  /// Compares the communes of each stratum by facet.
  ///
  /// - Parameter limits: the smallest population of each stratum, ascending.
  /// - Throws: an error of SQLite's.
  public func compareFacets(limits: [Int]) throws {
    try db.execute(sql: "DELETE FROM stratumFacet")
    let groups = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT stratum, place FROM facet
        WHERE stratum IS NOT NULL AND ratio IS NOT NULL ORDER BY stratum, place
        """
    )
    let find = try db.cachedStatement(
      sql: """
        SELECT ratio, low, high, n FROM facet
        WHERE stratum = ? AND place = ? AND ratio IS NOT NULL ORDER BY insee
        """
    )
    for group in groups {
      let stratum: Int = group["stratum"]
      let place: Int = group["place"]
      let ratios = try Row.fetchAll(find, arguments: [stratum, place])
        .compactMap(ReactionRatio.init(row:))
      guard let (ratio, posts) = stratumRatio(of: ratios) else { continue }
      try db.cachedStatement(sql: "INSERT INTO stratumFacet VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .execute(
          arguments: [
            stratum, place, limits.first { $0 > stratum }, ratio.value, ratio.low, ratio.high,
            ratio.count, posts,
          ]
        )
    }
  }

  /// What the communes of each stratum get with each facet: the smallest populations first, then in the
  /// order of facets.
  public func stratumFacets() throws -> [StratumFacet] {
    let facets = try facets()
    return try Row.fetchAll(db, sql: "SELECT * FROM stratumFacet ORDER BY stratum, place")
      .compactMap { row in
        let place: Int = row["place"]
        guard facets.indices.contains(place), let ratio = ReactionRatio(row: row) else {
          return nil
        }
        return StratumFacet(
          lowest: row["stratum"],
          limit: row["upperLimit"],
          facet: facets[place],
          ratio: ratio,
          posts: row["posts"]
        )
      }
  }

  /// What a commune published, against its declared line and its stratum; nil when no post of it was
  /// sorted.
  public func editorialLine(of insee: INSEECode) throws -> EditorialLine? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT facet.*, stratumFacet.ratio AS usual FROM facet
        LEFT JOIN stratumFacet USING (stratum, place) WHERE insee = ? ORDER BY place
        """
    )
    let rows = try Row.fetchAll(statement, arguments: [insee.rawValue])
    guard !rows.isEmpty else { return nil }
    let usual = rows.compactMap { row in
      (row["usual"] as Double?).map { (row["place"] as Int, $0) }
    }
    return EditorialLine(
      try evidence(rows, of: insee),
      facets: try facets(),
      stratum: Dictionary(usual) { first, _ in first },
      targets: try targets(of: insee)
    )
  }

  private func evidence(_ rows: [Row], of insee: INSEECode) throws -> EditorialEvidence {
    let statement = try db.cachedStatement(
      sql: "SELECT weekday, hour, posts FROM postingHour WHERE insee = ? ORDER BY weekday, hour"
    )
    var hours = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
    for row in try Row.fetchAll(statement, arguments: [insee.rawValue]) {
      let weekday: Int = row["weekday"]
      let hour: Int = row["hour"]
      guard hours.indices.contains(weekday), (0..<24).contains(hour) else { continue }
      hours[weekday][hour] = row["posts"]
    }
    return EditorialEvidence(
      posts: hours.joined().reduce(0, +),
      hours: hours,
      parts: rows.map { row in
        EditorialEvidence.Part(
          place: row["place"],
          posts: row["posts"],
          weight: row["weight"],
          ratio: ReactionRatio(row: row)
        )
      }
    )
  }

  /// Every facet, by place.
  private func facets() throws -> [Facet] {
    Measure.facets(of: try themes().map(\.french))
  }

  private func targets(of insee: INSEECode) throws -> [ThemeTarget] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT name, objective, audience, share FROM themeTarget
        JOIN theme ON theme.place = themeTarget.theme WHERE insee = ? ORDER BY theme.place
        """
    )
    return try Row.fetchAll(statement, arguments: [insee.rawValue]).map { row in
      ThemeTarget(
        theme: row["name"],
        objective: row["objective"],
        audience: row["audience"],
        share: row["share"]
      )
    }
  }
}

extension ReactionRatio {
  /// The ratio of a row; nil when it has none.
  fileprivate init?(row: Row) {
    guard let value = row["ratio"] as Double?, let count = row["n"] as Int? else { return nil }
    self.init(value: value, low: row["low"], high: row["high"], count: count)
  }
}
