import Core
import Foundation
import Testing

@testable import Ingest

/// Pages of Facebook, Instagram and Threads, all invented; what is odd stands at the head of each.
@Suite("Pages of Facebook, Instagram and Threads")
struct MetaPagesTests {
  @Test("no comment keeps a name or a word", arguments: try MetaFixture.all())
  func commentsAreAnonymous(_ fixture: MetaFixture) throws {
    let contract = String(decoding: try fixture.contract(), as: UTF8.self)
    for trace in ["Personne", "personne_", "inscrire", "heure ?", "navette"] {
      #expect(!contract.contains(trace))
    }
  }

  @Test(
    "a page cut off anywhere is read or refused, and never ends the run",
    arguments: try MetaFixture.all()
  )
  func truncation(_ fixture: MetaFixture) throws {
    let bytes = [UInt8](try Data(contentsOf: fixture.page))
    for end in stride(from: 0, to: bytes.count, by: 97) {
      let reading = ExportReader(zone: .utc).read(Array(bytes[..<end]))
      #expect(
        reading.refusal != nil || reading.account != AccountReading() || !reading.posts.isEmpty
      )
    }
  }

  // MARK: Refusals

  @Test(
    "a page without content is refused by its name, with no post and no total",
    arguments: [
      (
        #"<link rel="canonical" href="https://www.facebook.com/login/"><title>Facebook</title>"#,
        "<form><input type=password></form>", Refusal.Reason.loginWall
      ),
      // Saved on the way to a post: the wall's own words are none of the post's.
      (
        #"<meta property="og:description" content="Connectez-vous pour continuer."><title>Facebook</title>"#,
        "<input type=password>", .loginWall
      ),
      (
        "<title>Mairie | Facebook</title>", "Cette page n’est pas disponible pour le moment",
        .notAvailable
      ),
      (
        #"<link rel="canonical" href="https://www.instagram.com/accounts/login/"><title>Instagram</title>"#,
        "<input type=password>", .loginWall
      ),
      (
        #"<link rel="canonical" href="https://www.instagram.com/mairie_exemple/"><title>Instagram</title>"#,
        "<script>x()</script>", .applicationShell
      ),
      (
        #"<meta property="og:site_name" content="Threads"><title>Threads</title>"#,
        "<script>x()</script>", .applicationShell
      ),
    ] as [(String, String, Refusal.Reason)]
  )
  func refusals(_ head: String, _ body: String, _ reason: Refusal.Reason) {
    let reading = read(
      "<!DOCTYPE html><!-- saved from url=(0047)https://www.facebook.com/mairieexemple/posts/1 -->",
      when: head.contains("og:description"),
      head: head,
      body: body
    )
    #expect(reading.refusal?.reason == reason)
    #expect(reading.posts.isEmpty)
    #expect(reading.account == AccountReading())
  }

  private func read(_ saved: String, when isSaved: Bool, head: String, body: String) -> Reading {
    let start = isSaved ? saved : "<!DOCTYPE html>"
    let html = "\(start)<html><head>\(head)</head><body>\(body)</body></html>"
    return ExportReader(zone: .utc).read(Array(html.utf8))
  }

  // MARK: Addresses

  @Test(
    "an address of Facebook holds a handle, a number or a post",
    arguments: [
      (
        "https://www.facebook.com/mairieexemple/posts/un-titre-long/1001/", "mairieexemple", nil,
        "1001"
      ),
      ("https://fr-fr.facebook.com/mairieexemple/", "mairieexemple", nil, nil),
      ("https://www.facebook.com/pages/Mairie-Exemple/123456789", nil, "123456789", nil),
      ("https://www.facebook.com/p/Mairie-Exemple-100064/", nil, "100064", nil),
      (
        "https://www.facebook.com/pages/category/Town-Hall/Mairie-Exemple-123456/", nil, "123456",
        nil
      ),
      ("https://m.facebook.com/story.php?story_fbid=pfbid02x&id=555", nil, "555", "pfbid02x"),
      (
        "https://www.facebook.com/mairieexemple/photos/a.11/222333/?type=3", "mairieexemple", nil,
        "222333"
      ),
      ("https://www.facebook.com/groups/exemple/permalink/21345/", nil, nil, "21345"),
      ("https://www.facebook.com/watch/?v=987654", nil, nil, "987654"),
      ("https://www.facebook.com/profile.php?id=100064", nil, "100064", nil),
    ] as [(String, String?, String?, String?)]
  )
  func facebookAddresses(_ text: String, _ handle: String?, _ account: String?, _ post: String?) {
    let address = FacebookAddress(text)
    #expect(address?.handle == handle)
    #expect(address?.account == account)
    #expect(address?.post == post)
  }

  @Test("the head of a page of Facebook gives the page's totals, and none of its own words")
  func headCounts() {
    let counts = { FacebookHead.counts(in: $0, after: "Ville d'Ex. sur Y") }
    #expect(
      counts("Ville d'Ex. sur Y. 1 234 J’aime · 5 en parlent. 300 places · 8 abonnés") == [
        "1 234 J’aime"
      ]
    )
    #expect(counts("Ville d'Ex. sur Y, St. Ex. 12 k followers · 7 suivi(e)s").count == 2)
    #expect(counts("Ville d'Ex. sur Y. Bienvenue ! 12 k abonnés") == [])
    #expect(counts("Ville d'Ex. sur Y. Bienvenue. 12 k abonnés") == [])
    #expect(counts("Ville d'Ex. sur Y. 5 000 abonnés au journal · 30 commentaires") == [])
    #expect(counts("Autre. 7 followers") == ["7 followers"])
    #expect(counts("Autre. 12 abonnés au club · 30 J’aime") == [])
  }
}

/// A page of the fixtures' folders and what is expected of it.
struct MetaFixture: CustomTestStringConvertible, Sendable {
  let page: URL

  var testDescription: String { page.pathComponents.suffix(2).joined(separator: "/") }

  static func all() throws -> [MetaFixture] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let files = FileManager.default
    return try files.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { folder in
        ["facebook-", "instagram-", "threads-"].contains { folder.lastPathComponent.hasPrefix($0) }
      }
      .flatMap { try files.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil) }
      .filter { $0.pathExtension == "html" }.sorted { $0.path < $1.path }.map {
        MetaFixture(page: $0)
      }
  }

  func reading() throws -> Reading {
    ExportReader(zone: .utc).read([UInt8](try Data(contentsOf: page)))
  }

  func contract() throws -> Data {
    let export = ReadExport(path: testDescription, sha256: nil, size: 0, reading: try reading())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(ReadingContract(export)) + Data("\n".utf8)
  }
}
