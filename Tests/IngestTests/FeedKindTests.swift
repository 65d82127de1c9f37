import Core
import Testing

@testable import Ingest

/// What a feed is, beside its words: of comments or of posts, of which platform, in which order.
@Suite("Feed kinds")
struct FeedKindTests {
  private func post(url: String) -> PostReading {
    var post = PostReading()
    post.url = url
    return post
  }

  @Test(
    "entries that link to a comment make a feed of comments",
    arguments: [
      ("https://vaubrune.example/fete/#comment-88", true),
      ("https://vaubrune.example/spip.php?article3#forum12", true),
      ("https://vaubrune.example/comment/12#comment-12", true),
      ("https://vaubrune.example/t/3#reply-4", true),
      // The anchors of a post's own page.
      ("https://vaubrune.example/fete/#comments", false),
      ("https://vaubrune.example/#forum", false),
      ("https://vaubrune.example/forum12", false),
      ("https://vaubrune.example/#forum-des-associations", false),
    ]
  )
  func comments(url: String, isComment: Bool) {
    #expect(CommentFeed.isOne(RawFeed(), posts: [post(url: url)]) == isComment)
  }

  @Test("half of the entries or less make no feed of comments")
  func fewComments() {
    let posts = [post(url: "https://a.example/1"), post(url: "https://a.example/2#comment-1")]
    #expect(!CommentFeed.isOne(RawFeed(), posts: posts))
    #expect(!CommentFeed.isOne(RawFeed(), posts: []))
  }

  @Test("a feed whose own address is of comments is one, even when it is empty")
  func commentAddress() {
    var wordPress = RawFeed()
    wordPress.selfLink = "https://vaubrune.example/comments/feed/"
    #expect(CommentFeed.isOne(wordPress, posts: []))
    var blogger = RawFeed()
    blogger.id = "https://vaubrune.example/feeds/12/comments/default"
    #expect(CommentFeed.isOne(blogger, posts: []))
  }

  @Test(
    "the platform is that of the feed's address, whatever its country and case",
    arguments: [
      ("https://www.youtube.com/feeds/videos.xml?channel_id=UC1", .youtube),
      ("https://bsky.app/profile/vaubrune.example/rss", .bluesky),
      ("https://station.illiwap.com/rss/vaubrune", .illiwap),
      ("https://fr-fr.facebook.com/vaubrune", .facebook),
      ("https://X.com/vaubrune", .twitter),
      ("https://www.dailymotion.com/rss/user/vaubrune", .dailymotion),
      ("https://social.mirande.example/@vaubrune.rss", .mastodon),
      ("https://www.vaubrune.example/feed/", .website),
      ("https://youtube.com.vaubrune.example/feed", .website),
      ("https://notx.com/feed", .website),
    ] as [(String, Platform)]
  )
  func platform(address: String, expected: Platform) {
    var feed = RawFeed()
    feed.selfLink = address
    #expect(FeedPlatform.platform(of: feed, firstPost: nil) == expected)
  }

  @Test("a generator tells the platform of a server of one's own")
  func generators() {
    for (generator, platform) in [
      ("Mastodon v4.4.5", Platform.mastodon), ("PeerTube - https://v.example", .peertube),
      ("WordPress", .website),
    ] {
      var feed = RawFeed()
      feed.url = "https://serveur.example/"
      feed.generator = generator
      #expect(FeedPlatform.platform(of: feed, firstPost: nil) == platform)
    }
  }

  @Test(
    "a list in either order of date is chronological, a shuffled one is a selection",
    arguments: [
      ([5, 4, 3, 2, 1], .chronological), ([1, 2, 3, 4, 5], .chronological),
      // A pinned post at the head, two posts of one moment.
      ([1, 9, 8, 7, 6, 5], .chronological), ([5, 5, 5, 5], .chronological),
      ([3, 1, 4, 2, 5], .selection),
      // Too few to tell.
      ([1, 3, 2], .chronological), ([], .chronological),
    ] as [([Int], Listing)]
  )
  func listing(days: [Int], expected: Listing) {
    let posts = days.map { day in
      var post = PostReading()
      post.publishedAt = Instant(seconds: 1_700_000_000 + day * 86_400)
      return post
    }
    #expect(FeedFormat.listing(of: posts) == expected)
  }
}
