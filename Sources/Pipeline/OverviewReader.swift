internal import Core
internal import Ledger
internal import Measure
internal import Rank
internal import Report
internal import Workspace

extension Run {
  /// What the report says beyond the ranking, from the ledger.
  func overview(of ranking: Ranking, in session: borrowing LedgerSession) throws -> Overview {
    var overview = Overview()
    overview.accounts = try session.accountFigures().filter {
      $0.account.holder != .maire && $0.isOpen
    }
    overview.platforms = platformSummaries(
      of: overview.accounts,
      communes: try session.communes(),
      strata: rankSettings.strata
    )
    overview.adoption = try session.adoptions().map {
      Overview.PlatformAdoption(now: $0.now, changes: $0.changes)
    }
    overview.model = try session.model()
    let mayors = workspace.settings.mayors
    if mayors != .off {
      overview.mayors = Overview.Mayors(
        areRanked: mayors == .ranked,
        accounts: try session.mayors()
      )
    }
    overview.facets = try session.stratumFacets()
    overview.themes = try session.themes()
    overview.earlierPeriods = try session.earlierPeriods()
    overview.tracks = try session.rankTracks()
    let changes = try session.standingChanges().filter {
      $0.comparison == .previous && $0.isRankBeyondChance != nil
    }
    overview.comparableRanks = changes.count
    overview.movers = changes.filter { $0.isRankBeyondChance == true }
    return overview
  }

  /// Whether reports may tell that an account exists: mayors that are off are nowhere.
  func isShown(_ account: Account) -> Bool {
    account.holder != .maire || workspace.settings.mayors != .off
  }
}
