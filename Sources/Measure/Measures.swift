public import Core

/// Every measure of one account over one period: `Catalogue.account`, in its order.
///
/// A figure that the exports do not allow is there with its reason. Days, slices and weeks are those
/// of the zone.
public func measures(
  of history: AccountHistory,
  over period: Period,
  in zone: CivilZone
) -> [MeasureValue] {
  let observation = Observation(of: history, over: period, in: zone)
  return activityMeasures(of: observation) + audienceMeasures(of: observation)
    + countMeasures(of: observation) + engagementMeasures(of: observation)
}
