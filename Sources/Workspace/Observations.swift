public import Core
internal import Foundation

/// What was noted by hand or exported from other tools, as tables: the whole of what some accounts
/// did in one period.
public struct Observations: Sendable {
  /// One account and its readings.
  public struct Observed: Sendable {
    /// The account's name in the tables.
    public let name: String
    /// The account; where the tables give no address, one under `observations.invalid`.
    public let account: Account
    /// Its posts and comments, and then its followers at each date.
    public let readings: [Reading]
  }

  /// The accounts, in the order of reports.
  public let accounts: [Observed]

  /// The rows that were left out, by file and line.
  public let problems: [Problem]

  /// The files that were read, by name.
  public let files: [String]

  /// Reads `accounts.csv`, `posts.csv` and, where they are there, `followers.csv` and `comments.csv`.
  ///
  /// Times are those of the commune's clocks, as written: an offset behind them is not looked at.
  ///
  /// - Parameters:
  ///   - folder: where the tables are.
  ///   - communes: those of the workspace; an account of another commune is a problem.
  ///   - period: the period of which the tables say everything.
  ///   - zone: the zone of the workspace.
  /// - Throws: when one of the first two tables cannot be read.
  public init(
    in folder: String,
    communes: Set<INSEECode>,
    period: Period,
    zone: CivilZone
  ) throws(Problem) {
    var reader = ObservationTables(folder: folder, zones: CommuneZones(usual: zone))
    let accounts = try reader.accounts(of: communes)
    var posts = try reader.posts(of: accounts)
    try reader.readComments(into: &posts)
    let followers = try reader.followers(of: accounts)
    let captured = max(reader.latest, period.bounds(in: zone).upperBound)
    self.accounts = accounts.map { entry in
      var list = entry.reading(capturedAt: captured)
      list.posts = posts.byAccount[entry.name, default: []]
      list.replies = posts.replies[entry.name, default: []]
      let captures = followers[entry.name, default: []].map { follower in
        var capture = entry.reading(capturedAt: follower.instant)
        // It shows a count and no list of posts.
        capture.listing = .selection
        capture.account.followers = follower.count
        return capture
      }
      return Observed(name: entry.name, account: entry.account, readings: [list] + captures)
    }
    problems = reader.problems
    files = reader.files
  }
}

/// One row of the table of accounts.
struct ObservedAccount {
  let name: String
  let account: Account

  /// A reading of the account of which only the account is known.
  func reading(capturedAt instant: Instant) -> Reading {
    var reading = Reading(format: Reading.observations, platform: account.platform)
    reading.sourceURL = account.url
    reading.capturedAt = instant
    reading.account.id = name
    reading.account.url = account.url
    return reading
  }
}
