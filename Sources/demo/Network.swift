/// How an account on a network is followed, and how its holder behaves there.
struct Network {
  /// Whether and when the holder answers those who ask.
  enum Answers {
    case never
    /// One question in four, after days.
    case seldom
    /// Seven in ten, within two days.
    case often
    /// Every one, within two hours.
    case promptly

    /// How many questions of a hundred get an answer.
    var percent: Int {
      switch self {
      case .never: 0
      case .seldom: 25
      case .often: 72
      case .promptly: 100
      }
    }

    /// Minutes from a question to its answer.
    var minutes: ClosedRange<Int> {
      switch self {
      case .never, .seldom: 1_400...9_000
      case .often: 90...2_700
      case .promptly: 8...115
      }
    }
  }

  /// Followers on 1 January 2026.
  let followers: Int
  /// Followers that come a month, in thousandths.
  var growth = 6
  /// How much followers react, against those of another account of that size.
  var warmth = 1.0
  var answers = Answers.seldom
  /// The days of its first and last posts (`CalendarDay.number`), when it did not always exist.
  var opened: Int?
  var closed: Int?

  /// Followers at a capture.
  func followers(at moment: Moment) -> Int {
    let days = moment.seconds / 86_400 - CalendarDay.number(2026, 1, 1)
    return max(followers + followers * growth * days / 30_000, 3)
  }

  /// Reactions that a post of no particular interest draws: as followers to the power 3/4, so that
  /// large audiences react less than small ones by head.
  func reactions(on software: Software) -> Double {
    let size = Double(followers)
    return (size * size.squareRoot()).squareRoot() * software.reactivity * warmth
  }
}

extension Account {
  /// An account on a network, saved every month.
  static func on(
    _ software: Software,
    _ perWeek: Double,
    followers: Int,
    growth: Int = 6,
    warmth: Double = 1,
    answers: Network.Answers = .seldom,
    holder: Holder = .commune,
    opened: Int? = nil,
    closed: Int? = nil
  ) -> Account {
    Account(
      software: software,
      holder: holder,
      perWeek: perWeek,
      shown: 40,
      isSavedMonthly: true,
      network: Network(
        followers: followers,
        growth: growth,
        warmth: warmth,
        answers: answers,
        opened: opened,
        closed: closed
      )
    )
  }
}

extension Software {
  /// Reactions to an ordinary post, over followers to the power 3/4.
  fileprivate var reactivity: Double {
    switch self {
    case .instagram, .instagramJSON: 0.085
    case .facebookComet, .facebookMobile: 0.055
    case .linkedIn: 0.06
    case .tikTok: 0.06
    case .telegram, .threads, .mastodon: 0.04
    default: 0.02
    }
  }

  /// Comments that an ordinary post draws, for each reaction.
  var talkativeness: Double {
    switch self {
    case .facebookComet, .facebookMobile: 0.045
    case .x, .nitter, .threads: 0.06
    case .instagram, .instagramJSON, .tikTok: 0.02
    case .youtube: 0.1
    default: 0
    }
  }
}

extension Theme {
  /// How many reactions it draws, against an ordinary post.
  var appeal: Double {
    switch self {
    case .storm: 2.1
    case .festival: 1.8
    case .sport, .culture: 1.3
    case .school, .seniors: 1.1
    case .market: 1
    case .works, .water: 0.75
    case .waste, .elections: 0.65
    case .planning, .council: 0.5
    }
  }
}

extension Media {
  /// How many reactions it draws, against a photograph.
  var appeal: Double {
    switch self {
    case .video: 1.35
    case .album: 1.2
    case .photo: 1
    case .link: 0.6
    case .text: 0.7
    }
  }
}
