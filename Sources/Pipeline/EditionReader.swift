internal import Core
internal import Foundation
internal import Ledger
internal import Measure
internal import Rank
internal import Report
internal import Workspace

extension Run {
  /// What all pages of the report share, from the ledger and the settings.
  func edition(
    in session: borrowing LedgerSession,
    previousRanking: Ranking?
  ) throws -> Edition {
    let accounts = try session.accounts()
    let settings = rankSettings
    let ranking = try session.ranking() ?? Ranking(groups: [], unranked: [])
    return Edition(
      identity: Edition.Identity(workspace.settings),
      languages: workspace.settings.languages,
      period: period,
      zone: zone,
      settings: settings,
      communes: try session.communes(),
      ranking: ranking,
      previousRanking: previousRanking,
      background: Background(
        history: try session.stratumHistory(),
        facets: try session.stratumFacets(),
        themes: try session.themes()
      ),
      census: try census(of: accounts, leastCoverage: settings.minimumCoverage, in: session),
      strayExports: try session.exports(ofAccount: nil, over: period, in: zone).map { export in
        Edition.Export(export, nearest: export.nearest.map { accounts[$0].url })
      },
      corrections: try session.appliedCorrections(over: period, in: zone),
      tiles: workspace.tiles,
      problems: workspace.problems,
      version: programVersion,
      overview: try overview(of: ranking, in: session)
    )
  }

  /// What the sheet of a commune says: nothing of its mayor's accounts when those are off.
  func dossier(of commune: Commune, in session: borrowing LedgerSession) throws -> Dossier {
    let zone = zone(of: commune)
    var results: [Edition.AccountResult] = []
    for stored in try session.accounts(of: commune.insee) where isShown(stored.account) {
      let noticed = try session.noticedPosts(of: stored.place, over: period, in: zone, limit: 5)
      let exports = try session.exports(ofAccount: stored.place, over: period, in: zone)
      results.append(
        Edition.AccountResult(
          account: stored.account,
          number: stored.place + 1,
          measures: stored.measures,
          coverage: stored.measures.first { $0.name == "coverage" }?.value,
          topPosts: noticed.map(Edition.Post.init),
          exports: exports.map { Edition.Export($0, nearest: nil) }
        )
      )
    }
    return Dossier(
      commune: commune,
      accounts: results,
      measures: try session.measures(ofCommune: commune.insee),
      story: Story(
        history: try session.history(ofCommune: commune.insee),
        standings: try session.standingChanges(ofCommune: commune.insee),
        measures: try session.changes(ofCommune: commune.insee),
        line: try session.editorialLine(of: commune.insee),
        caveats: try session.caveats(ofCommune: commune.insee)
      )
    )
  }

  /// Counts exports and accounts, one at a time.
  private func census(
    of accounts: [Account],
    leastCoverage: Double,
    in session: borrowing LedgerSession
  ) throws -> Census {
    var census = Census(over: period, leastCoverage: leastCoverage)
    var hasExports = [Bool](repeating: false, count: accounts.count)
    try session.forEachExport { export in
      if let account = export.account, !isShown(accounts[account]) { return }
      census.add(Edition.Export(export, nearest: nil))
      if let account = export.account { hasExports[account] = true }
    }
    let coverages = try session.accountMeasures(named: ["coverage"])
    for (place, account) in accounts.enumerated() where isShown(account) {
      census.add(
        account,
        coverage: coverages[place].first,
        hasExports: hasExports[place]
      )
    }
    return census
  }

  /// The ranking of the period before, when its ledger is there and can be read.
  func previousRanking() -> Ranking? {
    guard let previous = period.previous else { return nil }
    let path = workspace.ledgerPath(for: previous)
    guard FileManager.default.fileExists(atPath: path), let ledger = try? Ledger(reading: path)
    else { return nil }
    return try? ledger.read { try $0.ranking() }
  }
}

extension Period {
  /// The quarter before a quarter, the year before a year; nil for two dates.
  fileprivate var previous: Period? {
    let eve = start.advanced(by: -1)
    let quarter = Period.quarter(of: eve)
    if self == Period.quarter(of: start) { return quarter }
    return self == Period("\(start.civil.year)") ? Period("\(eve.civil.year)") : nil
  }
}

extension Edition.Identity {
  fileprivate init(_ settings: Settings) {
    self.init(
      title: settings.title,
      publisher: settings.publisher,
      territory: settings.territory,
      contact: settings.contact,
      licence: settings.licence,
      licenceURL: settings.licenceURL,
      notice: settings.notice,
      address: settings.address,
      answerBy: settings.answerBy,
      legal: settings.legal
    )
  }
}

extension Edition.Export {
  fileprivate init(_ export: StoredExport, nearest: String?) {
    self.init(
      path: export.path,
      sha256: export.sha256,
      size: export.size,
      capturedAt: export.capturedAt,
      format: export.format,
      refusal: export.refusal,
      account: export.account.map { $0 + 1 },
      nearest: nearest,
      correction: export.correction,
      posts: export.posts
    )
  }
}

extension Edition.Post {
  fileprivate init(_ post: NoticedPost) {
    self.init(
      title: post.title,
      url: post.url,
      publishedAt: post.publishedAt,
      reactions: post.reactions,
      comments: post.comments,
      shares: post.shares,
      views: post.views
    )
  }
}
