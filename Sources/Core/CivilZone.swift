internal import Foundation

/// A time zone as a table of its offsets from 1970 to 2100, so that no calendar runs in a loop.
public struct CivilZone: Hashable, Sendable {
  /// The IANA name, `Europe/Paris`.
  public let identifier: String

  /// From each instant on, seconds east of Greenwich; ascending, the first from the beginning.
  private let offsets: [Change]

  private struct Change: Hashable, Sendable {
    let from: Int
    let offset: Int
  }

  /// The zone of this IANA name, or nil when there is none.
  public init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    var moment = Date(timeIntervalSince1970: 0)
    var changes = [Change(from: .min, offset: zone.secondsFromGMT(for: moment))]
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment, next < end
    {
      moment = next
      changes.append(
        Change(
          from: Int(next.timeIntervalSince1970.rounded()),
          offset: zone.secondsFromGMT(for: next)
        )
      )
    }
    offsets = changes
  }

  /// Coordinated universal time.
  public static let utc = CivilZone(fixed: "UTC", offset: 0)

  private init(fixed identifier: String, offset: Int) {
    self.identifier = identifier
    offsets = [Change(from: .min, offset: offset)]
  }

  /// Seconds east of Greenwich at this moment.
  public func offset(at instant: Instant) -> Int {
    var low = 0
    var high = offsets.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle].from <= instant.seconds { low = middle } else { high = middle }
    }
    return offsets[low].offset
  }

  /// The local day and the second of that day.
  public func local(_ instant: Instant) -> (day: Day, secondOfDay: Int) {
    let shifted = instant.seconds + offset(at: instant)
    let day = Day(number: floorDivide(shifted, by: 86_400))
    return (day, shifted - day.number * 86_400)
  }

  /// The moment of a local time.
  ///
  /// A time that a change of clocks repeats is the earlier of the two; one that it skips is read
  /// with the offset before the change.
  public func instant(day: Day, secondOfDay: Int) -> Instant {
    let guess = Instant(day: day, secondOfDay: secondOfDay)
    let before = offset(at: Instant(seconds: guess.seconds - 86_400))
    let candidate = Instant(seconds: guess.seconds - before)
    if offset(at: candidate) == before { return candidate }
    let after = offset(at: candidate)
    let other = Instant(seconds: guess.seconds - after)
    return offset(at: other) == after ? other : candidate
  }
}
