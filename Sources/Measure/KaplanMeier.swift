/// The time after which a share of all has happened, by the estimator of Kaplan and Meier (1958).
///
/// What has not happened yet counts for as long as it was watched: a plain median of the answers
/// given would look better the fewer questions are answered.
///
/// - Parameters:
///   - durations: how long each was watched, and whether it then happened; in any order.
///   - share: over 0, to 1.
/// - Returns: the first duration at which that share is reached; nil when it never is.
func kaplanMeierQuantile(
  of durations: [(length: Double, isEvent: Bool)],
  share: Double = 0.5
) -> Double? {
  let sorted = durations.sorted { $0.length < $1.length }
  var surviving = 1.0
  var first = 0
  while first < sorted.count {
    let length = sorted[first].length
    let next = sorted[first...].firstIndex { $0.length > length } ?? sorted.count
    let events = sorted[first..<next].count(where: \.isEvent)
    if events > 0 { surviving *= 1 - Double(events) / Double(sorted.count - first) }
    if 1 - surviving >= share - 1e-12 { return length }
    first = next
  }
  return nil
}
