/// A number that a page shows: exact ("1 234") or rounded ("1,2 k").
///
/// A count that a page does not show is `nil`, never a `Count` of 0.
public struct Count: Hashable, Sendable, Codable {
  /// The value shown; 0 or more.
  public let value: Int

  /// The last shown unit: 1 when exact, 100 for "1,2 k".
  public let unit: Int

  /// An exact count.
  public init(_ value: Int) { self.init(value, unit: 1) }

  /// A count known to a unit.
  public init(_ value: Int, unit: Int) {
    self.value = value
    self.unit = unit
  }

  /// Whether the page shows less than every digit.
  public var isRounded: Bool { unit > 1 }
}
