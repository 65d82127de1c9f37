internal import Core
internal import GRDB
internal import Measure

extension LedgerSession {
  /// The comments under the posts of a period that exports hold, each once.
  func heldComments(of account: Int64, in bounds: Range<Instant>) throws -> HeldComments {
    let statement = try db.cachedStatement(
      sql: """
        SELECT post.number AS post, reply.export, export.capturedAt, reply.id, answers, createdAt,
          isByAccount, isQuestion
        FROM post
          JOIN sighting ON sighting.post = post.id
          JOIN export ON export.id = sighting.export
          JOIN reply ON reply.export = sighting.export AND reply.sighting = sighting.ordinal
        WHERE post.account = ? AND post.publishedAt >= ? AND post.publishedAt < ?
        ORDER BY export.capturedAt DESC, export.path, reply.ordinal
        """
    )
    let arguments: StatementArguments = [
      account, bounds.lowerBound.seconds, bounds.upperBound.seconds,
    ]
    return HeldComments(
      try Array(
        Row.fetchCursor(statement, arguments: arguments).map(HeldComments.Sighting.init(row:))
      )
    )
  }
}

/// The comments under some posts that exports hold.
struct HeldComments {
  /// A comment as one export shows it.
  struct Sighting {
    let post: Int
    let export: Int64
    let capturedAt: Instant
    let identifier: String?
    let answers: String?
    let createdAt: Instant?
    let isByAccount: Bool
    let isQuestion: Bool
  }

  /// Those with a date, each once, by time and then as exports give them.
  let dated: [AccountHistory.Comment]

  /// How many there are under each post, by its number.
  let sections: [AccountHistory.CommentSection]

  /// Counts every comment once.
  ///
  /// A comment is known by its identifier, or else by all that is known of it: the latest capture
  /// stands. Those with neither identifier nor date look alike, so that only those of the latest
  /// capture of their post are counted.
  ///
  /// - Parameter sightings: the latest capture first.
  init(_ sightings: [Sighting]) {
    var latest: [Int: Sighting] = [:]
    for sighting in sightings where latest[sighting.post] == nil {
      latest[sighting.post] = sighting
    }
    var held: [Int: Int] = [:]
    var named: Set<Name> = []
    func isNew(_ sighting: Sighting) -> Bool? {
      sighting.identifier.map { named.insert(Name(post: sighting.post, identifier: $0)).inserted }
    }

    var seen: Set<AccountHistory.Comment> = []
    var comments: [AccountHistory.Comment] = []
    for sighting in sightings {
      guard let comment = sighting.comment else { continue }
      guard isNew(sighting) ?? seen.insert(comment).inserted else { continue }
      comments.append(comment)
      held[sighting.post, default: 0] += 1
    }
    for sighting in sightings where sighting.createdAt == nil {
      guard isNew(sighting) ?? (sighting.export == latest[sighting.post]?.export) else { continue }
      held[sighting.post, default: 0] += 1
    }

    dated = comments.enumerated()
      .sorted { ($0.element.createdAt, $0.offset) < ($1.element.createdAt, $1.offset) }
      .map(\.element)
    sections = latest.values.sorted { $0.post < $1.post }.map { sighting in
      AccountHistory.CommentSection(
        post: sighting.post,
        held: held[sighting.post, default: 0],
        capturedAt: sighting.capturedAt
      )
    }
  }

  private struct Name: Hashable {
    let post: Int
    let identifier: String
  }
}

extension HeldComments.Sighting {
  fileprivate init(row: Row) {
    post = row["post"]
    export = row["export"]
    capturedAt = Instant(seconds: row["capturedAt"])
    identifier = row["id"]
    answers = row["answers"]
    createdAt = (row["createdAt"] as Int?).map(Instant.init(seconds:))
    isByAccount = row["isByAccount"]
    isQuestion = row["isQuestion"]
  }

  /// The comment, when its time is known.
  fileprivate var comment: AccountHistory.Comment? {
    createdAt.map { time in
      AccountHistory.Comment(
        post: post,
        identifier: identifier,
        answers: answers,
        createdAt: time,
        isByAccount: isByAccount,
        isQuestion: isQuestion
      )
    }
  }
}
