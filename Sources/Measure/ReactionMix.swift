internal import Core

/// The kinds of reaction that Facebook shows, in its order.
let reactionKinds = ["like", "love", "care", "haha", "wow", "sad", "angry"]

/// How reactions fall on their kinds (METHOD M3), over the posts that show it.
func reactionMeasures(of observation: Observation) -> [MeasureValue] {
  let posts = observation.own.map(\.post).filter { !$0.reactionsByKind.isEmpty }
  let total = posts.reduce(0) { $0 + $1.reactionTotal }
  let missing: MissingReason? =
    posts.isEmpty ? observation.absent(Shown.reactionKinds) : total > 0 ? nil : .zeroDenominator
  return reactionKinds.map { kind in
    let count = Double(posts.reduce(0) { $0 + $1.reactionsByKind[kind, default: 0] })
    return MeasureValue(
      kind + "_share",
      count / Double(total),
      unless: missing,
      interval: wilsonInterval(of: count, among: Double(total)),
      count: total
    )
  }
}

extension AccountHistory.Post {
  /// The reactions whose kind is shown.
  var reactionTotal: Int { reactionsByKind.values.reduce(0, +) }
}
