internal import Rank

/// The bars beside a ranking that join the lines which nothing tells apart.
///
/// Runs overlap, so that each takes the first lane that is free.
struct RunLanes {
  /// The most lanes drawn: a run that finds none free is said in words alone.
  static let most = 4

  private var runs: [(lane: Int, lines: Range<Int>)] = []

  init(_ group: RankedGroup) {
    var ends = [Int](repeating: 0, count: Self.most)
    for lines in group.indistinctRuns {
      guard let lane = ends.firstIndex(where: { $0 <= lines.lowerBound }) else { continue }
      ends[lane] = lines.upperBound
      runs.append((lane, lines))
    }
  }

  /// The parts of the bars that stand in one line.
  func bars(inLine line: Int) -> [Markup] {
    runs.filter { $0.lines.contains(line) }.map { lane, lines in
      let ends =
        (line == lines.lowerBound ? " first" : "") + (line == lines.upperBound - 1 ? " last" : "")
      return Markup(trusted: "<i class=\"lane\(ends)\" style=\"--lane:\(lane)\"></i>")
    }
  }
}
