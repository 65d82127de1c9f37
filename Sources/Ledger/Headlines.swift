internal import Core
internal import Measure
public import Rank

extension LedgerSession {
  /// The headline measures of every account, in the order of `accounts()`.
  public func accountFigures() throws -> [AccountFigures] {
    let accounts = try accounts()
    var figures: [AccountFigures] = []
    figures.reserveCapacity(accounts.count)
    try forEachAccountMeasures(named: Set(AccountFigures.measures)) { measures in
      figures.append(AccountFigures(accounts[figures.count], measures: measures))
    }
    return figures
  }
}
