import Core
import Testing

@testable import Documents
@testable import Ingest

/// Synthetic pages: marks that public programs agree on, invented names and words.
@Suite("Comments as they are displayed")
struct DisplayedCommentsTests {
  private func read(_ html: String) -> Reading {
    ExportReader(zone: .utc).read(Array(html.utf8))
  }

  // Each comment links to itself with its time; the first link of each is to its author.
  @Test(
    "Instagram's comments are known by the links of their times, answers under what they answer"
  )
  func instagram() {
    let reading = read(
      """
      <!doctype html><html lang=fr><head><title>Mairie</title>
      <link rel=canonical href="https://www.instagram.com/p/COn3M4TnRi1/">
      <meta property="og:title" content="Mairie (@mairie_exemple) • Photo Instagram">
      <meta property="og:description" content="12 Likes, 2 Comments - mairie_exemple on May 29, 2021: “Le marché”"></head><body>
      <a href="/p/COn3M4TnRi1/"><time datetime="2021-05-08T10:00:00.000Z">29 mai</time></a><ul>
      <li><div><h3><a href="/une_habitante/">une_habitante</a></h3><span>À quelle heure ?</span>
      <a href="/p/COn3M4TnRi1/c/17850924647552034/"><time datetime="2021-05-08T11:00:00.000Z">2 h</time></a></div>
      <ul><li><div><h3><a href="/mairie_exemple/">mairie_exemple</a></h3><span>À 8 h.</span>
      <a href="/p/COn3M4TnRi1/c/17850924647552034/r/17857471829534822/"><time datetime="2021-05-08T12:00:00.000Z">1 h</time></a>
      </div></li></ul></li></ul></body></html>
      """
    )
    #expect(reading.replies.map(\.id) == ["17850924647552034", "17857471829534822"])
    #expect(reading.replies.map(\.replyTo) == [nil, "17850924647552034"])
    #expect(reading.replies.map(\.isByAccount) == [false, true])
    #expect(reading.replies.map(\.isQuestion) == [true, false])
    #expect(reading.replies.first?.createdAt?.description == "2021-05-08T11:00:00Z")
  }

  // The numbers of the comments stand after that of the post; the second is an answer of the page's.
  @Test("the comments of m.facebook.com are known by the marks of its script")
  func facebookMobile() {
    let reading = read(
      """
      <!-- saved from url=(0072)https://m.facebook.com/story.php?story_fbid=3001&id=555000555 -->
      <html lang=fr><body><div id="m_story_permalink_view">
      <div data-ft='{"top_level_post_id":"3001","page_id":"555000555","page_insights":{"555000555":{"post_context":{"publish_time":1620460800}}}}'>
      <h3><a href="/mairieexemple/">Mairie d'Exemple</a></h3><p>Le marché</p></div>
      <div id="3001_777" data-sigil="comment"><h3><a href="/habitante.exemple">Une habitante</a></h3>
      <div data-sigil="comment-body">Le parking est ouvert ?</div><abbr data-utime="1620464400">1 h</abbr>
      <div id="3001_888" data-sigil="comment inline-reply"><h3><a href="/mairieexemple/">Mairie</a></h3>
      <div data-sigil="comment-body">Oui.</div><abbr data-utime="1620468000">1 min</abbr></div></div></div></body></html>
      """
    )
    #expect(reading.replies.map(\.id) == ["777", "888"])
    #expect(reading.replies.map(\.replyTo) == [nil, "777"])
    #expect(reading.replies.map(\.isByAccount) == [false, true])
    #expect(reading.replies.map(\.isQuestion) == [true, false])
    #expect(reading.replies.map { $0.createdAt?.seconds } == [1_620_464_400, 1_620_468_000])
  }

  // Without a number; the second is of who published the video.
  @Test("TikTok's displayed comments say who wrote them and what is asked")
  func tiktok() {
    let reading = read(
      """
      <html lang=fr><head><link rel=canonical href="https://www.tiktok.com/@villedesel/video/7400000000000000001"></head><body>
      <script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">{"__DEFAULT_SCOPE__":{"webapp.video-detail":
      {"itemInfo":{"itemStruct":{"id":"7400000000000000001","desc":"La plage","createTime":"1722960000",
      "author":{"uniqueId":"villedesel","id":"9"},"stats":{"diggCount":4,"commentCount":2}}}}}}</script>
      <div><div><a href="/@habitant"><span data-e2e="comment-username-1">Habitant</span></a>
      <p data-e2e="comment-level-1">La plage est surveillée ?</p><span data-e2e="comment-time-1">2024-8-6</span></div></div>
      <div><div data-e2e="comment-username-1"><a href="/@villedesel">Ville</a></div>
      <p data-e2e="comment-level-1">Oui, jusqu’à 19 h.</p><span data-e2e="comment-time-1">2024-8-7</span></div></body></html>
      """
    )
    #expect(reading.replies.map(\.isQuestion) == [true, false])
    #expect(reading.replies.map(\.isByAccount) == [false, true])
    #expect(reading.replies.map { $0.createdAt?.day.description } == ["2024-08-06", "2024-08-07"])
  }

  // The form of SPIP's forums on blog.mondediplo.net in 2018, with invented words.
  @Test("a forum of SPIP gives its messages, dated as printed")
  func spip() {
    let message = { (number: Int, words: String) in
      """
      <li class=forum-fil><div class=forum-top><a id=forum\(number) href="#forum\(number)">#</a>
      <div class=forum-nav>(22 juin 2018 @11h\(number))</div>:</div><div class=forum-message>
      <div class="crayon forum-texte-\(number) forum-texte"><p>\(words)</p></div></div></li>
      """
    }
    let reading = read(
      """
      <html><head><title>Travaux</title><meta name=generator content="SPIP 3.2"></head><body class=page_article>
      <h1>Travaux</h1><p class=info-publi>22 juin 2018</p><div class=texte><p>La rue haute est fermée.</p></div>
      <ul class=forum>\(message(13, "Et le bus ?"))\(message(29, "Merci."))</ul></body></html>
      """
    )
    #expect(reading.replies.map(\.id) == ["13", "29"])
    #expect(reading.replies.map(\.isQuestion) == [true, false])
    #expect(reading.replies.first?.createdAt?.description == "2018-06-22T11:13:00Z")
  }

  @Test(
    "a reaction has one name whatever Facebook calls it",
    arguments: [
      (#"{"reaction_type":"ANGER"}"#, "angry"), (#"{"key":8}"#, "angry"),
      (#"{"id":"444813342392137","localized_name":"Grrr"}"#, "angry"),
      (#"{"reaction_type":"SORRY"}"#, "sad"), (#"{"id":"613557422527858"}"#, "care"),
    ]
  )
  func reactions(_ node: String, _ kind: String) throws {
    let feedback =
      #"{"i18n_reaction_count":"1,2 k","top_reactions":{"edges":[{"reaction_count":3,"node":\#(node)}]}}"#
    var post = PostReading()
    FacebookFeedback.take(try #require(JSONValue(Array(feedback.utf8)[...])), into: &post)
    #expect(post.reactionsByKind == [kind: 3])
    #expect(post.reactions == Count(1_200, unit: 100))
  }
}
