/// The pages of the demonstration, as they were saved or kept.
extension Workspace {
  /// The pages of an account on one day: what is new since the last capture, and a post more.
  func pages(
    of account: Account,
    _ commune: Commune,
    _ posts: [Post],
    on capture: Capture
  ) -> [File] {
    let past = posts.filter { $0.published < capture.moment }
    let captures = account.isSavedMonthly ? Workspace.monthly : Workspace.quarterly
    let last = captures.last { $0 < capture.moment } ?? Workspace.start
    let known = past.firstIndex { $0.published >= last } ?? past.endIndex
    let shown = past[max(known - 1, 0)...]
    let channel = show(account, commune, shown, total: past.count, on: capture)
    let pages = channel.savedPages(since: last)
    guard !pages.isEmpty, !isWalled(account, commune, on: capture) else { return [] }
    guard capture.isEndOfQuarter,
      let container = Container.used(for: commune.insee, account.software)
    else {
      return pages.map { ("\(capture.folder)/pages/\($0.name)", Array($0.html.utf8)) }
    }
    let name = "\(account.software.platform)-\(channel.handle.replacing("_", with: "-"))"
    return container.files(of: pages, named: name, at: capture.moment).map {
      ("\(capture.folder)/archives/\($0.name)", $0.bytes)
    }
  }

  /// The walls that were saved instead of pages.
  func walls() -> [File] {
    Wall.met.flatMap { met -> [File] in
      Workspace.captures.filter { $0.days.contains(met.day) }.map { quarter, _ in
        ("exports/\(quarter)/\(met.day)/\(met.insee)/\(met.name)", Array(met.wall.page.utf8))
      }
    }
  }

  /// Whether a wall was saved in the place of an account's page.
  private func isWalled(_ account: Account, _ commune: Commune, on capture: Capture) -> Bool {
    Wall.met.contains {
      $0.insee == commune.insee && capture.folder.hasSuffix($0.day)
        && $0.name.hasPrefix(account.software.platform)
    }
  }

  private static let start = Moment(seconds: CalendarDay.number(2026, 1, 1) * 86_400)

  /// When exports were saved: every month, or at the end of each quarter.
  private static let monthly = captures.flatMap(\.days).compactMap(moment)
  private static let quarterly = captures.compactMap(\.days.last).compactMap(moment)

  private static func moment(_ iso: String) -> Moment? {
    CalendarDay.all.first { $0.iso == iso }.map { Moment(paris: $0, hour: 9, minute: 15) }
  }
}

extension Account {
  /// Whether there is something to save of it on a day.
  func exists(on day: CalendarDay) -> Bool {
    let opened = network?.opened ?? .min
    let closed = network?.closed.map { $0 + 7 } ?? .max
    return (opened...closed).contains(day.number)
  }
}
