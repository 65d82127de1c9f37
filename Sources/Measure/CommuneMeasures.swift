public import Core

/// Every measure of one commune over one period: `Catalogue.commune`, in its order.
///
/// Accounts of holder `commune` and `service` count together; the mayor's own never.
///
/// - Parameters:
///   - histories: the histories of all its accounts, in any order.
///   - commune: the commune.
///   - period: the days compared.
///   - zone: the zone of days and slices.
public func communeMeasures(
  of histories: [AccountHistory],
  commune: Commune,
  over period: Period,
  in zone: CivilZone
) -> [MeasureValue] {
  []
}
