import Core
import Measure
import Testing

/// The third quarter of 2026: 92 days.
let quarter = Period(from: day(2026, 7, 1), through: day(2026, 9, 30)) ?? Period.quarter(of: today)

/// The day after the quarter.
let today = day(2026, 10, 1)

func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
  Day(year: year, month: month, day: day) ?? Day(number: 0)
}

/// Noon of a day in UTC.
func noon(_ day: Day) -> Instant { Instant(day: day, secondOfDay: 43_200) }

/// An export of the invented account, complete and saved after the quarter unless said otherwise.
func export(
  saved: Day? = today,
  oldest: Day? = nil,
  isComplete: Bool = false,
  listing: Listing = .chronological,
  isRefused: Bool = false
) -> AccountHistory.Export {
  AccountHistory.Export(
    capturedAt: saved.map(noon),
    listing: listing,
    isRefused: isRefused,
    oldestPost: oldest.map(noon),
    isComplete: isComplete
  )
}

/// An own post without any count, unless said otherwise.
func post(
  _ day: Day,
  key: Int = 0,
  origin: Origin = .own,
  isReply: Bool = false,
  isFromSelection: Bool = false,
  reactions: Count? = nil,
  reactionsByKind: [String: Int] = [:],
  comments: Count? = nil,
  shares: Count? = nil,
  views: Count? = nil
) -> AccountHistory.Post {
  AccountHistory.Post(
    key: key,
    publishedAt: noon(day),
    capturedAt: noon(today),
    origin: origin,
    isReply: isReply,
    isFromSelection: isFromSelection,
    media: nil,
    reactions: reactions,
    reactionsByKind: reactionsByKind,
    comments: comments,
    shares: shares,
    views: views
  )
}

/// The history of one account of the invented commune 99901; exports hold the comments given, unless
/// said otherwise.
func history(
  _ platform: Platform = .facebook,
  holder: Holder = .commune,
  since: Day? = nil,
  until: Day? = nil,
  population: Int? = 1000,
  exports: [AccountHistory.Export],
  followers: [(day: Day, count: Count?)] = [],
  posts: [AccountHistory.Post] = [],
  comments: [AccountHistory.Comment] = [],
  sections: [AccountHistory.CommentSection]? = nil
) throws -> AccountHistory {
  AccountHistory(
    account: Account(
      insee: try #require(INSEECode(rawValue: "99901")),
      platform: platform,
      url: "https://example.org/\(platform.rawValue)",
      holder: holder,
      since: since,
      until: until
    ),
    population: population,
    exports: exports,
    snapshots: followers.map {
      AccountHistory.Snapshot(capturedAt: noon($0.day), followers: $0.count)
    },
    posts: posts,
    comments: comments,
    sections: sections ?? held(comments)
  )
}

/// What an export of a day holds of the comments under posts.
func held(
  _ comments: [AccountHistory.Comment],
  at capture: Instant = noon(today)
) -> [AccountHistory.CommentSection] {
  Dictionary(grouping: comments, by: \.post).sorted { $0.key < $1.key }.map { post, comments in
    AccountHistory.CommentSection(post: post, held: comments.count, capturedAt: capture)
  }
}

/// A citizen's comment under a post, by its hour after noon of a day.
func comment(
  _ identifier: String,
  under post: Int = 0,
  _ day: Day,
  hour: Double = 0,
  answers: String? = nil,
  isByAccount: Bool = false,
  isQuestion: Bool = false
) -> AccountHistory.Comment {
  AccountHistory.Comment(
    post: post,
    identifier: identifier,
    answers: answers,
    createdAt: Instant(seconds: noon(day).seconds + Int(hour * 3600)),
    isByAccount: isByAccount,
    isQuestion: isQuestion
  )
}

/// The measures of a history over the quarter, in UTC.
func measured(_ history: AccountHistory) -> [MeasureValue] {
  measures(of: history, over: quarter, in: .utc)
}

extension [MeasureValue] {
  /// The measure of this name.
  subscript(name: String) -> MeasureValue? { first { $0.name == name } }
}
