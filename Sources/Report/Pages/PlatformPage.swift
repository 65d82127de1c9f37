internal import Core
internal import Measure
internal import Rank

/// One page on a platform: what it is good for, who is there, medians by stratum, and its accounts.
///
/// Accounts beyond the first 300 follow on pages that hold nothing else.
struct PlatformPage {
  let frame: Frame
  let script: Markup
  let title: Markup
  let isFirst: Bool
  let lede: Markup
  let adoption: Grid?
  let adoptionFigure: Markup?
  let medians: Grid?
  let figures: [Markup]
  let isRated: Bool
  let accounts: [Grid]
  let links: [RankingPage.Link]
  let hasLinks: Bool

  /// The page's path in the folder of its language.
  let path: String

  /// The pages of every platform that has an account.
  ///
  /// - Parameters:
  ///   - book: the edition.
  ///   - voice: how the pages are written.
  ///   - write: is given one page after the other.
  /// - Throws: what `write` throws.
  static func each<Failure: Error>(
    of book: Book,
    in voice: Voice,
    _ write: (PlatformPage) throws(Failure) -> Void
  ) throws(Failure) {
    for platform in book.platforms {
      let accounts = PlatformAccounts(platform, in: book)
      for page in 0..<max(1, accounts.pages) {
        try write(PlatformPage(platform, accounts, page: page, book: book, in: voice))
      }
    }
  }

  private init(
    _ platform: Platform,
    _ accounts: PlatformAccounts,
    page: Int,
    book: Book,
    in voice: Voice
  ) {
    path = Self.path(platform, page)
    let name = Phrase(plain: voice.name(platform))
    frame = Frame(book, title: name, section: .platforms, path: path, in: voice)
    script = Templates.script
    title = name.written(in: voice)
    isFirst = page == 0
    let strata = PlatformStrata(platform, book: book, voice: voice)
    lede = PlatformSentences(platform: platform, book: book, voice: voice).all
      .joined(separator: " ").written(in: voice)
    adoption = isFirst ? strata.adoption : nil
    adoptionFigure = isFirst ? strata.adoptionFigure : nil
    medians = isFirst ? strata.medians : nil
    figures = isFirst ? strata.figures(accounts) : []
    isRated = book.summary(of: platform)?["er_followers_median_pct"]?.value != nil
    self.accounts = accounts.grids(page: page, book: book, in: voice)
    hasLinks = accounts.pages > 1
    links = (0..<accounts.pages).map { other in
      let bounds = accounts.range(ofPage: other)
      let (low, high) = (voice.whole(bounds.lowerBound + 1), voice.whole(bounds.upperBound))
      return RankingPage.Link(
        label: voice.say(fr: "comptes \(low) à \(high)", en: "accounts \(low) to \(high)")
          .written(in: voice),
        address: Markup(attribute: "../" + Self.path(platform, other)),
        isCurrent: other == page
      )
    }
  }

  /// `plateformes/facebook.html`, then `plateformes/facebook-2.html`.
  static func path(_ platform: Platform, _ page: Int = 0) -> String {
    "plateformes/\(platform.rawValue)\(page > 0 ? "-\(page + 1)" : "").html"
  }
}

extension PlatformPage: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "script": { $0.script },
    "frame": { $0.frame },
    "title": { $0.title },
    "isFirst": { $0.isFirst },
    "lede": { $0.lede },
    "adoption": { $0.adoption },
    "adoptionFigure": { $0.adoptionFigure },
    "medians": { $0.medians },
    "figures": { $0.figures },
    "isRated": { $0.isRated },
    "accounts": { $0.accounts },
    "links": { $0.links },
    "hasLinks": { $0.hasLinks },
    "path": { $0.path },
  ]
}
