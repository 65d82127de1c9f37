public import Core
internal import Measure

/// What a reader must know of one pillar of one commune (METHOD M10).
public struct Caveat: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// More than a fifth of its posts were captured under 7 days old: their counts still grew.
    case youngPosts = "young_posts"
    /// Counts known only as "1,2 k" went into it: ranks hold what rounding alone could change.
    case roundedCounts = "rounded_counts"
  }

  /// Which commune.
  public let insee: INSEECode

  /// Which pillar.
  public let pillar: Pillar

  /// What it is.
  public let kind: Kind

  /// Creates a caveat.
  public init(insee: INSEECode, pillar: Pillar, kind: Kind) {
    self.insee = insee
    self.pillar = pillar
    self.kind = kind
  }
}

/// What a reader must know of the pillars of communes, by INSEE code, pillar and kind.
public func caveats(of communes: [CommuneEvidence]) -> [Caveat] {
  communes.sorted { $0.commune.insee < $1.commune.insee }.flatMap { commune in
    let judged = commune.accounts.filter { $0.engagement != nil }
    let posts = judged.reduce(0) { $0 + Double($1.engagement?.posts ?? 0) }
    let young = judged.reduce(0) { $0 + $1.youngPosts }
    let isCounted = commune.audience.value != nil
    let followed = commune.accounts.filter { account in
      account.isEligible
        && account.rounding.map { $0.lastFollowersBelow + $0.lastFollowersAbove > 0 } ?? false
    }
    let kinds: [(Pillar, Caveat.Kind, Bool)] = [
      // A share of a whole number of posts comes back as a product: half a post is no post.
      (.engagement, .youngPosts, 5 * young.rounded() > posts),
      (.engagement, .roundedCounts, judged.contains { $0.rounding != nil }),
      (.audience, .roundedCounts, isCounted && !followed.isEmpty),
    ]
    return kinds.filter(\.2).map { Caveat(insee: commune.commune.insee, pillar: $0.0, kind: $0.1) }
  }
}
