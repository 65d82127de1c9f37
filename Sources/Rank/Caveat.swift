public import Core

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
