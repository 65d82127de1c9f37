/// What a holder publishes, day after day: few posts at weekends, fewer in August, many in a storm.
struct Timeline {
  let commune: Commune
  let account: Account
  let seed: UInt64

  /// The Friday on which Tempête Mirabelle, which is invented, comes over the territory.
  static let storm = CalendarDay.number(2026, 9, 18)

  /// Every post up to the last capture, oldest first.
  func posts() -> [Post] {
    let name = "\(commune.insee)/\(account.software)/\(account.holder.rawValue)"
    var random = SplitMix64(seed: seed, stream: name)
    let first = account.isDormant ? CalendarDay.number(2024, 6, 1) : CalendarDay.number(2025, 9, 1)
    let last =
      account.isDormant ? CalendarDay.number(2025, 5, 31) : CalendarDay.number(2026, 10, 2)
    var posts: [Post] = []
    for number in first...last {
      let day = CalendarDay.numbered(number)
      let stormy = isStormy(day)
      let count = random.dailyCount(mean: mean(on: day)) + (stormy ? 1 : 0)
      let latest = stormy ? 22 : 19
      let times = (0..<count).map { _ in random.within(8 * 3_600...latest * 3_600) }.sorted()
      for time in times {
        let theme = stormy ? .storm : theme(inMonth: day.month, &random)
        let moment = Moment(
          paris: day,
          hour: time / 3_600,
          minute: time % 3_600 / 60,
          second: time % 60
        )
        posts.append(post(posts.count, at: moment, on: theme, &random))
      }
    }
    return posts
  }

  private func theme(inMonth month: Int, _ random: inout SplitMix64) -> Theme {
    account.holder == .service ? .culture : Theme.drawn(inMonth: month, &random)
  }

  private func isStormy(_ day: CalendarDay) -> Bool {
    guard !account.isDormant, account.holder != .service, !account.software.isVideo else {
      return false
    }
    let days = commune.population >= 3_500 ? 3 : 1
    return (Timeline.storm..<Timeline.storm + days).contains(day.number)
  }

  private func mean(on day: CalendarDay) -> Double {
    let weekend = account.software.isSocial ? 0.5 : 0.1
    let week = account.perWeek / (5 + 2 * weekend)
    let pause = day.weekday >= 5 ? weekend : 1
    return week * pause * (day.month == 8 ? 0.35 : 1)
  }

  private func post(
    _ index: Int,
    at moment: Moment,
    on theme: Theme,
    _ random: inout SplitMix64
  ) -> Post {
    let text = FrenchText(commune: commune.name, day: moment.day)
    let sentences = account.software.isSocial ? 2 : random.within(3...5)
    let (title, paragraphs) = text.article(on: theme, sentences: sentences, &random)
    let reach = Double(commune.population).squareRoot() * theme.heat * random.heavyTail()
    return Post(
      number: 1_200 + index * 7 + random.below(7),
      published: moment,
      theme: theme,
      title: title,
      paragraphs: paragraphs,
      comments: account.takesComments ? Int(reach / 60) : 0,
      views: Int(reach * 3) + 4,
      likes: Int(reach / 14),
      key: random.text(11, from: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    )
  }
}
