import Core
import Foundation
import Measure
import Rank
import Testing

@testable import Report

@Suite("The ranking")
struct RankingTests {
  private func group(_ sets: [(Int, Int)]) -> RankedGroup {
    RankedGroup(
      strata: [HandMade.stratum],
      standings: sets.enumerated().map { place, set in
        Standing(
          insee: HandMade.communes[place % 4].insee,
          stratum: HandMade.stratum,
          pillars: [],
          score: 50,
          rank: place + 1,
          uncertainty: HandMade.sure((set.0, set.1)),
          ranked: sets.count,
          coverage: 0.8,
          reason: nil
        )
      }
    )
  }

  @Test("shows as one run the lines that may have each other's places, and lets runs overlap")
  func runs() {
    #expect(group([(1, 3), (1, 3), (1, 3)]).indistinctRuns == [0..<3])
    #expect(group([(1, 1), (2, 3), (2, 3)]).indistinctRuns == [1..<3])
    #expect(group([(1, 2), (1, 3), (3, 4), (3, 4)]).indistinctRuns == [0..<2, 2..<4])
    #expect(group([(1, 3), (1, 3), (2, 4), (2, 4)]).indistinctRuns == [0..<2, 1..<3, 2..<4])
    // The sets of the first and of the last touch, yet each is surely apart from some others.
    #expect(group([(1, 2), (1, 4), (1, 4), (2, 4)]).indistinctRuns == [0..<2, 1..<4])
    #expect(group([(1, 1), (2, 2)]).indistinctRuns.isEmpty)
    #expect(group([]).indistinctRuns.isEmpty)
  }

  @Test("says in words what nothing tells apart, and how far a rank may go")
  func words() {
    let french = Voice(language: .french, form: .html)
    let english = Voice(language: .english, form: .html)
    let all = group([(1, 3), (1, 3), (1, 3)])
    #expect(
      french.indistinct(all).map(french.plain)
        == "Rien ne départage les 3 communes de ce groupe."
    )
    #expect(
      english.indistinct(all).map(english.plain)
        == "Nothing tells the 3 communes of this group apart."
    )
    let some = group([(1, 2), (1, 3), (3, 4), (3, 4)])
    #expect(
      french.indistinct(some).map(french.plain)
        == """
        Rien ne départage les communes qu’une même barre réunit\u{A0}: de la 1re à la 2e ligne et de la \
        3e à la 4e.
        """
    )
    #expect(french.indistinct(group([(1, 1), (2, 2)])) == nil)
    let places = RankUncertainty.Places(best: 3, worst: 9)
    #expect(french.plain(french.places(places)) == "entre la 3e et la 9e place")
    #expect(english.plain(english.places(places)) == "between 3rd and 9th")
    let sure = RankUncertainty.Places(best: 1, worst: 1)
    #expect(french.plain(french.places(sure)) == "1re place, sûre")
    let flags = french.flags(all.standings[0], of: 3, RankSettings()).map(french.plain)
    #expect(flags == ["seulement 80\u{202F}% des jours couverts"])
  }

  @Test("joins each run by a bar of its own lane, whose ends are marked")
  func lanes() {
    let lanes = RunLanes(group([(1, 3), (1, 3), (2, 4), (2, 4)]))
    let bars = (0..<4).map { lanes.bars(inLine: $0).map(\.description) }
    #expect(bars.map(\.count) == [1, 2, 2, 1])
    #expect(bars[0] == ["<i class=\"lane first\" style=\"--lane:0\"></i>"])
    #expect(bars[1][1] == "<i class=\"lane first\" style=\"--lane:1\"></i>")
    // The third run takes the lane that the first has left.
    #expect(bars[3] == ["<i class=\"lane last\" style=\"--lane:0\"></i>"])
    #expect(RunLanes(group([(1, 1), (2, 2)])).bars(inLine: 0).isEmpty)
  }

  @Test("says whether a move may be chance, and nothing of a move between groups")
  func moves() {
    let french = Voice(language: .french, form: .html)
    let now = group([(1, 2), (1, 2)]).standings[1]
    let before = group([(1, 4), (1, 4), (1, 4), (1, 4)]).standings[3]
    let move = { (isBeyondChance: Bool) in
      french.movement(now, from: before, isBeyondChance: isBeyondChance).map(french.plain)
    }
    #expect(move(true) == "▲ 2")
    #expect(move(false) == "▲ 2, au hasard près")
    #expect(french.movement(now, from: nil, isBeyondChance: true) == nil)
  }

  @Test("says how many communes may have the first place")
  func firsts() {
    #expect(group([(1, 2), (1, 3), (2, 3)]).possibleFirsts == 2)
    #expect(group([(1, 1), (2, 3), (2, 3)]).possibleFirsts == 1)
    #expect(group([]).possibleFirsts == nil)
  }

  @Test(
    "stands on pages of at most 300 rows, each linked to the others, and leaves the first light"
  )
  func pages() throws {
    let invented = Invented(communes: 2500)
    let book = Book(invented.edition, definitions: HandMade.definitions)
    let voice = Voice(language: .french, form: .html)
    let templates = try Templates(in: .french)
    var rows = 0
    var paths: Set<String> = []
    RankingPage.each(of: book, in: voice) { page in
      let count = (page.table?.rows.count ?? 0) + (page.unranked?.rows.count ?? 0)
      #expect(count > 0 && count <= 300)
      rows += count
      #expect(paths.insert(page.path).inserted)
    }
    #expect(rows == 2500)
    #expect(paths.contains("classement/500-1999-2.html"))
    let index = try templates.render(try IndexPage(book, in: voice), with: "index.html")
    #expect(index.count < 160_000, "\(index.count)")
  }

  @Test("gives the search names that can end neither its text nor its script")
  func search() throws {
    let book = Book(HandMade.edition, definitions: HandMade.definitions)
    let script = String(decoding: SearchIndex.script(book), as: UTF8.self)
    #expect(!script.contains("<"))
    #expect(!script.contains("\u{202E}"))
    #expect(script.count { $0 == "\"" } == 2)
    #expect(script.contains("00101\\tLe Bourg-d’Aval\\n"))
  }

  @Test("shows hostile names as text in every file of both languages")
  func hostile() async throws {
    let scratch = try Scratch()
    try await write(HandMade.edition, HandMade.dossiers, to: scratch.path("r"))
    for (path, bytes) in try contents(of: scratch.url.appending(path: "r")) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("\u{202E}"), "\(path)")
      if path.hasSuffix(".html") {
        #expect(!text.contains("<script>alert"), "\(path)")
        #expect(!text.contains("href=\"javascript:"), "\(path)")
        #expect(!text.contains("\" onmouseover=\"alert"), "\(path)")
      }
      if path.hasSuffix(".csv") { #expect(!text.contains("\r\n="), "\(path)") }
    }
  }
}
