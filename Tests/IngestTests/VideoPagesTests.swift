import Core
import Testing

@testable import Ingest

/// Pages of X, Nitter, YouTube, TikTok and Snapchat, one oddity each; names are invented.
@Suite("Pages of X, YouTube, TikTok and Snapchat")
struct VideoPagesTests {
  private func read(_ html: String) -> Reading {
    ExportReader(zone: .utc).read(Array(("<!DOCTYPE html>" + html).utf8))
  }

  private func x(_ body: String, canonical: String = "https://x.com/ville") -> Reading {
    read(
      "<html><head><title>Ville (@ville) / X</title><link rel=canonical href=\"\(canonical)\"></head>"
        + "<body>\(body)</body></html>"
    )
  }

  private func article(
    _ address: String,
    at time: String,
    label: String,
    text: String = "Texte",
    inner: String = ""
  ) -> String {
    """
    <article data-testid="tweet">\(inner)<a href="\(address)"><time datetime="\(time)"></time></a>
    <div data-testid="tweetText">\(text)</div><div role="group" aria-label="\(label)"></div></article>
    """
  }

  // MARK: X

  @Test("a label of X that leaves replies out says zero replies, and nothing of views")
  func zeroesOfX() throws {
    let reading = x(
      article("/ville/status/1987508451887784324", at: "2025-11-09T13:11:55Z", label: "3 likes")
    )
    let post = try #require(reading.posts.first)
    #expect(post.reactions == Count(3))
    #expect(post.comments == Count(0))
    #expect(post.shares == Count(0))
    #expect(post.views == nil)
    #expect(post.quotes == nil)
  }

