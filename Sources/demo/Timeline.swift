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
    let opened = account.network?.opened ?? first
    let closed = account.network?.closed ?? last
    var posts: [Post] = []
    for number in max(first, opened)...min(last, closed) {
      let day = CalendarDay.numbered(number)
      let stormy = isStormy(day)
      let isForced = stormy || isQuarrel(day)
      let usual = random.dailyCount(mean: mean(on: day))
      let count = isQuarrel(day) ? 1 : usual + (stormy ? 1 : 0)
      let latest = stormy ? 22 : 19
      let times = (0..<count).map { _ in time(before: latest, &random) }.sorted()
      for time in times {
        let theme: Theme =
          stormy ? .storm : isForced ? .works : theme(inMonth: day.month, &random)
        let moment = Moment(
          paris: day,
          hour: time / 3_600,
          minute: time % 3_600 / 60,
          second: time % 60
        )
        let post = post(posts.count, at: moment, on: theme, &random)
        posts.append(account.network.map { noticed(post, by: $0, &random) } ?? post)
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

  private func isQuarrel(_ day: CalendarDay) -> Bool {
    account.software == .facebookComet && commune.insee == Timeline.quarrel.insee
      && day.number == Timeline.quarrel.day
  }

  /// A second of the day; on networks, most often within the hour that the town hall likes.
  private func time(before latest: Int, _ random: inout SplitMix64) -> Int {
    guard account.network != nil, random.happens(0.65) else {
      return random.within(8 * 3_600...latest * 3_600)
    }
    return Timeline.habit(of: commune).hour * 3_600 + random.below(3_600)
  }

  private func mean(on day: CalendarDay) -> Double {
    let weekend = account.software.isSocial ? 0.5 : 0.1
    let week = account.perWeek / (5 + 2 * weekend)
    let pause = day.weekday >= 5 ? weekend : 1
    let habit = Timeline.habit(of: commune).weekdays.contains(day.weekday) ? 1.6 : 0.6
    let liking = account.network == nil || day.weekday >= 5 ? 1 : habit
    return week * pause * liking * (day.month == 8 ? 0.35 : 1)
  }

  private func post(
    _ index: Int,
    at moment: Moment,
    on theme: Theme,
    _ random: inout SplitMix64
  ) -> Post {
    let text = FrenchText(commune: commune.name, day: moment.day)
    let sentences = account.software.isSocial ? 2 : random.within(2...3)
    let (title, paragraphs) = text.article(on: theme, sentences: sentences, &random)
    let reach = Double(commune.population).squareRoot() * theme.heat * random.heavyTail()
    return Post(
      number: 1_200 + index * 7 + random.below(7),
      published: moment,
      theme: theme,
      title: title,
      paragraphs: paragraphs,
      comments: account.takesComments ? Int(reach / 200) : 0,
      views: Int(reach * 3) + 4,
      likes: Int(reach / 14),
      key: random.text(11, from: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    )
  }
}
