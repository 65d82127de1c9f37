import Foundation
import Testing

@testable import demo

/// The faults are looked for in what is committed: that is what a run meets.
struct FaultTests {
  private let last = "exports/2026-Q3/2026-10-02"

  private func bytes(_ path: String) throws -> [UInt8] { try Committed.bytes("\(last)/\(path)") }

  private func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  @Test("every fault is given to some account of the demonstration")
  func given() {
    let faults = Commune.all.flatMap(\.accounts).compactMap(\.fault)
    #expect(Fault.allCases.allSatisfy { faults.contains($0) })
  }

  @Test("every file that data/README.md names is there")
  func readme() throws {
    let readme = try String(
      contentsOf: Committed.folder.appending(path: "README.md"),
      encoding: .utf8
    )
    let named = readme.split(separator: "`").filter {
      $0.wholeMatch(of: /(flux|99...)\/\S+\.\w+/) != nil
    }
    #expect(named.count >= Fault.allCases.count)
    for path in named { _ = try bytes(String(path)) }
  }

  @Test("Windows-1252 is declared as ISO-8859-1 in one feed and not at all in another")
  func windows1252() throws {
    for (path, declaration) in [
      ("99013/backend.xml", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"),
      ("flux/www.vauclairon.example.xml", "<?xml version=\"1.0\"?>"),
      ("flux/www.vauclairon.example.atom", "<?xml version=\"1.0\"?>"),
    ] {
      let bytes = try bytes(path)
      #expect(bytes.starts(with: declaration.utf8), "\(path)")
      // 0x92 is the apostrophe of Windows-1252, a control in ISO-8859-1, an error in UTF-8.
      #expect(bytes.contains(0x92) && String(validating: bytes, as: UTF8.self) == nil, "\(path)")
    }
  }

  @Test("a feed declares UTF-16 and is UTF-8")
  func utf16() throws {
    let bytes = try bytes("flux/www.le-gue-mignon.example.xml")
    #expect(bytes.starts(with: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>".utf8))
    #expect(String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0))
  }

  @Test("a feed stops in the middle of an article")
  func truncated() throws {
    let text = try text("flux/www.fontaine-l-ecuyer.example.xml")
    #expect(text.contains("</item>") && !text.contains("</rss>"))
    #expect(malformation(of: text) != nil)
    #expect(text.ranges(of: "<item>").count == text.ranges(of: "</item>").count + 1)
  }

  @Test("identifiers are given twice in one feed and are missing in another")
  func identifiers() throws {
    let twice = try text("99021/rss.xml").matches(of: /<guid[^>]*>([^<]*)/).map(\.1)
    #expect(Set(twice).count < twice.count)
    let none = try text("flux/www.l-orme-aux-fees.example.xml")
    #expect(none.contains("<item>") && !none.contains("<guid"))
  }

  @Test("one article is in RSS and in Atom under the same identifier")
  func twins() throws {
    let rss = try text("flux/www.les-trois-clochers.example.xml").matches(of: /<guid[^>]*>([^<]*)/)
    let atom = try text("flux/www.les-trois-clochers.example.atom").matches(of: /<id>([^<]*)/)
    #expect(!rss.isEmpty && rss.map(\.1) == atom.dropFirst().map(\.1))
  }

  @Test("a bare ampersand, an undefined entity, a title escaped twice, shortcodes")
  func markup() throws {
    let bare = try text("flux/www.l-isle-aux-herons.example.xml")
    #expect(malformation(of: bare)?.hasPrefix("bare &") == true)
    let entities = try text("flux/www.oeuilly-les-saules.example.xml")
    #expect(
      malformation(of: entities)?.hasPrefix("bare &") == true && entities.contains("&eacute;")
    )
    #expect(try text("flux/www.haut-tilleul.example.xml").contains("&amp;#"))
    #expect(
      try text("flux/www.castelbrume.example.xml").contains(
        "[et_pb_section admin_label=&nbsp;&raquo;"
      )
    )
  }

  @Test("a date of the year 1, dates without zone, dates in French")
  func dates() throws {
    #expect(try text("99022/illiwap.rss").contains("<pubDate>Mon, 01 Jan 0001 "))
    let zoneless = try text("flux/www.saint-elme-les-bruyeres.example.xml")
    let dates = zoneless.matches(of: /<pubDate>([^<]*)/).map(\.1)
    #expect(
      !dates.isEmpty && dates.allSatisfy { $0.wholeMatch(of: /\w{3}, .*\d\d:\d\d:\d\d/) != nil }
    )
    let french = try text("99008/rss.xml")
    #expect(french.contains(/<pubDate>\w+, \d+ \w+, 2026 - \d\d:\d\d</))
    #expect(french.contains(/<pubDate>\w+ \d+ \w+ 2026</))
  }

  @Test("links that only xml:base makes whole")
  func relativeLinks() throws {
    let text = try text("99016/rss.xml")
    #expect(text.contains("xml:base=\"https://www.marchefontaine.example/rss.xml\""))
    #expect(text.contains("<link>/actualites/"))
  }

  @Test("a blank line before the declaration, an error page, an empty file")
  func wrecks() throws {
    #expect(try text("flux/www.la-roche-turquin.example.xml").hasPrefix("\n<?xml"))
    #expect(try text("99029/backend.xml").hasPrefix("<!DOCTYPE html>"))
    #expect(try bytes("99015/youtube.rss").isEmpty)
  }

  @Test("a feed has an address that no account has, by one letter")
  func misspelt() throws {
    let accounts = String(decoding: try Committed.bytes("accounts.csv"), as: UTF8.self)
    #expect(
      try text("flux/mediatheque.orvelle.example.xml").contains("mediatheque.orvelle.example")
    )
    #expect(!accounts.contains("mediatheque.orvelle.example"))
    #expect(accounts.contains("mediatheque.orvele.example"))
  }

  @Test("feeds of comments name themselves so, for the site and for one article")
  func comments() throws {
    let site = try text("flux/www.le-bourg-vermeil.example-comments.xml")
    #expect(site.contains("/comments/feed/") && site.contains("#comment-"))
    let ofArticles = try Committed.paths().filter { $0.contains(/example-\d+-comments\.xml$/) }
    #expect(!ofArticles.isEmpty)
  }

  @Test("a post is in the exports of two quarters")
  func overlap() throws {
    let path = "pages/facebook-hauteclaire.html"
    let posts = try ["2026-Q1/2026-04-02", "2026-Q2/2026-05-04"].map { folder in
      let bytes = try Committed.bytes("exports/\(folder)/\(path)")
      return Set(String(decoding: bytes, as: UTF8.self).matches(of: /"post_id":"(\d+)"/).map(\.1))
    }
    #expect(!posts[0].isDisjoint(with: posts[1]))
  }
}
