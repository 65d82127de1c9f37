import Core
import Foundation
import Ledger
import Measure
import Testing

/// A ledger in a folder of its own for one test, removed with it.
final class TemporaryLedger {
  let folder = FileManager.default.temporaryDirectory.path + "/ledger-\(UUID().uuidString)"
  private let ledger: Ledger

  init() throws { ledger = try Ledger(at: folder + "/2026-Q3.sqlite") }

  var path: String { ledger.path }

  func write<Value>(_ changes: (borrowing LedgerSession) throws -> Value) throws -> Value {
    try ledger.write(changes)
  }

  func read<Value>(_ body: (borrowing LedgerSession) throws -> Value) throws -> Value {
    try ledger.read(body)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

let paris = CivilZone(identifier: "Europe/Paris") ?? .utc
let quarter = Period.quarter(of: Day(number: 20_640))  // 2026-07-06

func code(_ text: String) throws -> INSEECode { try #require(INSEECode(rawValue: text)) }

func time(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }

/// A post that says what is given.
func post(
  id: String? = nil,
  url: String? = nil,
  title: String? = nil,
  at day: String? = nil,
  comments: Int? = nil,
  change: (inout PostReading) -> Void = { _ in }
) -> PostReading {
  var post = PostReading()
  post.id = id
  post.url = url
  post.title = title
  post.publishedAt = day.flatMap { Instant(iso: $0 + "T08:00:00Z") }
  post.comments = comments.map { Count($0) }
  change(&post)
  return post
}

/// A file with one feed of `https://mairie.example`, saved at noon of a day.
func feed(
  _ path: String,
  savedOn day: String = "2026-09-30",
  sha256: String? = nil,
  size: Int = 1,
  modifiedAt: Int = 1,
  _ posts: PostReading...
) -> IngestedFile {
  var reading = Reading(format: "rss", platform: .website, sourceURL: "https://mairie.example/feed")
  reading.posts = posts
  return file(
    path,
    savedOn: day,
    sha256: sha256 ?? path,
    size: size,
    modifiedAt: modifiedAt,
    reading
  )
}

/// A file with one export.
func file(
  _ path: String,
  savedOn day: String = "2026-09-30",
  sha256: String?,
  size: Int = 1,
  modifiedAt: Int = 1,
  _ reading: Reading
) -> IngestedFile {
  IngestedFile(
    path: path,
    size: size,
    modifiedAt: modifiedAt,
    presumedCapture: Instant(iso: day + "T12:00:00Z") ?? Instant(seconds: 0),
    exports: [.init(path: path, sha256: sha256, size: size, reading: reading)]
  )
}

/// A workspace of one commune, Aubeterre, and its site.
func aubeterre() throws -> (commune: Commune, site: Account) {
  let insee = try code("99001")
  return (
    Commune(insee: insee, name: "Aubeterre", department: "99", population: 860),
    Account(
      insee: insee,
      platform: .website,
      url: "https://mairie.example",
      holder: .commune
    )
  )
}

extension TemporaryLedger {
  /// Stores files one by one as feeds of Aubeterre's site, and gives its posts of the quarter.
  func posts(storing files: [IngestedFile]) throws -> [Summary] {
    let (commune, site) = try aubeterre()
    return try write { session in
      try session.update(communes: [commune], accounts: [site])
      for file in files { _ = try session.store(file) }
      try session.matchExports { _ in .account(0) }
      try session.mergePosts()
      let history = try session.histories(of: commune, over: quarter, in: paris)
      let noticed = try session.noticedPosts(of: 0, over: quarter, in: paris, limit: 99)
      return history[0].posts.map { post in
        Summary(
          day: post.publishedAt.day.description,
          comments: post.comments?.value,
          capturedOn: post.capturedAt?.day.description,
          title: noticed.first { $0.publishedAt == post.publishedAt }?.title
        )
      }
    }
  }
}

struct Summary: Hashable {
  var day: String
  var comments: Int?
  var capturedOn: String?
  var title: String?
}
