internal import Core
internal import Foundation
internal import Ledger
internal import Measure
internal import Rank
internal import Report
internal import Workspace

extension Run {
  /// Everything that the report says, from the ledger and the settings.
  func edition(
    in session: borrowing LedgerSession,
    previousRanking: Ranking?
  ) throws -> Edition {
    let accounts = try session.accounts()
    let stored = try session.exports(over: period, in: zone)
    let communes = try session.communes()
    return Edition(
      identity: Edition.Identity(workspace.settings),
      period: period,
      zone: zone,
      settings: RankSettings(workspace.settings),
      communes: communes,
      accounts: try accountResults(accounts, exports: stored, in: session),
      communeMeasures: Dictionary(
        uniqueKeysWithValues: try communes.map { commune in
          (commune.insee, try session.measures(ofCommune: commune.insee))
        }
      ),
      ranking: try session.ranking() ?? Ranking(groups: [], unranked: []),
      previousRanking: previousRanking,
      exports: stored.map { export in
        Edition.Export(
          path: export.path,
          sha256: export.sha256,
          size: export.size,
          capturedAt: export.capturedAt,
          format: export.format,
          refusal: export.refusal,
          account: export.account,
          nearest: export.nearest.map { accounts[$0].url },
          posts: export.posts
        )
      },
      problems: workspace.problems,
      version: programVersion
    )
  }

  private func accountResults(
    _ accounts: [Account],
    exports: [StoredExport],
    in session: borrowing LedgerSession
  ) throws -> [Edition.AccountResult] {
    let measures = try session.accountMeasures()
    var places = [[Int]](repeating: [], count: accounts.count)
    for (place, export) in exports.enumerated() {
      if let account = export.account { places[account].append(place) }
    }
    var results: [Edition.AccountResult] = []
    for (place, account) in accounts.enumerated() {
      let noticed = try session.noticedPosts(of: place, over: period, in: zone, limit: 5)
      results.append(
        Edition.AccountResult(
          account: account,
          measures: measures[place],
          coverage: measures[place].first { $0.name == "coverage" }?.value,
          topPosts: noticed.map(Edition.Post.init),
          exports: places[place]
        )
      )
    }
    return results
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
      notice: settings.notice
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