  @Test("a tweet of X without label nor numbered buttons has no counts, not zeros")
  func unknownOfX() throws {
    let post = try #require(
      x(article("/ville/status/1987508451887784324", at: "2025-11-09T13:11:55Z", label: "")).posts
        .first
    )
    #expect(post.reactions == nil && post.comments == nil && post.shares == nil)
  }

  @Test("the time, text and photos of a quoted post are not the quoting one's")
  func quoteOfX() throws {
    let quote = """
      <div role="link"><time datetime="2020-01-01T00:00:00Z"></time><div data-testid="tweetText">Cité</div>
      <div data-testid="tweetPhoto"></div></div>
      """
    let post = try #require(
      x(
        article(
          "/ville/status/1987508451887784324",
          at: "2025-11-09T13:11:55Z",
          label: "1 like",
          inner: quote
        )
      )
      .posts.first
    )
    #expect(post.text == "Texte")
    #expect(post.media == .text)
    #expect(post.publishedAt == Instant(seconds: 1_762_693_915))
  }

  @Test("friends of X's JSON-LD are whom the account follows, whatever their type says")
  func friendsOfX() {
    let reading = x(
      """
      <script type="application/ld+json">{"@type":"ProfilePage","author":{"@type":"Person",
      "additionalName":"ville","givenName":"Ville","interactionStatistic":[
      {"interactionType":"https://schema.org/SubscribeAction","name":"Friends","userInteractionCount":"7"},
      {"interactionType":"https://schema.org/FollowAction","name":"Follows","userInteractionCount":900}]}}</script>
      """
    )
    #expect(reading.account.following == Count(7))
    #expect(reading.account.followers == Count(900))
    #expect(reading.account.posts == nil)
  }

  @Test(
    "a list of X that does not go back in time is a selection; a pinned post alone does not make one"
  )
  func orderOfX() {
    let old = article("/ville/status/1", at: "2022-01-01T00:00:00Z", label: "1 like")
    let new = article("/ville/status/2", at: "2022-06-01T00:00:00Z", label: "1 like")
    let pinned = article(
      "/ville/status/3",
      at: "2020-01-01T00:00:00Z",
      label: "1 like",
      inner: "<div data-testid=\"socialContext\">Tweet épinglé</div>"
    )
    #expect(x(old + new).listing == .selection)
    #expect(x(pinned + new + old).listing == .chronological)
    #expect(x(pinned + new).posts.map(\.isPinned) == [true, false])
  }

  @Test("a page of X that scripts have not filled is refused, and so is no account with zero posts")
  func shellOfX() {
    let reading = read(
      """
      <html><head><title>X</title><link rel=canonical href="https://x.com/ville"></head>
      <body><div id="react-root"></div><script>window.__INITIAL_STATE__={}</script></body></html>
      """
    )
    #expect(reading.refusal?.reason == .applicationShell)
    #expect(reading.platform == .twitter)
  }

  @Test(
    "replies are marked by what stands above their text, in French too (synthetic)",
    arguments: ["Replying to <a>@habitante</a>", "<div>En réponse à <a>@habitante</a></div>"]
  )
  func markedReplies(_ mark: String) {
    let reading = x(
      article("/ville/status/5", at: "2025-01-01T00:00:00Z", label: "1 like", inner: mark)
    )
    #expect(reading.posts.first?.isReply == true)
    let quoting = article(
      "/ville/status/5",
      at: "2025-01-01T00:00:00Z",
      label: "1 like",
      text: "Replying to @x is easy"
    )
    #expect(x(quoting).posts.first?.isReply == false)
  }

  @Test("what the saver has not read is no part of the account's name")
  func unreadInTitle() {
    let reading = read(
      """
      <html><head><title>(3) Ville de Test (@ville) / X</title><link rel=canonical href="https://x.com/ville"></head></html>
      """
    )
    #expect(reading.account.name == "Ville de Test")
    #expect(reading.account.handle == "ville")
  }

  @Test("an address where X shows nothing is refused as not available")
  func emptyStateOfX() {
    let reading = read(
      """
      <html><head><title>Profile / X</title><link rel=canonical href="https://x.com/ville"></head><body>
      <div data-testid="empty_state_header_text">Ce compte n’existe pas</div></body></html>
      """
    )
    #expect(reading.refusal?.reason == .notAvailable)
    #expect(reading.platform == .twitter)
  }

  // MARK: YouTube

  private func channel(_ contents: String, header: String = "{}") -> Reading {
    read(
      """
      <html><head><title>Ville - YouTube</title></head><body><script>var ytInitialData = {"metadata":
      {"channelMetadataRenderer":{"title":"Ville","externalId":"UCville"}},"header":\(header),
      "contents":[\(contents)]};</script></body></html>
      """
    )
  }

  @Test(
    "subscribers are read in French as in English (French synthetic)",
    arguments: [
      ("35K subscribers", Count(35_000, unit: 1_000)),
      ("8,84\u{A0}k abonnés", Count(8_840, unit: 10)),
      ("4,69\u{A0}M d’abonnés", Count(4_690_000, unit: 10_000)), ("123 abonnés", Count(123)),
    ]
  )
  func subscribers(_ text: String, _ count: Count) {
    let header = #"{"c4TabbedHeaderRenderer":{"subscriberCountText":{"simpleText":"\#(text)"}}}"#
    #expect(channel("", header: header).account.followers == count)
  }

  @Test("those who watch a live video now are no views")
  func watching() throws {
    let post = try #require(
      channel(
        #"{"videoRenderer":{"videoId":"a1","title":{"simpleText":"Direct"},"viewCountText":{"runs":[{"text":"93"},{"text":" watching"}]}}}"#
      ).posts.first
    )
    #expect(post.views == nil)
  }

  @Test("videos in playlists and announced ones are not the channel's posts")
  func playlistsAndAnnounced() {
    let reading = channel(
      #"""
      {"childVideoRenderer":{"videoId":"a1","title":{"simpleText":"Liste"}}},
      {"videoRenderer":{"videoId":"a2","title":{"simpleText":"Demain"},"viewCountText":{"simpleText":"4 en attente"},
      "upcomingEventData":{"startTime":"1789395257"}}},
      {"videoWithContextRenderer":{"videoId":"a3","headline":{"simpleText":"Mobile"},"shortViewCountText":{"simpleText":"9 vues"}}},
      {"reelItemRenderer":{"videoId":"a4","headline":{"simpleText":"Court"},"viewCountText":{"simpleText":"9 vues"},
      "navigationEndpoint":{"reelWatchEndpoint":{"videoId":"a4"}}}}
      """#
    )
    #expect(reading.posts.map(\.id) == ["a3", "a4"])
    #expect(
      reading.posts.map(\.url) == [
        "https://www.youtube.com/watch?v=a3", "https://www.youtube.com/shorts/a4",
      ]
    )
  }

  @Test("a label of likes without a number hides them: unknown, not zero")
  func hiddenLikes() throws {
    let reading = read(
      """
      <html><head><title>Fête - YouTube</title></head><body><script>
      var ytInitialPlayerResponse = {"videoDetails":{"videoId":"a1","title":"Fête","viewCount":"12","author":"Ville"}};
      var ytInitialData = {"contents":{"twoColumnWatchNextResults":{"results":{"videoPrimaryInfoRenderer":
      {"likeButtonViewModel":{"buttonViewModel":{"title":"J'aime","accessibilityText":"J'aime cette vidéo"}}}}}}};
      </script></body></html>
      """
    )
    let post = try #require(reading.posts.first)
    #expect(post.reactions == nil)
    #expect(post.comments == nil)
    #expect(post.views == Count(12))
  }

  @Test("scripts of a video seen before the one that was saved are not read")
  func staleScripts() {
    let reading = read(
      """
      <!-- saved from url=(0043)https://www.youtube.com/watch?v=bbbbbbbbbbb --><html><head><title>B - YouTube</title></head>
      <body><script>var ytInitialPlayerResponse = {"videoDetails":{"videoId":"aaaaaaaaaaa","title":"A","viewCount":"12"}};
      </script></body></html>
      """
    )
    #expect(reading.posts.isEmpty)
    #expect(reading.refusal != nil)
  }

  @Test("a handle is read as people write it, whatever its address makes of accents")
  func accentedHandle() {
    #expect(
      YouTubeText.handle("https://www.youtube.com/@mairie-%C3%A9taples/videos") == "mairie-étaples"
    )
    #expect(YouTubeText.handle("/@ville?x") == "ville")
    #expect(YouTubeText.handle("/@ville%C3") == "ville%C3")
  }

  @Test("YouTube's question about cookies is named as such")
  func consent() {
    let reading = read(
      """
      <html><head><title>Avant d'accéder à YouTube</title><link rel=canonical href="https://consent.youtube.com/m"></head>
      <body><form action="https://consent.youtube.com/save"></form></body></html>
      """
    )
    #expect(reading.refusal?.reason == .consentPage)
    #expect(reading.platform == .youtube)
  }

  // MARK: TikTok and Snapchat

  @Test("a status of TikTok's that is not 0 is a refusal, not an empty account")
  func refusedByTikTok() {
    let reading = read(
      """
      <html><head><title>TikTok</title></head><body><script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">
      {"__DEFAULT_SCOPE__":{"webapp.user-detail":{"statusCode":10222,"userInfo":{}}}}</script></body></html>
      """
    )
    #expect(reading.refusal?.reason == .notAvailable)
    #expect(reading.account.followers == nil)
  }

  @Test(
    "how a channel says that it has nothing yet is zero, in each language",
    arguments: ["Aucun abonné", "No subscribers", "Sin suscriptores"]
  )
  func noSubscribers(text: String) {
    let data =
      "{\"metadata\":{\"channelMetadataRenderer\":{\"title\":\"Ville\",\"externalId\":\"UCx\"}},"
      + "\"header\":{\"c4TabbedHeaderRenderer\":{\"subscriberCountText\":{\"simpleText\":\"\(text)\"}}}}"
    let reading = read(
      "<html><title>Ville - YouTube</title><script>var ytInitialData = \(data);</script></html>"
    )
    #expect(reading.account.followers == Count(0))
  }

  @Test(
    "a page that names no address is of the platform whose software wrote it, and refused",
    arguments: [
      (
        "<title>Error 404 (Introuvable)!!1</title><span id=logo aria-label=Google></span>",
        Platform.youtube
      ),
      (
        "<title>exemple.org</title><body class=about-body><div class=information-board>2 191</div>",
        .mastodon
      ),
      ("<meta name=generator content='Mastodon v4.3'><div id=mastodon></div>", .mastodon),
      ("<meta property=og:platform content=PeerTube><my-app></my-app>", .peertube),
      ("<meta name=generator content=bskyweb><div id=root></div>", .bluesky),
      ("<script src='https://a.ttwstatic.com/webmssdk.js'></script>", .tiktok),
    ]
  )
  func signs(html: String, platform: Platform) {
    let reading = read("<html>" + html + "</html>")
    #expect(reading.platform == platform)
    #expect(reading.refusal != nil)
  }

  @Test("subscribers that a Snapchat profile hides behind \"0\" are unknown")
  func hiddenSubscribers() {
    let reading = read(
      """
      <html><head><link rel=canonical href="https://www.snapchat.com/@ville"></head><body>
      <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"userProfile":{"publicProfileInfo":
      {"username":"ville","title":"Ville","subscriberCount":"0"}}}}}</script></body></html>
      """
    )
    #expect(reading.account.handle == "ville")
    #expect(reading.account.followers == nil)
  }

  // MARK: Questions

  @Test(
    "a question mark within an address asks nothing",
    arguments: [
      ("À quelle heure ?", true), ("voir https://ville.example/?p=3", false), ("Merci !", false),
      ("Ouvert dimanche?", true),
    ]
  )
  func questions(_ text: String, _ isQuestion: Bool) {
    #expect(Question.isAsked(in: text) == isQuestion)
  }
}
