import Core
import Documents
import Testing

@testable import Ingest

@Suite("Structured data")
struct StructuredDataTests {
  private func read(_ body: String) -> Reading {
    ExportReader(zone: .utc).read(
      Array("<!doctype html><html><meta property=og:url content='https://bsky.app/x'>\(body)".utf8)
    )
  }

  // Counts as strings, http and https types, types as objects, a null entry, a raw line feed.
  @Test("JSON-LD gives a post with its counts, whatever its spelling")
  func linkedData() throws {
    let reading = read(
      """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":["SocialMediaPosting"],"url":"/p/1","articleBody":"Rue\nhaute &amp; basse",
       "datePublished":"2026-07-01T10:00:00+02:00","author":{"@type":"Person","name":"Ville de Sel"},
       "commentCount":"3","comment":[null,{"@type":"Comment","text":"?"}],
       "interactionStatistic":[null,
        {"@type":"InteractionCounter","interactionType":"http://schema.org/LikeAction","userInteractionCount":"12"},
        {"@type":"InteractionCounter","interactionType":{"@type":"https://schema.org/ShareAction"},"userInteractionCount":4},
        {"@type":"InteractionCounter","interactionType":"https://schema.org/FollowAction","userInteractionCount":900}]}]}
      </script>
      """
    )
    let post = try #require(reading.posts.first)
    #expect(reading.posts.count == 1)
    #expect(reading.format == "structured-data")
    #expect(post.url == "https://bsky.app/p/1")
    #expect(post.text == "Rue haute & basse")
    #expect(post.publishedAt?.description == "2026-07-01T08:00:00Z")
    #expect(post.author == "Ville de Sel")
    #expect([post.reactions, post.shares, post.comments] == [Count(12), Count(4), Count(3)])
    #expect(post.views == nil)
  }

  @Test("a profile page gives its account's totals and no post")
  func profile() {
    let reading = read(
      """
      <script type="application/ld+json">{"@type":"ProfilePage","mainEntity":{"@type":"Organization",
      "name":"Ville de Sel","alternateName":"@sel","identifier":42,"interactionStatistic":[
      {"interactionType":"https://schema.org/FollowAction","userInteractionCount":"1 234"},
      {"interactionType":"https://schema.org/WriteAction","userInteractionCount":56}]}}</script>
      """
    )
    #expect(reading.account.handle == "sel")
    #expect(reading.account.id == "42")
    #expect(reading.account.followers == Count(1_234))
    #expect(reading.account.posts == Count(56))
    #expect(reading.posts.isEmpty)
    #expect(reading.refusal == nil)
  }

  @Test("microdata gives a post, its nested counters and properties by reference")
  func microdata() throws {
    let reading = read(
      """
      <div itemscope itemtype="http://schema.org/VideoObject" itemref=d><meta itemprop=name content=Conseil>
      <link itemprop=url href="https://v.example/1"><span itemprop=author itemscope><b itemprop=name>Sel</b></span>
      <div itemprop=interactionStatistic itemscope itemtype="https://schema.org/InteractionCounter">
      <meta itemprop=interactionType content="https://schema.org/WatchAction">
      <meta itemprop=userInteractionCount content=159></div></div>
      <p id=d><time itemprop=uploadDate datetime="2026-07-01T10:00:00Z">hier</time></p>
      """
    )
    let post = try #require(reading.posts.first)
    #expect(post.title == "Conseil")
    #expect(post.author == "Sel")
    #expect(post.views == Count(159))
    #expect(post.media == .video)
    #expect(post.publishedAt?.description == "2026-07-01T10:00:00Z")
  }

  @Test("h-entries of both generations give posts, and what they quote none")
  func microformats() {
    let reading = read(
      """
      <div class=h-feed><article class=h-entry><h2 class=p-name>Un</h2><a class=u-url href="/1">l</a>
      <time class=dt-published datetime="2026-07-02T08:00Z"></time><div class=e-content>Texte
      <blockquote class=h-cite><p class=p-name>Autre</p></blockquote></div></article>
      <div class=hentry><h3 class=entry-title><a href="/2" rel=bookmark>Deux</a></h3>
      <abbr class=published title="2026-07-01">1er juillet</abbr><p class=entry-content>Corps</p></div></div>
      """
    )
    #expect(reading.posts.map(\.title) == ["Un", "Deux"])
    #expect(reading.posts.map(\.url) == ["https://bsky.app/1", "https://bsky.app/2"])
    #expect(reading.posts.map(\.publishedAt?.day.description) == ["2026-07-02", "2026-07-01"])
  }

  @Test("an author that JSON-LD only refers to is named by the item it refers to, never by address")
  func authorByReference() {
    let reading = read(
      """
      <script type="application/ld+json">{"@graph":[
      {"@type":"Article","headline":"Un","url":"/1","author":{"@id":"#p1"}},
      {"@type":"Article","headline":"Deux","url":"/2","author":{"@id":"https://sel.example/#p2"}},
      {"@type":"Person","@id":"#p1","name":"Service communication"}]}</script>
      """
    )
    #expect(reading.posts.map(\.author) == ["Service communication", nil])
  }

  @Test(
    "a page that holds one card and no post is its account; of several cards, none is",
    arguments: [
      ("<div class=h-card><a class='p-name u-url' href='/'>Ville</a></div>", "Ville"),
      ("<p class=vcard>Ville</p>", "Ville"),
      ("<a class=h-card href=/><img alt=Ville src=b.gif></a>", "Ville"),
      ("<p class=h-card>Ville</p><p class=h-card>Préfecture</p>", nil),
      (
        "<p class=h-card>Ville</p><p class=h-card><a class=u-uid href=/>Préfecture</a></p>",
        "Préfecture"
      ),
    ]
  )
  func cards(_ body: String, _ name: String?) {
    let reading = ExportReader(zone: .utc).read(Array("<html><body>\(body)".utf8))
    #expect(reading.account.name == name)
    #expect((reading.refusal == nil) == (name != nil))
    #expect(reading.posts.isEmpty && (name == nil || reading.listing == .selection))
  }

  @Test("an organisation on a page that was not found, or behind a check, is no account")
  func walls() {
    let data =
      "<script type='application/ld+json'>{\"@type\":\"Organization\",\"name\":\"Sel\"}</script>"
    let reader = ExportReader(zone: .utc)
    for title in ["Page introuvable – Sel", "Just a moment..."] {
      let reading = reader.read(Array("<html><title>\(title)</title>\(data)<p>Accueil".utf8))
      #expect(reading.refusal != nil, "\(title)")
    }
    #expect(reader.read(Array("<html><title>Sel</title>\(data)".utf8)).account.name == "Sel")
  }

  @Test(
    "an entry of microformats that names nothing is named by its text, a page of WordPress never"
  )
  func impliedNames() {
    let reading = read(
      "<p class=h-entry>Sept ans</p><div class='hentry type-page'><p class=entry-content>Contact</div>"
    )
    #expect(reading.posts.map(\.title) == ["Sept ans"])
  }
}
