/// Joins strata that hold too few communes to be ranked alone (METHOD M5).
///
/// From the largest down, a stratum under the minimum joins the one just below it, or just above for
/// the smallest, unless that one is empty or is a merger already: a group never spans more than two.
///
/// - Parameters:
///   - counts: the communes to be ranked in each stratum, smallest populations first.
///   - minimum: the fewest communes that are ranked together.
/// - Returns: for each stratum the one that stands for its group, or nil when the group is still too
///   small: its communes are measured, not ranked.
func mergedStrata(_ counts: [Int], minimum: Int) -> [Int?] {
  var counts = counts
  var group = Array(counts.indices)
  var isMerged = counts.map { _ in false }
  for stratum in counts.indices.reversed() {
    guard group[stratum] == stratum, !isMerged[stratum], counts[stratum] > 0,
      counts[stratum] < minimum
    else { continue }
    let neighbours = [stratum - 1, stratum + 1].filter(counts.indices.contains)
    guard
      let host = neighbours.first(where: {
        counts[$0] > 0 && !isMerged[$0] && group[$0] == $0
      })
    else { continue }
    group[stratum] = host
    counts[host] += counts[stratum]
    counts[stratum] = 0
    isMerged[stratum] = true
    isMerged[host] = true
  }
  return group.map { counts[$0] >= minimum ? $0 : nil }
}
