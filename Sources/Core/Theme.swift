/// A subject that posts are sorted by, and the words that show it.
public struct Theme: Hashable, Sendable, Codable {
  /// The name, as printed in French: what other files call it by.
  public let name: String

  /// The name in English; nil to print the French one.
  public let english: String?

  /// Words or groups of words of which one shows the theme.
  ///
  /// A `*` at the end stands for any ending. Case, accents and hyphens do not count.
  public let terms: [String]

  /// Groups of words that hold a term and do not show the theme: "travaux manuels".
  public let exceptions: [String]

  /// Creates a theme.
  public init(name: String, english: String? = nil, terms: [String], exceptions: [String] = []) {
    self.name = name
    self.english = english
    self.terms = terms
    self.exceptions = exceptions
  }
}

/// The place that a commune says it gives to a theme: a row of `editorial.csv`.
public struct ThemeTarget: Hashable, Sendable, Codable {
  /// The name of the theme, as in the lexicon.
  public let theme: String

  /// What the commune wants to reach with it; nil when it does not say.
  public let objective: String?

  /// Whom it wants to reach; nil when it does not say.
  public let audience: String?

  /// The part of the commune's posts it is meant to take, 0 to 1.
  public let share: Double

  /// Creates a target.
  public init(theme: String, objective: String? = nil, audience: String? = nil, share: Double) {
    self.theme = theme
    self.objective = objective
    self.audience = audience
    self.share = share
  }
}
