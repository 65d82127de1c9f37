// swift-format-ignore-file: NeverForceUnwrap
import Core
import Foundation
import Measure
import Rank
import Testing

@testable import Report

@Suite("What the report says beyond its ranking")
struct OverviewTests {
  private let french = Voice(language: .french, form: .markdown)
  private let english = Voice(language: .english, form: .markdown)

  /// What a French reader reads, every space a plain one.
  private func read(_ phrase: Phrase) -> String {
    french.plain(phrase).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private func book(_ change: (inout Overview) -> Void = { _ in }) -> Book {
    var overview = HandMade.overview
    change(&overview)
    return Book(HandMade.edition(in: [.french], overview: overview), definitions: .catalogue)
  }

  @Test(
    "says growth beyond chance with how many times, and nothing of a change that chance explains"
  )
  func growth() {
    let grown = HandMade.grown(.threads, from: 24, to: 96).changes[0]
    #expect(
      french.growth(grown).map(french.plain)
        == "passée de 12\u{202F}% à 48\u{202F}% des communes en un an, soit quatre fois plus"
    )
    #expect(
      english.growth(grown).map(english.plain)
        == "gone from 12% to 48% of communes in a year, four times as many"
    )
    #expect(french.growth(HandMade.grown(.threads, from: 30, to: 31).changes[0]) == nil)
    let fallen = HandMade.grown(.threads, from: 96, to: 24).changes[0]
    #expect(
      french.growth(fallen).map(french.plain)
        == "passée de 48\u{202F}% à 12\u{202F}% des communes en un an"
    )
    #expect(AdoptionSentences(book: book(), voice: french).growth().count == 1)
  }

  @Test("names together the platforms that as many communes use")
  func ties() {
    let tied = book {
      $0.adoption = [
        HandMade.grown(.website, from: 8, to: 8), HandMade.grown(.facebook, from: 8, to: 8),
      ]
    }
    let spread = AdoptionSentences(book: tied, voice: french).spread.map(french.plain)
    #expect(spread?.contains("sont les canaux les plus répandus") == true)
    #expect(spread?.contains("Facebook") == true)
    #expect(spread?.lowercased().contains("le site web") == true)
  }

  @Test("has no page, no link and no figure of mayors when they are off")
  func mayorsOff() async throws {
    var overview = HandMade.overview
    overview.mayors = nil
    let scratch = try Scratch()
    let path = scratch.path("report")
    let edition = HandMade.edition(in: [.french], overview: overview)
    try await write(edition, HandMade.dossiers, to: path)
    let files = try contents(of: scratch.url.appending(path: "report"))
    #expect(files["maires.html"] == nil)
    for page in ["index.html", "adoption.html", "methode.html", "plateformes/youtube.html"] {
      let text = String(decoding: files[page] ?? .init(), as: UTF8.self)
      #expect(!text.isEmpty && !text.contains("maires.html"), "\(page)")
    }
    #expect(MayorsPage(Book(edition, definitions: .catalogue), in: french) == nil)
  }

  @Test("lists mayors by commune without any rank, and ranks them only when asked to")
  func mayors() throws {
    let html = Voice(language: .french, form: .html)
    let listed = try #require(MayorsPage(book(), in: html))
    #expect(listed.tables.count == 1)
    #expect(!listed.tables[0].headings.contains { $0.label.description == "Rang" })
    let ranked = try #require(
      MayorsPage(
        book {
          $0.mayors = Overview.Mayors(areRanked: true, accounts: [HandMade.mayor(rank: 2)])
        },
        in: html
      )
    )
    let row = ranked.tables[0].rows[0].description
    #expect(row.contains(">2<sup>e</sup> <span"))
    #expect(row.contains(">entre la 1<sup>re</sup> et la 3<sup>e</sup>\u{20}place</span>"))
  }

  @Test("says who moved beyond chance, that none did, or nothing when nothing is compared")
  func movers() {
    let moved = MoverSentences(book: book(), voice: english).all.map(english.plain)
    #expect(moved.count == 1)
    #expect(moved[0].hasPrefix("▲ ") && moved[0].contains("rises from 3rd to 1st"))
    let still = MoverSentences(book: book { $0.movers = [] }, voice: french).all
    #expect(
      still.map(read) == [
        "Aucun changement de rang depuis la période précédente ne dépasse ce que le hasard explique "
          + "(3 communes comparées)."
      ]
    )
    #expect(MoverSentences(book: book { $0.comparableRanks = 0 }, voice: french).all.isEmpty)
  }

  @Test("says only facets whose interval leaves out 1, and how many were compared")
  func facets() {
    let works = WorksTable(book: book(), voice: french)
    let rows = works.table?.rows ?? []
    #expect(rows.map { french.plain($0.name) } == ["Culture et fêtes"])
    let cells = rows.first?.cells ?? []
    #expect(cells.map { $0.drawing != nil } == [false, true, false, false])
    #expect(cells.contains { read($0.phrase).hasPrefix("1,4 (") })
    #expect(
      works.note.map(read)
        == """
        Sur 2 comparaisons, 1 a un intervalle à 95 % qui exclut 1 ; le hasard seul en donnerait moins \
        d’une : des pistes, non des preuves.
        """
    )
  }

  @Test("says what a figure rests on in the singular and the plural")
  func basis() {
    let snapshots = Catalogue.account.first { $0.name == "followers_end" }
    #expect(french.basis(1, snapshots)?.hasSuffix("1\u{A0}relevé") == true)
    #expect(french.basis(2, snapshots)?.hasSuffix("2\u{A0}relevés") == true)
    #expect(english.basis(1, snapshots)?.hasSuffix("1\u{A0}snapshot") == true)
  }

  @Test("says how reactions grow with the audience, and when that is a convention")
  func sizes() {
    let sentences = PlatformSentences(platform: .youtube, book: book(), voice: french)
    let size = sentences.size.map(french.plain) ?? ""
    #expect(size.hasPrefix("Trop peu de comptes (1) pour y estimer l’effet de la taille"))
    let times = "1,74 fois les réactions de celle-ci"  // 2^0.8
    #expect(read(sentences.size ?? Phrase()).contains(times))
  }

  @Test("puts at most 300 accounts on a page, every account on exactly one")
  func pages() {
    let accounts = (0..<650).map { number in
      AccountFigures(
        Account(
          insee: HandMade.communes[number % 4].insee,
          platform: .mastodon,
          url: "https://m.example/\(number)",
          holder: .commune
        ),
        measures: [MeasureValue("posts_per_week", 1)]
      )
    }
    let book = book { $0.accounts = accounts }
    var rows: [Int] = []
    var paths: [String] = []
    PlatformPage.each(of: book, in: french) { page in
      paths.append(page.path)
      rows.append(page.accounts.reduce(0) { $0 + $1.rows.count })
    }
    #expect(rows == [300, 300, 50])
    #expect(
      paths == ["", "-2", "-3"].map { "plateformes/mastodon\($0).html" }
    )
  }
}
