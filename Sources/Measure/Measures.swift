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
  measures(of: Observation(of: history, over: period, in: zone))
}

/// Every measure of one account, as it was seen.
func measures(of observation: Observation) -> [MeasureValue] {
  activityMeasures(of: observation) + audienceMeasures(of: observation)
    + countMeasures(of: observation) + engagementMeasures(of: observation)
    + [overperformanceMeasure(of: observation)] + reactionMeasures(of: observation)
    + dialogueMeasures(of: observation)
}
