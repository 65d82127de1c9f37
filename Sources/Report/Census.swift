public import Core
public import Measure

/// How much was observed, read and refused, counted one account and one export at a time.
///
/// Accounts are those open on a day of the period: those of communes and of their services, and the
/// mayors' own apart.
public struct Census: Sendable {
  /// The first of some things, and how many there are.
  public struct Sample<Item: Sendable>: Sendable {
    /// How many are kept: what a page lists at most.
    public static var most: Int { 200 }

    /// The first of them.
    public private(set) var first: [Item] = []

    /// How many there are.
    public private(set) var total = 0

    /// No thing yet.
    init() {}

    /// These things.
    init(_ items: some Sequence<Item>) {
      for item in items { add(item) }
    }

    /// Counts one, and keeps it while there is room.
    mutating func add(_ item: Item) {
      total += 1
      if first.count < Self.most { first.append(item) }
    }
  }

  /// An account whose exports cover too little of the period, or nothing.
  public struct Uncovered: Sendable {
    /// The account.
    public let account: Account
    /// The share of the period's days covered, 0 to 1; nil when unknown.
    public let coverage: Double?
    /// Why that is unknown; nil when it is known.
    public let reason: MissingReason?
  }

  /// Open accounts of communes and of their services.
  public private(set) var accounts = 0
  /// Open accounts of mayors' own.
  public private(set) var mayors = 0
  /// Accounts of any holder that were opened after the period or closed before it.
  public private(set) var closed = 0
  /// Those of `accounts` without any export.
  public private(set) var silent = 0
  /// Those of `accounts` whose exports cover less of the period than is asked for.
  public private(set) var uncovered = Sample<Uncovered>()
  /// Exports found, read or refused.
  public private(set) var exports = 0
  /// Exports that were read and match no account.
  public private(set) var unmatched = 0
  /// How often each reason refused an export.
  public private(set) var refusals: [Refusal.Reason: Int] = [:]
  /// The exports refused.
  public private(set) var refused = Sample<Edition.Export>()

  /// When the latest export was saved; nil without any.
  public private(set) var latestCapture: Instant?

  private let period: Period
  private let leastCoverage: Double

  /// Counts nothing yet.
  ///
  /// - Parameters:
  ///   - period: the days in which accounts are open or not.
  ///   - leastCoverage: the share of the period's days that is asked for, 0 to 1.
  public init(over period: Period, leastCoverage: Double) {
    self.period = period
    self.leastCoverage = leastCoverage
  }

  /// How many exports were refused.
  public var refusedExports: Int { refused.total }

  /// Counts an account.
  ///
  /// - Parameters:
  ///   - account: the account.
  ///   - coverage: the share of the period's days covered, 0 to 1, or why it is unknown; nil when the
  ///     account was not measured.
  ///   - hasExports: whether it has any export.
  public mutating func add(_ account: Account, coverage: MeasureValue?, hasExports: Bool) {
    guard period.open(for: account) != nil else {
      closed += 1
      return
    }
    guard account.holder != .maire else {
      mayors += 1
      return
    }
    accounts += 1
    if !hasExports { silent += 1 }
    if (coverage?.value ?? 0) < leastCoverage {
      uncovered.add(
        Uncovered(account: account, coverage: coverage?.value, reason: coverage?.reason)
      )
    }
  }

  /// Counts an export; they come by path.
  public mutating func add(_ export: Edition.Export) {
    exports += 1
    if let capture = export.capturedAt { latestCapture = max(latestCapture ?? capture, capture) }
    if let refusal = export.refusal {
      refusals[refusal.reason, default: 0] += 1
      refused.add(export)
    } else if export.account == nil, export.correction == nil {
      unmatched += 1
    }
  }
}
