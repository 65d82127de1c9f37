/// One figure of one account or commune over one period.
public struct MeasureValue: Hashable, Sendable, Codable {
  /// The name in the catalogue, `posts_per_week`.
  public let name: String

  /// The figure in the catalogue's unit; nil when it cannot be measured.
  public let value: Double?

  /// The lower end of its 95 % interval; nil when none is defined.
  public let low: Double?

  /// The upper end of its 95 % interval; nil when none is defined.
  public let high: Double?

  /// How many observations it stands on: posts, snapshots or days, as the catalogue says.
  public let count: Int?

  /// Why there is no value; nil when there is one.
  public let reason: MissingReason?

  /// Whether a count known only as "1,2 k" went into it.
  public let isRounded: Bool

  /// A measured figure.
  public init(
    _ name: String,
    _ value: Double,
    low: Double? = nil,
    high: Double? = nil,
    count: Int? = nil,
    isRounded: Bool = false
  ) {
    self.name = name
    self.value = value
    self.low = low
    self.high = high
    self.count = count
    reason = nil
    self.isRounded = isRounded
  }

  /// A figure that cannot be measured, and why.
  public init(_ name: String, missing reason: MissingReason) {
    self.name = name
    value = nil
    low = nil
    high = nil
    count = nil
    self.reason = reason
    isRounded = false
  }
}

extension MeasureValue {
  /// The figure, unless there is a reason for it not to be there.
  ///
  /// The value may be anything when there is a reason: it is then not used.
  init(
    _ name: String,
    _ value: Double,
    unless reason: MissingReason?,
    interval: Interval? = nil,
    count: Int? = nil,
    isRounded: Bool = false
  ) {
    if let reason {
      self.init(name, missing: reason)
    } else {
      self.init(
        name,
        value,
        low: interval?.low,
        high: interval?.high,
        count: count,
        isRounded: isRounded
      )
    }
  }
}
