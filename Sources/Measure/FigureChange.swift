public import Core

/// Which earlier period a figure is compared with.
public enum Comparison: String, CaseIterable, Hashable, Codable, Sendable {
  /// The quarter before a quarter, the year before a year, as many days before two dates.
  case previous
  /// The same quarter a year before; of a year it is `previous`, of two dates there is none.
  case yearBefore = "year_before"

  /// The period that it compares a period with; nil when there is none.
  public func earlier(than period: Period) -> Period? {
    switch self {
    case .previous: period.previous
    case .yearBefore: period.quarter == nil ? nil : period.yearBefore
    }
  }
}

/// One figure now and in an earlier period, and how sure it is that it changed.
public struct FigureChange: Hashable, Sendable {
  /// The figure of the earlier period, in its unit.
  public let earlier: Double

  /// The figure now, in the same unit.
  public let now: Double

  /// The lower end of the difference's 95 % interval; nil where either figure has none.
  public let low: Double?

  /// The upper end of that interval.
  public let high: Double?

  /// Creates a change.
  public init(from earlier: Double, to now: Double, low: Double? = nil, high: Double? = nil) {
    self.earlier = earlier
    self.now = now
    self.low = low
    self.high = high
  }

  /// The change between two figures, from their own intervals.
  ///
  /// The interval of the difference is that of Newcombe (1998, Statistics in Medicine 17, method 10)
  /// for proportions and of Zou & Donner (2008, Statistics in Medicine 27) in general:
  /// `d − √((a − a₁)² + (b₂ − b)²)` and `d + √((a₂ − a)² + (b − b₁)²)`, d = a − b. Periods are taken
  /// as independent; where they resemble one another the interval is too wide, never too narrow.
  ///
  /// - Returns: nil when either was not measured.
  public init?(from earlier: MeasureValue, to now: MeasureValue) {
    guard let old = earlier.value, let new = now.value else { return nil }
    guard let oldLow = earlier.low, let oldHigh = earlier.high, let newLow = now.low,
      let newHigh = now.high
    else {
      self.init(from: old, to: new)
      return
    }
    func hypotenuse(_ left: Double, _ right: Double) -> Double {
      (left * left + right * right).squareRoot()
    }
    self.init(
      from: old,
      to: new,
      low: new - old - hypotenuse(new - newLow, oldHigh - old),
      high: new - old + hypotenuse(newHigh - new, old - oldLow)
    )
  }

  /// The figure now less the earlier one.
  public var difference: Double { now - earlier }

  /// Whether the difference is more than chance explains: its interval excludes 0; nil without an
  /// interval.
  public var isBeyondChance: Bool? {
    guard let low, let high else { return nil }
    return low > 0 || high < 0
  }
}

/// How one measure changed.
public struct MeasureChange: Hashable, Sendable {
  /// The name in the catalogue.
  public let name: String

  /// Against which period.
  public let comparison: Comparison

  /// From which value to which.
  public let change: FigureChange

  /// Creates a change.
  public init(name: String, comparison: Comparison, change: FigureChange) {
    self.name = name
    self.comparison = comparison
    self.change = change
  }
}

/// The changes of the measures that both periods have, in the order of those of now.
///
/// - Parameters:
///   - earlier: the measures of the earlier period, in any order.
///   - now: those of the period.
///   - comparison: which period the earlier one is.
/// - Returns: nothing for a figure that one of them lacks: unknown is no change.
public func measureChanges(
  from earlier: [MeasureValue],
  to now: [MeasureValue],
  comparison: Comparison
) -> [MeasureChange] {
  let before = Dictionary(earlier.map { ($0.name, $0) }) { first, _ in first }
  return now.compactMap { measure in
    before[measure.name].flatMap { FigureChange(from: $0, to: measure) }.map {
      MeasureChange(name: measure.name, comparison: comparison, change: $0)
    }
  }
}
