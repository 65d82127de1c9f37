public import Core

/// What one measure is: the one description that the code, the CSV schema and the method page share.
public struct MeasureDefinition: Hashable, Sendable {
  /// How the figure is written.
  public enum Unit: String, CaseIterable, Codable, Sendable {
    /// A whole number of things.
    case count
    /// Days.
    case days
    /// Hours.
    case hours
    /// Per week.
    case perWeek = "per_week"
    /// A part of a whole, 0 to 1, or a relative change: 0.25 is 25 %.
    case share
    /// Percent, 0 to 100 and above.
    case percent
    /// Per post.
    case perPost = "per_post"
    /// Per thousand followers.
    case perThousand = "per_1000_followers"
    /// Per hundred residents: of followers, which are not a part of them.
    case perHundred = "per_100_residents"
    /// A number without unit.
    case number
    /// 0 or 1.
    case flag
  }

  /// The column name in the CSV files and the ledger: snake case, ASCII.
  public let name: String

  /// METHOD's family: `M1`, `M2`, `M3`.
  public let family: String

  /// The unit.
  public let unit: Unit

  /// The name that people read, in French and in English.
  public let label: Localised

  /// The formula in METHOD's symbols, in French and in English where it needs words.
  public let formula: Localised

  /// Where the formula comes from; `barometre` for our own design.
  public let source: String

  /// The platforms that show what it needs (METHOD M8).
  public let platforms: Set<Platform>

  /// What `MeasureValue.count` counts.
  public let counted: Noun

  /// Creates a definition.
  public init(
    name: String,
    family: String,
    unit: Unit,
    label: Localised,
    formula: Localised,
    source: String,
    platforms: Set<Platform>,
    counted: Noun
  ) {
    self.name = name
    self.family = family
    self.unit = unit
    self.label = label
    self.formula = formula
    self.source = source
    self.platforms = platforms
    self.counted = counted
  }
}
