internal import Core
internal import Documents

/// Finds what may be a date, by its digits, and reads `time` elements.
enum DateDigits {
  /// Whether a text holds a year of the web ("2024") or a day in numbers ("03/03/24").
  static func holdsOne(_ text: ArraySlice<UInt8>) -> Bool {
    var run = 0
    var value = 0
    // How many runs of one or two digits the same sign has parted.
    var parts = 0
    for byte in text {
      if (0x30...0x39).contains(byte) {
        run += 1
        value = run > 4 ? 0 : value * 10 + Int(byte - 0x30)
        if run == 2, parts == 2 { return true }
        continue
      }
      if run == 4, (1_990...2_100).contains(value) { return true }
      parts = (1...2).contains(run) && [0x2E, 0x2F, 0x2D].contains(byte) ? parts + 1 : 0
      run = 0
      value = 0
    }
    return run == 4 && (1_990...2_100).contains(value)
  }

  /// The moment of a `time` element: that of its attribute, unless people are shown another day.
  ///
  /// Templates put the time of the last change into the attribute, and the day that is shown is the
  /// page's own civil one.
  static func instant(
    of time: HTMLElement,
    _ dates: DateReader,
    capturedAt: Instant?
  ) -> Instant? {
    let marked = time["datetime"].flatMap { dates.instant(of: $0) }
    let line = time.line.flatMap { PublicationWords.part(of: $0, after: nil)?.text }
    guard let line, line.utf8.count < 60 else { return marked }
    guard let marked else { return dates.instant(printed: line, capturedAt: capturedAt) }
    // A day without its year, or told from the capture, is less than the attribute.
    guard let shown = dates.instant(printed: line, capturedAt: nil) else { return marked }
    let (own, other) = (dates.zone.local(shown).day, dates.zone.local(marked).day)
    // "03/04/2019" may be of April or of March.
    let isSwapped =
      own.civil.year == other.civil.year && own.civil.month == other.civil.day
      && own.civil.day == other.civil.month
    return own == other || isSwapped ? marked : shown
  }
}
