import Core
import Foundation
import Testing

@testable import demo

struct WorkspaceTests {
  private static let files = Workspace(seed: 2026).files()

  @Test("the same seed gives the same bytes, another seed others")
  func seeds() {
    let again = Workspace(seed: 2026).files()
    #expect(again.map(\.path) == Self.files.map(\.path))
    #expect(again.map(\.bytes) == Self.files.map(\.bytes))
    #expect(Workspace(seed: 1).files().map(\.bytes) != Self.files.map(\.bytes))
  }

  @Test("data/demo is what the generator writes, file for file")
  func committed() throws {
    let present = try Committed.paths().filter {
      !$0.hasPrefix("ledger/") && !$0.hasPrefix("private/")
    }
    #expect(Set(present).symmetricDifference(Self.files.map(\.path)).sorted() == [])
    for file in Self.files {
      #expect(try Committed.bytes(file.path) == file.bytes, "\(file.path) differs")
    }
  }

  @Test("the demonstration takes less than 5 MB")
  func size() {
    #expect(Self.files.reduce(0) { $0 + $1.bytes.count } < 5_000_000)
  }

  @Test("three groups of eight communes or more can be ranked")
  func groups() {
    let limits = [0, 500, 2_000, 3_500, 10_000, 20_000, 50_000]
    let populations = Commune.all.map(\.population)
    // METHOD M5 joins each small stratum with the one below it.
    for group in [(500, 3_500), (3_500, 20_000), (20_000, .max)] {
      #expect(limits.contains(group.0))
      #expect(populations.count { $0 >= group.0 && $0 < group.1 } >= 9)
    }
    #expect(Commune.all.count == 30)
  }

  @Test("codes are INSEE's in form, unused, in order; platforms are those of Core")
  func vocabulary() {
    let codes = Commune.all.map(\.insee)
    #expect(codes.allSatisfy { INSEECode(rawValue: $0) != nil && $0.hasPrefix("99") })
    #expect(Set(codes).count == codes.count && codes.sorted() == codes)
    for account in Commune.all.flatMap(\.accounts) {
      #expect(Platform(rawValue: account.software.platform) != nil)
      #expect(Core.Holder(rawValue: account.holder.rawValue) != nil)
    }
  }

  @Test("exports lie in the folder of a quarter and of an ISO day of capture")
  func folders() {
    for file in Self.files where file.path.hasPrefix("exports/") {
      let parts = file.path.split(separator: "/")
      #expect(parts.count == 5, "\(file.path)")
      #expect(Period(String(parts[1]))?.quarter != nil)
      #expect(Day(iso: parts[2]) != nil)
    }
  }

  @Test("a feed without fault is well-formed")
  func wellFormed() throws {
    let date = CalendarDay.numbered(CalendarDay.number(2026, 10, 2))
    let captured = Moment(paris: date, hour: 9, minute: 15)
    for commune in Commune.all {
      for account in commune.accounts {
        let posts = Timeline(commune: commune, account: account, seed: 2026).posts()
        let shown = Array(posts.suffix(20).reversed())
        let channel = Channel(commune, account, posts: shown, captured: captured)
        guard let feed = channel.feed else { continue }
        let feeds = [feed, channel.joomlaAtomFeed, channel.commentFeed]
        for text in feeds { #expect(malformation(of: text) == nil, "\(channel.address)") }
        let title = shown[0].title
        let forms = [title.escaped, title.texturised, title.escaped.escaped]
        #expect(forms.contains { feed.contains($0) }, "\(channel.address)")
      }
    }
  }

  @Test("posts are in the order of time, fewer at weekends and in August, more in the storm")
  func rhythm() {
    let posts = Commune.all.flatMap { commune in
      commune.accounts.filter { !$0.isDormant }.flatMap { account in
        let posts = Timeline(commune: commune, account: account, seed: 2026).posts()
        #expect(posts.map(\.published) == posts.map(\.published).sorted())
        return posts
      }
    }
    let days = posts.map(\.published.day)
    #expect(days.count { $0.weekday >= 5 } * 4 < days.count)
    let august = days.count { $0.year == 2026 && $0.month == 8 }
    #expect(august * 2 < days.count { $0.year == 2026 && $0.month == 6 })
    let stormy = days.count { (Timeline.storm..<Timeline.storm + 3).contains($0.number) }
    #expect(
      stormy > 2 * days.count { (Timeline.storm - 7..<Timeline.storm - 4).contains($0.number) }
    )
  }

  @Test("no export tells of what came after its capture")
  func captures() {
    for file in Self.files where file.path.hasPrefix("exports/") {
      let day = file.path.split(separator: "/")[2]
      let text = String(decoding: file.bytes, as: UTF8.self)
      let dates = text.matches(of: /<(?:published|updated|dc:date)>(\d{4}-\d\d-\d\d)/).map(\.1)
      #expect(dates.allSatisfy { $0 <= day }, "\(file.path)")
    }
  }

  @Test("counts never shrink between two captures and never pass the final count")
  func growth() {
    let commune = Commune.all[0]
    let posts = Timeline(commune: commune, account: commune.accounts[0], seed: 2026).posts()
    for post in posts {
      let days = [1, 10, 40, 400].map { Moment(seconds: post.published.seconds + $0 * 86_400) }
      let counts = days.map { post.count(post.comments, at: $0) }
      #expect(counts == counts.sorted() && counts.allSatisfy { $0 <= post.comments })
    }
    #expect(posts.contains { $0.comments > 0 })
  }
}

/// The demonstration as it is committed.
enum Committed {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data")

  /// Paths of all files, from `data/demo`.
  static func paths() throws -> [String] {
    let root = folder.appending(path: "demo").path
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: "\(root)/\($0)", isDirectory: &isFolder)
      return !isFolder.boolValue
    }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: "demo/\(path)")))
  }
}
