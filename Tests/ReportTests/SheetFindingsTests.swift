import Core
import Measure
import Rank
import Testing

@testable import Report

extension SheetTests {
  /// An account of the hand-made commune, read from one export or from none.
  private func account(
    _ platform: Platform,
    _ measures: [MeasureValue],
    coverage: Double?,
    isRead: Bool = true
  ) -> Edition.AccountResult {
    Edition.AccountResult(
      account: Account(
        insee: HandMade.communes[0].insee,
        platform: platform,
        url: "https://example.org/\(platform.rawValue)",
        holder: .commune
      ),
      number: 1,
      measures: measures,
      coverage: coverage,
      topPosts: [],
      exports: isRead ? [HandMade.exports[0]] : []
    )
  }

  @Test(
    "says which accounts exports do not show, and that one with enough coverage is none of them"
  )
  func gaps() {
    let accounts = [
      account(.website, [MeasureValue("posts", 3)], coverage: 0.75),
      account(.facebook, [MeasureValue("posts", 3)], coverage: 0.7),
      account(
        .instagram,
        [MeasureValue("posts", missing: .noExport)],
        coverage: nil,
        isRead: false
      ),
    ]
    let measures = [MeasureValue("commune_posts_per_week", 0.99)]
    let sentences = findings(accounts: accounts, measures: measures, in: french)
    #expect(
      sentences.contains(
        "Les exports ne montrent pas tout\u{A0}: Facebook n’est couvert qu’à 70\u{202F}% et Instagram n’a aucun export lisible."
      )
    )
    #expect(
      sentences.contains {
        $0.hasPrefix(
          "Elle publie environ une fois par semaine, tous comptes réunis sauf Instagram (aucun export)"
        )
      }
    )
    let two = [accounts[1], account(.website, [], coverage: 0), accounts[0], accounts[1]]
    #expect(
      findings(accounts: two, in: french).contains {
        $0.contains("le compte Facebook de la commune n’est couvert qu’à 70")
          && $0.contains("le site web de la commune n’est couvert aucun jour")
      }
    )
    let covered = findings(accounts: [accounts[0]], in: french)
    #expect(!covered.contains { $0.contains("ne montrent pas tout") })
  }

  @Test(
    "says that one post makes most of the reactions only over half of them, and of six posts or more",
    arguments: [(0.65, 6, true), (0.5, 6, false), (0.9, 5, false)]
  )
  func dominant(share: Double, posts: Int, isSaid: Bool) {
    let measure = MeasureValue("top_post_share", share, count: posts)
    let sentences = findings(accounts: [account(.facebook, [measure], coverage: 1)], in: english)
    #expect(sentences.contains { $0.hasPrefix("On Facebook, one post alone makes 65%") } == isSaid)
  }

  @Test("names every pillar that ties for the best or the worst place")
  func ties() {
    let positions: [Pillar: Double] = [.regularity: 28, .engagement: 80, .dialogue: 28.3]
    let standing = Standing(
      insee: HandMade.communes[0].insee,
      stratum: HandMade.stratum,
      pillars: Pillar.allCases.map {
        PillarScore(
          pillar: $0,
          value: positions[$0],
          percentile: positions[$0],
          reason: positions[$0] == nil ? .noExport : nil
        )
      },
      score: 40,
      rank: 2,
      ranked: 3,
      coverage: 1,
      reason: nil
    )
    let place = Book.Place(standing: standing, group: 0, sharing: 1)
    let sentence = { (voice: Voice) in
      SheetFindings(
        dossier: Dossier(commune: HandMade.communes[0], accounts: [], measures: []),
        place: place,
        book: book,
        voice: voice
      ).all.first.map(voice.plain)
    }
    #expect(
      sentence(french)
        == "Son pilier le mieux placé est l’engagement (position 80 sur 100, 100 étant le plus haut), les moins bien placés sont la régularité et le dialogue (position 28)."
    )
    #expect(
      sentence(english)?.hasSuffix("its worst placed are regularity and dialogue (position 28).")
        == true
    )
    let badge = SheetSentences(
      commune: HandMade.communes[0],
      place: place,
      book: book,
      voice: english
    ).badge.map(english.plain)
    #expect(badge.contains("ranked on 3\u{A0}pillars of\u{A0}4"))
  }

  @Test("tells an observed share from one drawn towards the mean, and one value from a near median")
  func observed() throws {
    let score = { (value: Double, unshrunken: Double?) in
      PillarScore(
        pillar: .engagement,
        value: value,
        unshrunken: unshrunken,
        percentile: 60,
        reason: nil
      )
    }
    let place = { (score: PillarScore) in
      Book.Place(
        standing: Standing(
          insee: HandMade.communes[0].insee,
          stratum: HandMade.stratum,
          pillars: [score],
          score: 60,
          rank: 1,
          ranked: 3,
          coverage: 1,
          reason: nil
        ),
        group: 0,
        sharing: 1
      )
    }
    let group = try #require(Distribution([-0.5, 0.02, 0.06]))
    let strip = { (score: PillarScore) in
      StripFigure(HandMade.communes[0], score, value: score.value ?? 0, 60, group, in: french)
    }
    // exp(0.04) and the median's exp(0.02) both print 1,0.
    let near = strip(score(0.04, 0.3))
    #expect(near.rows[0].value.description == "1,04")
    #expect(near.rows[1].value.description == "1,35")
    #expect(near.subtitle.description.hasSuffix("observé\u{A0}: 1,35"))
    let same = strip(score(0.04, 0.04))
    #expect(!same.subtitle.description.contains("observé"))
    #expect(same.rows.count == near.rows.count - 1)
    let tiles = HeadlineTiles(
      dossier: Dossier(commune: HandMade.communes[0], accounts: [], measures: []),
      place: place(score(0.04, 0.3)),
      book: book,
      voice: french
    ).tiles
    #expect(tiles.map(\.value.description) == ["non mesuré", "non mesuré", "1,3", "non mesuré"])
  }

  @Test("leads from a ranked commune to those beside it, and from a draft to none")
  func neighbours() {
    let links = { (book: Book) in
      let commune = HandMade.communes[0]
      let beside = Neighbours(of: commune, book.places[commune.insee], book, in: english)
      return [beside.previous, beside.next].map { $0.map(english.plain) }
    }
    #expect(links(book)[1]?.hasPrefix("Next commune: ") == true)
    let draft = Book(HandMade.edition, definitions: HandMade.definitions, isDraft: true)
    #expect(links(draft) == [nil, nil])
  }
}
