import Core
import Ingest
import Testing

@testable import demo

/// The demonstration's pages, read by the program that they are written for.
struct NetworkPagesTests {
  private static let networks = Commune.all.flatMap { commune in
    commune.accounts.filter { $0.network != nil }.map { (commune, $0) }
  }

  private let reader: ExportReader

  init() throws {
    reader = ExportReader(zone: try #require(CivilZone(identifier: "Europe/Paris")))
  }

  /// What an account shows on the last day: its posts of September.
  private func channel(_ commune: demo.Commune, _ account: demo.Account) -> Channel {
    let day = CalendarDay.numbered(CalendarDay.number(2026, 10, 2))
    let captured = Moment(paris: day, hour: 9, minute: 15)
    let posts = Timeline(commune: commune, account: account, seed: 2026).posts()
      .filter { $0.published < captured }.suffix(8)
    var channel = Channel(commune, account, posts: posts.reversed(), captured: captured)
    channel.total = 300 + posts.count
    return channel
  }

  @Test("every network's page is read as its account, with its followers and posts")
  func pages() throws {
    var formats: Set<String> = []
    for (commune, account) in Self.networks {
      let channel = channel(commune, account)
      let reading = reader.read(Array(try #require(channel.page).utf8))
      #expect(reading.refusal == nil, "\(channel.address)")
      formats.insert(reading.format ?? "")
      #expect(reading.platform?.rawValue == account.software.platform, "\(channel.address)")
      #expect(reading.account.name == channel.title, "\(channel.address)")
      switch account.software {
      case .facebookMobile, .facebookHead:
        #expect(reading.account.followers == nil)
        #expect(reading.account.pageLikes?.value == channel.followers)
      default:
        let followers = try #require(reading.account.followers)
        let gap = channel.followers - followers.value
        #expect(gap >= 0 && gap < max(followers.unit, 1), "\(channel.address)")
      }
      let shown = account.software == .facebookHead ? 0 : channel.posts.count
      #expect(reading.posts.count == shown, "\(channel.address)")
    }
    let named = [
      "facebook-comet", "facebook-mobile", "facebook-meta", "instagram-json",
      "instagram-shared-data", "x", "nitter", "linkedin-guest", "threads-json", "telegram",
      "mastodon-profile", "snapchat-next", "tiktok-rehydration", "youtube-channel",
    ]
    #expect(formats == Set(named))
  }

  @Test("counts are read as they stood at the capture, and times to the minute at least")
  func counts() throws {
    for (commune, account) in Self.networks
    where [.facebookComet, .instagramJSON, .x, .nitter, .threads].contains(account.software) {
      let channel = channel(commune, account)
      let reading = reader.read(Array(try #require(channel.page).utf8))
      for (read, post) in zip(reading.posts, channel.posts) {
        #expect(read.origin == .own)
        #expect(read.reactions?.value == channel.now(post.likes, of: post), "\(channel.address)")
        let comments =
          account.software == .threads
          ? channel.comments(under: post).count { $0.answers == nil }
          : channel.commentCount(of: post)
        #expect(read.comments?.value == comments, "\(channel.address)")
        let time = try #require(read.publishedAt)
        #expect(abs(time.seconds - post.published.seconds) < 60)
      }
    }
  }

  @Test("the page of a post holds its comments, its questions and who answered them")
  func discussions() throws {
    var platforms: Set<String> = []
    for (commune, account) in Self.networks {
      let channel = channel(commune, account)
      let discussed = channel.posts.filter { !channel.comments(under: $0).isEmpty }
      for post in discussed {
        guard let page = channel.page(discussing: post) else { continue }
        let reading = reader.read(Array(page.utf8))
        let comments = channel.comments(under: post)
        platforms.insert(account.software.platform)
        #expect(reading.replies.count == comments.count, "\(channel.address)")
        for (reply, comment) in zip(reading.replies, comments) {
          #expect(reply.isByAccount == comment.isByHolder)
          #expect(
            reply.isQuestion == comment.words.hasSuffix("\u{a0}?") || comment.words.hasSuffix("?")
          )
          #expect((reply.replyTo != nil) == (comment.answers != nil))
        }
      }
    }
    #expect(platforms.isSuperset(of: ["facebook", "instagram", "twitter", "threads"]))
  }

  @Test("what was saved instead of a page is refused for what it is")
  func walls() {
    let reasons = [Wall.login, .consent, .shell].map { wall in
      reader.read(Array(wall.page.utf8)).refusal?.reason
    }
    #expect(reasons == [.loginWall, .consentPage, .applicationShell])
  }

  @Test("X's choice of posts is a selection, its list of a reader who logged in goes back in time")
  func choice() throws {
    for (commune, account) in Self.networks where account.software.platform == "twitter" {
      let reading = reader.read(Array(try #require(channel(commune, account).page).utf8))
      #expect(reading.listing == (account.software == .xChoice ? .selection : .chronological))
    }
  }
}
