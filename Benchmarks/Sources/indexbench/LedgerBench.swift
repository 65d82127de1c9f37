import Core
import Foundation
import Ledger
import Measure
import Pipeline
import Workspace

/// The same invented France through a ledger: what the stages `measure` and `rank` cost.
enum LedgerBench {
  /// Writes a workspace and its ledger, as `ingest` would leave it.
  static func make(_ france: InventedFrance, in folder: String) throws {
    let communes = (1...france.communes).compactMap(france.commune)
    var table = "insee,name,department,population\n"
    for commune in communes {
      table += "\(commune.insee),\(commune.name),\(commune.department),\(commune.population ?? 0)\n"
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(table.utf8).write(to: URL(filePath: folder + "/communes.csv"))
    try Data("insee,platform,url\n".utf8).write(to: URL(filePath: folder + "/accounts.csv"))

    let ledger = try Ledger(at: "\(folder)/ledger/\(france.period.fileName).sqlite")
    let accounts = communes.enumerated().flatMap { place, commune in
      france.histories(of: commune, number: place + 1).map(\.account)
    }
    try ledger.write { try $0.update(communes: communes, accounts: accounts) }
    var paths: [String: Int] = [:]
    for (place, account) in accounts.enumerated() { paths[account.url] = place }
    for start in stride(from: 0, to: communes.count, by: 500) {
      try ledger.write { session in
        for number in start..<min(start + 500, communes.count) {
          for history in france.histories(of: communes[number], number: number + 1) {
            for file in files(of: history) { _ = try session.store(file) }
          }
        }
      }
    }
    try ledger.write { session in
      try session.matchExports { evidence in
        paths[String(evidence.path.dropLast(2))].map { .account($0) } ?? .unmatched(nearest: nil)
      }
      try session.mergePosts()
      try session.finish("ingest", fingerprint: "bench")
    }
  }

  /// Does `measure` and `rank` on such a workspace.
  static func run(in folder: String, period: Period, jobs: Int) async throws {
    let run = Run(workspace: try Workspace(at: folder), period: period, jobs: jobs)
    let clock = ContinuousClock()
    let start = clock.now
    _ = try Pipeline.measure(run)
    let measured = clock.now
    _ = try await Pipeline.rank(run)
    print("measure_seconds\t\(IndexBench.seconds(measured - start))")
    print("rank_seconds\t\(IndexBench.seconds(clock.now - measured))")
    print("peak_megabytes\t\(IndexBench.peakMegabytes)")
  }

  /// Two captures of an account: its followers at the start, and all there is at the end.
  private static func files(of history: AccountHistory) -> [IngestedFile] {
    history.snapshots.enumerated().map { place, snapshot in
      var reading = Reading(format: Reading.observations, platform: history.account.platform)
      reading.listing = .chronological
      reading.capturedAt = place == 0 ? snapshot.capturedAt : history.posts.last?.capturedAt
      reading.account.followers = snapshot.followers
      reading.account.url = history.account.url
      if place > 0 {
        reading.posts = history.posts.map(post)
        reading.replies = history.comments.map(reply)
      }
      let path = "\(history.account.url)/\(place)"
      return IngestedFile(
        path: path,
        size: 1,
        modifiedAt: 1,
        presumedCapture: snapshot.capturedAt,
        exports: [.init(path: path, sha256: path, size: 1, reading: reading)]
      )
    }
  }

  private static func post(_ post: AccountHistory.Post) -> PostReading {
    var reading = PostReading()
    reading.id = String(post.key)
    reading.publishedAt = post.publishedAt
    reading.media = post.media
    reading.reactions = post.reactions
    reading.comments = post.comments
    reading.shares = post.shares
    return reading
  }

  private static func reply(_ comment: AccountHistory.Comment) -> ReplyReading {
    var reading = ReplyReading()
    reading.post = String(comment.post)
    reading.id = comment.identifier
    reading.replyTo = comment.answers
    reading.createdAt = comment.createdAt
    reading.isByAccount = comment.isByAccount
    reading.isQuestion = comment.isQuestion
    return reading
  }
}
