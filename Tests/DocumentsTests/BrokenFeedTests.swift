import Core
import Ingest
import Testing

@testable import Documents

/// What communes' sites really get wrong, each as small as it can be.
@Suite("Broken feeds")
struct BrokenFeedTests {
  private func read(_ document: String) -> Reading {
    ExportReader(zone: .utc).read(Array(document.utf8))
  }

  @Test("a body whose tags never close does not swallow the next entries")
  func unclosedBody() {
    let feed = read(
      """
      <rss><channel><title>Mairie</title>
      <item><title>Un</title><description>a<br>b<br>c<p>d</description></item>
      <item><title>Deux</title><description>e</description></item></channel></rss>
      """
    )
    #expect(feed.posts.map(\.title) == ["Un", "Deux"])
    #expect(feed.posts.map(\.text) == ["a\nb\nc\nd", "e"])
  }

  @Test("the last words of a document cut in the middle stay")
  func cut() {
    let feed = read("<rss><channel><item><title>Un</title><description>a <b>b</b> c")
    #expect(feed.posts.first?.text == "a b c")
  }

  @Test("a lone “&” is mended however many faults stand before it")
  func lateFault() {
    let undeclared = String(repeating: "<x:y/>", count: 30)
    let feed = read(
      "<rss><channel>\(undeclared)<item><title>Sports & loisirs</title></item></channel></rss>"
    )
    #expect(feed.posts.first?.title == "Sports & loisirs")
  }

  @Test("the feed of an article's comments that nobody wrote is no site without posts")
  func emptyCommentFeed() {
    let title = "<title>Commentaires sur : Travaux</title>"
    #expect(read("<rss><channel>\(title)</channel></rss>").refusal?.reason == .commentFeed)
    let article = "<item><title>a</title><link>https://a.example/1</link></item>"
    #expect(read("<rss><channel>\(title)\(article)</channel></rss>").refusal == nil)
  }

  @Test("references that XML has not cost only themselves")
  func falseReferences() {
    let feed = read(
      "<rss><channel><item><title>a &#0; &#x00; &#X41; & b</title></item></channel></rss>"
    )
    #expect(feed.posts.first?.title == "a A & b")
  }

  @Test("words after an empty element of XHTML stay")
  func emptyFrame() {
    #expect(PlainText.ofHTML(Array("a <iframe src='b' /> c".utf8)[...]) == "a c")
    #expect(PlainText.ofHTML(Array("a <iframe src='b'>d</iframe> c".utf8)[...]) == "a c")
  }

  @Test("a site whose first post links to a network is a site")
  func externalFirstPost() {
    let items = "<item><title>a</title><link>https://www.facebook.com/events/1</link></item>"
    #expect(
      read("<rss><channel><link>https://mairie.example/</link>\(items)</channel></rss>").platform
        == .website
    )
    #expect(read("<rss><channel>\(items)</channel></rss>").platform == .facebook)
  }

  @Test("the plain text of a JSON Feed is not HTML")
  func plainContent() {
    let feed = read(
      "{\"version\": \"1\", \"items\": [{\"id\": \"1\", \"content_text\": \"a <b> c &amp; d\"}]}"
    )
    #expect(feed.posts.first?.text == "a <b> c &amp; d")
  }

  @Test(
    "an offset or a time that no clock shows moves no date",
    arguments: [
      "Fri, 13 Mar 2020 12:22:00 +9999999:00", "13 Mar 2020 12:22 +99:00", "2020-03-13T992299",
    ]
  )
  func impossibleTimes(date: String) throws {
    let feed = read("<rss><channel><item><pubDate>\(date)</pubDate></item></channel></rss>")
    let time = try #require(feed.posts.first?.publishedAt)
    #expect(time.description.hasPrefix("2020-03-13"))
  }

  @Test("a name written in blocks of HTML is one line")
  func authorInBlocks() {
    let author = "<author>&lt;p&gt;Mairie&lt;/p&gt;&lt;p&gt;Accueil&lt;/p&gt;</author>"
    #expect(
      read("<rss><channel><item>\(author)</item></channel></rss>").posts.map(\.author)
        == ["Mairie Accueil"]
    )
  }

  @Test("the reason why a page is refused is one line, whatever its title holds")
  func titleInBlocks() {
    let page = read("<!DOCTYPE html><html><head><title>a\nb\n\n c</title></head></html>")
    #expect(page.refusal?.detail.hasPrefix("an HTML page titled “a b c”") == true)
  }

  @Test("an empty address is unknown, not empty")
  func emptyAddress() {
    let feed = read("<feed><link href=''/><entry><link href=' '/><title>a</title></entry></feed>")
    #expect(feed.account.url == nil)
    #expect(feed.posts.map(\.url) == [nil])
  }

  @Test("a count that would overflow a sum is unknown")
  func endlessCount() {
    let feed = read(
      """
      <rss xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
      <item><title>a</title><slash:comments>9223372036854775807</slash:comments></item>
      <item><title>b</title><slash:comments>12</slash:comments></item></channel></rss>
      """
    )
    #expect(feed.posts.map(\.comments) == [nil, Count(12)])
  }
}
