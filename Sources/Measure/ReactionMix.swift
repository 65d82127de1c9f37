internal import Core

/// The kinds of reaction that Facebook shows, in its order.
let reactionKinds = ["like", "love", "care", "haha", "wow", "sad", "angry"]

/// How reactions fall on their kinds (METHOD M3), over the posts that show it.
func reactionMeasures(of observation: Observation) -> [MeasureValue] {
  // LinkedIn's kinds are others, and rarely exported.
  let isShown = Shown.reactionKinds.contains(observation.account.platform)
  let posts = observation.own.map(\.post).filter { isShown && !$0.reactionsByKind.isEmpty }
  let total = posts.reduce(0) { $0 + $1.reactionTotal }
  let missing: MissingReason? =
    posts.isEmpty ? observation.absent(Shown.reactionKinds) : total > 0 ? nil : .zeroDenominator
  return reactionKinds.map { kind in
    let count = posts.reduce(0) { $0 + Double($1.reactionsByKind[kind, default: 0]) }
    return MeasureValue(
      kind + "_share",
      count / total,
      unless: missing,
      interval: wilsonInterval(of: count, among: total),
      count: Int(exactly: total)
    )
  }
}

extension AccountHistory.Post {
  /// The reactions whose kind is shown.
  var reactionTotal: Double {
    reactionsByKind.sorted { $0.key < $1.key }.reduce(0) { $0 + Double($1.value) }
  }
}
