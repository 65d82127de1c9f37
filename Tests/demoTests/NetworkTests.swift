import Core
import Foundation
import Ingest
import Testing

@testable import demo

/// How accounts of the demonstration behave on networks.
struct NetworkTests {
  private func posts(_ insee: String, _ software: Software) throws -> [Post] {
    let commune = try #require(Commune.all.first { $0.insee == insee })
    let account = try #require(commune.accounts.first { $0.software == software })
    return Timeline(commune: commune, account: account, seed: 2026).posts()
  }

  @Test("a large audience reacts more, but less by head, than a small one")
  func size() {
    let small = Network(followers: 500)
    let large = Network(followers: 8_000)
    let (few, many) = (small.reactions(on: .facebookComet), large.reactions(on: .facebookComet))
    #expect(many > few && many / 8_000 < few / 500)
  }

  @Test("followers grow or shrink with time as the account's habit has it")
  func followers() {
    let start = Moment(seconds: CalendarDay.number(2026, 1, 1) * 86_400)
    let later = Moment(seconds: start.seconds + 60 * 86_400)
    let growing = Network(followers: 1_000, growth: 10)
    #expect(growing.followers(at: start) == 1_000 && growing.followers(at: later) == 1_020)
    #expect(Network(followers: 1_000, growth: -10).followers(at: later) == 980)
  }

  @Test("one town answers every question within two hours, one city none at all")
  func answers() throws {
    func questions(_ posts: [Post]) -> [(asked: demo.Comment, answer: demo.Comment?)] {
      posts.flatMap { post in
        post.discussion.filter { $0.answers == nil && $0.words.hasSuffix("?") }.map { question in
          (question, post.discussion.first { $0.answers == question.number })
        }
      }
    }
    let prompt = questions(try posts("99014", .facebookComet))
    #expect(prompt.count > 10)
    for (question, answer) in prompt {
      let written = try #require(answer).written
      #expect(written.seconds - question.written.seconds <= 7_200)
    }
    let mute = questions(try posts("99004", .facebookComet))
    #expect(mute.count > 10 && mute.allSatisfy { $0.answer == nil })
  }

  @Test("the quarrel is one post of one commune, with half a hundred comments and much anger")
  func quarrel() throws {
    let angry = try posts("99004", .facebookComet).filter { $0.anger > 0 }
    #expect(angry.count == 1)
    let post = try #require(angry.first)
    #expect(post.published.day.number == Timeline.quarrel.day)
    #expect(post.discussion.count >= 50)
  }

  @Test("posts fall on the hour and the days that the town hall likes, more than elsewhere")
  func habit() throws {
    let commune = try #require(Commune.all.first { $0.insee == "99001" })
    let habit = Timeline.habit(of: commune)
    let posts = try posts("99001", .facebookComet)
    let atHour = posts.count { post in
      Moment(paris: post.published.day, hour: habit.hour, minute: 0) <= post.published
        && post.published < Moment(paris: post.published.day, hour: habit.hour + 1, minute: 0)
    }
    #expect(atHour * 2 > posts.count)
    let onDays = posts.count { habit.weekdays.contains($0.published.day.weekday) }
    #expect(onDays * 2 > posts.count)
  }

  @Test("nothing is published before an account opens or after it closes, and nothing saved")
  func lifetime() {
    for commune in Commune.all {
      for account in commune.accounts {
        guard let network = account.network else { continue }
        let days = Timeline(commune: commune, account: account, seed: 2026).posts()
          .map(\.published.day.number)
        if let opened = network.opened { #expect(days.allSatisfy { $0 >= opened }) }
        if let closed = network.closed { #expect(days.allSatisfy { $0 <= closed }) }
      }
    }
  }

  @Test(
    "archives give back every page with its address",
    arguments: [
      Container.mhtml, .zip, .warc, .har,
    ]
  )
  func containers(container: Container) throws {
    let commune = try #require(Commune.all.first { $0.insee == "99009" })
    let account = try #require(commune.accounts.first { $0.software == .facebookComet })
    let moment = Moment(seconds: CalendarDay.number(2026, 10, 2) * 86_400)
    let posts = Timeline(commune: commune, account: account, seed: 2026).posts()
      .filter { $0.published < moment }.suffix(12)
    let channel = Channel(commune, account, posts: posts.reversed(), captured: moment)
    let pages = channel.savedPages(since: posts.first?.published ?? moment)
    #expect(pages.count > 1)
    let folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let reader = ExportReader(zone: .utc)
    var readings: [String] = []
    for file in container.files(of: pages, named: "pages", at: moment) {
      let path = folder.appending(path: file.name).path
      try Data(file.bytes).write(to: URL(fileURLWithPath: path))
      for export in reader.read(path: path) {
        #expect(export.reading.refusal == nil, "\(export.path)")
        readings.append(export.reading.sourceURL ?? "")
      }
    }
    #expect(readings.sorted() == pages.map(\.address).sorted())
  }
}
