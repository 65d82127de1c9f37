internal import Core

extension Day {
  /// A day as offices write it: `2026-07-01` or `01/07/2026`; nil when it is neither.
  init?(written text: some StringProtocol) {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    // A year of two digits may be of any century.
    let isFrench = parts.count == 3 && parts[2] > 999
    let french = isFrench ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
    guard let day = Day(iso: text) ?? french else { return nil }
    self = day
  }
}
