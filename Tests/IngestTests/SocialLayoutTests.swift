import Core
import Documents
import Foundation
import Testing

@testable import Ingest

@Suite("Pages of social networks")
struct SocialLayoutTests {
  private func reading(_ html: String) -> Reading {
    ExportReader(zone: .utc).read(Array("<!DOCTYPE html><html>\(html)</html>".utf8))
  }

  @Test("a channel that does not exist is refused, not an account without posts")
  func telegramNotFound() {
    // Odd: Telegram answers 200 and titles the page as if the channel existed.
    let read = reading(
      """
      <head><meta property="og:title" content="Telegram: Contact @nulle_part"><meta
      property="al:ios:url" content="tg://resolve?domain=nulle_part"></head>
      <body><div class="tgme_page"><div class="tgme_page_icon"></div></div></body>
      """
    )
    #expect(read.refusal?.reason == .notFound)
    #expect(read.posts.isEmpty)
  }

  @Test("one unreadable reaction makes the sum unknown")
  func telegramReactionsUnknown() {
    let read = reading(
      """
      <body class="tgme_webpreview"><div class="tgme_widget_message" data-post="ville/7"><span
      class="tgme_reaction"><i><b>👍</b></i>12</span><span class="tgme_reaction"><i><b>👎</b></i></span>
      </div></body>
      """
    )
    #expect(read.posts.map(\.id) == ["7"])
    #expect(read.posts.first?.reactions == nil)
  }

  @Test("a page of LinkedIn for members without a company of its own gives no account")
  func linkedInHome() {
    // Odd: the member's home holds updates of companies that the page is not of.
    let read = reading(
      """
      <head><title>Feed | LinkedIn</title></head><body><code id="bpr-guid-1">{"included":[{"$type":
      "com.linkedin.voyager.organization.Company","entityUrn":"urn:li:fs_normalized_company:1",
      "universalName":"ville","name":"Ville"}]}</code></body>
      """
    )
    #expect(read.refusal != nil)
    #expect(read.account.handle == nil)
  }

  @Test(
    "a head that a web client left from another page is not read",
    arguments: [("https://exemple.social/@ville", 567), ("https://exemple.social/@autre", nil)]
      as [(String, Int?)]
  )
  func staleHead(_ saved: String, _ followers: Int?) {
    // Odd: saved from one account's page, while the head is that of the account seen before.
    let read = reading(
      """
      <!-- saved from url=(0029)\(saved) --><head><meta property="og:url"
      content="https://exemple.social/@ville"><meta property="og:title" content="Ville (@ville@exemple.social)">
      <meta property="og:description" content="12 Messages, 34 Abonnements, 567 Abonné·e·s · Compte"></head>
      <body><div id="mastodon"></div></body>
      """
    )
    #expect(read.account.followers?.value == followers)
    #expect((read.refusal == nil) == (followers != nil))
  }

  @Test("a post of Bluesky that guests may not see is behind a login wall")
  func blueskyGated() {
    let read = reading(
      """
      <head><meta name="generator" content="bskyweb"><link rel="canonical"
      href="https://bsky.app/profile/ville.bsky.social/post/3mddvy5bv6k27"><meta property="og:description"
      content="This author has chosen to make their posts visible only to people who are signed in.">
      </head><body></body>
      """
    )
    #expect(read.refusal?.reason == .loginWall)
  }

  @Test("the posts that a company's page describes do not make it the page of a post")
  func linkedInCompanyWithVideo() {
    // Odd: the JSON-LD of the latest video stands on the company's own page.
    let read = reading(
      """
      <head><link rel="canonical" href="https://fr.linkedin.com/company/ville"><meta
      property="og:description" content="Ville | 1 204 abonnés sur LinkedIn."><script
      type="application/ld+json">{"@type":"VideoObject","url":
      "https://www.linkedin.com/posts/ville_fete-activity-7410643423461978113-ab1c"}</script></head>
      <body><h1>Ville</h1></body>
      """
    )
    #expect(read.account.followers?.value == 1_204)
    #expect(read.posts.isEmpty)
  }

  @Test("comments without structured data are read from the page, each once")
  func linkedInDrawnComments() {
    // Odd: the menu of a comment stands twice, and its number alone holds the time.
    let urn = "urn:li:comment:(activity:7410643423461978113,7410650000000000000)"
    let read = reading(
      """
      <head><link rel="canonical"
      href="https://fr.linkedin.com/posts/ville_fete-activity-7410643423461978113-ab1c"></head><body>
      <article data-activity-urn="urn:li:activity:7410643423461978113"><a
      data-tracking-control-name="public_post_feed-actor-name"
      href="https://fr.linkedin.com/company/ville">Ville</a><a data-num-reactions="3"></a></article>
      <section class="comment"><a class="comment__author" href="https://fr.linkedin.com/company/ville">V</a>
      <p class="comment__text">Qui vient ?</p><a data-semaphore-content-urn="\(urn)"></a></section>
      <section class="comment"><a data-semaphore-content-urn="\(urn)"></a></section></body>
      """
    )
    #expect(read.replies.map(\.id) == ["7410650000000000000"])
    #expect(read.replies.first?.createdAt == IdentifierTime.linkedIn("7410650000000000000"))
    #expect(read.replies.first?.isByAccount == true)
    #expect(read.replies.first?.isQuestion == true)
  }

  @Test("an instance's own page counts nobody's followers")
  func mastodonAbout() {
    let read = reading(
      """
      <head><meta property="og:url" content="https://exemple.social/about"><meta property="og:title"
      content="Exemple"></head><body><div id="mastodon"></div><div class="counter">2 191</div></body>
      """
    )
    #expect(read.refusal != nil)
    #expect(read.account.followers == nil)
  }

  @Test(
    "a number counts followers only right before the word",
    arguments: [
      ("Ville | 14\u{202F}399 abonnés sur LinkedIn", 14_399), ("1.2K followers", 1_200),
      ("12 ans au service de nos abonnés", nil), ("34 abonnements", nil), ("", nil),
    ] as [(String, Int?)]
  )
  func followersBeforeTheWord(_ text: String, _ expected: Int?) {
    #expect(CountLabel.count(of: .followers, in: text)?.value == expected)
  }
}
