internal import Core
internal import Foundation
internal import Measure
internal import Rank

/// The mayors' own accounts: listed by commune, or ranked among themselves by platform; there is no
/// page when they are off or none is listed.
struct MayorsPage {
  let frame: Frame
  let areRanked: Bool
  let tables: [Grid]
  let confidence: Markup
  let contact: Markup

  init?(_ book: Book, in voice: Voice) {
    guard let mayors = book.mayors else { return nil }
    frame = Frame(
      book,
      title: voice.say(fr: "Comptes des maires", en: "Mayors' accounts"),
      section: .mayors,
      path: "maires.html",
      in: voice
    )
    areRanked = mayors.areRanked
    confidence = voice.write(text: voice.percent(book.edition.settings.confidence))
    contact = voice.rightsContact(book.edition.identity).written(in: voice)
    tables =
      areRanked
      ? Self.ranked(mayors.accounts, book, in: voice)
      : [Self.listed(mayors.accounts, book, in: voice)]
  }

  /// Every account, by the name of the commune.
  private static func listed(_ accounts: [MayorStanding], _ book: Book, in voice: Voice) -> Grid {
    let keyed = accounts.map { account in
      (
        key: book.name(of: account.insee).folding(
          options: [.caseInsensitive, .diacriticInsensitive],
          locale: nil
        ),
        account: account
      )
    }
    let order = keyed.sorted {
      ($0.key, $0.account.insee, $0.account.platform, $0.account.url)
        < ($1.key, $1.account.insee, $1.account.platform, $1.account.url)
    }.map(\.account)
    return Grid(
      voice.say(
        fr: """
          \(voice.count(order.count, "compte personnel de maire", "comptes personnels de maires")), \
          par commune et sans ordre de mérite
          """,
        en: """
          \(voice.count(order.count, "mayor's personal account", "mayors' personal accounts")), by \
          commune and without order of merit
          """
      ),
      columns: [
        Grid.Column(label: "Commune", isNumber: false),
        Grid.Column(label: voice.say(fr: "Compte", en: "Account"), isNumber: false),
      ] + columns(in: voice),
      lines: order.map { account in
        Grid.Line(
          name: voice.sheet(of: account.insee, book: book, from: "communes/"),
          entries: [Grid.Entry(voice.link(to: account))] + voice.figures(account)
        )
      },
      in: voice
    )
  }

  /// One table a platform: those ranked first, by rank.
  private static func ranked(_ accounts: [MayorStanding], _ book: Book, in voice: Voice) -> [Grid] {
    let byPlatform = Dictionary(grouping: accounts, by: \.platform)
    return Platform.allCases.compactMap { platform in
      guard let members = byPlatform[platform] else { return nil }
      let ranked = members.count { $0.rank != nil }
      return Grid(
        voice.say(
          fr: """
            \(voice.name(platform)) : \(voice.count(ranked, "compte classé", "comptes classés")) sur \
            \(voice.whole(members.count)), par réactions à audience égale
            """,
          en: """
            \(voice.name(platform)): \(voice.count(ranked, "account ranked", "accounts ranked")) of \
            \(voice.whole(members.count)), by reactions at equal audience
            """
        ),
        columns: [
          Grid.Column(label: "Commune", isNumber: false),
          Grid.Column(label: voice.say(fr: "Rang", en: "Rank"), isNumber: false),
          Grid.Column(label: voice.say(fr: "Compte", en: "Account"), isNumber: false),
        ] + columns(in: voice),
        lines: members.map { account in
          let rank =
            account.rank.map { rank in
              Grid.Entry(
                voice.rank(rank),
                notes: account.marginal.map { [voice.places($0)] } ?? []
              )
            } ?? Grid.Entry(missing: voice.say(fr: "non classé", en: "not ranked"))
          return Grid.Line(
            name: voice.sheet(of: account.insee, book: book, from: "communes/"),
            entries: [rank, Grid.Entry(voice.link(to: account))] + voice.figures(account)
          )
        },
        in: voice
      )
    }
  }

  private static func columns(in voice: Voice) -> [Grid.Column] {
    [
      voice.heading("followers_end"),
      voice.word(
        fr: "Publications depuis l'ouverture du compte",
        en: "Posts since the account was opened"
      ),
      voice.heading("posts_per_week"), voice.heading("engagement_multiplier"),
    ].map { Grid.Column(label: Phrase(plain: $0)) }
  }
}

extension Book {
  /// The mayors' own accounts; nil when they are off or none was measured.
  var mayors: Overview.Mayors? {
    edition.overview.mayors.flatMap { $0.accounts.isEmpty ? nil : $0 }
  }
}

extension Voice {
  /// An account by its platform, linked to its address.
  fileprivate func link(to account: MayorStanding) -> Phrase {
    .outside(Phrase(plain: name(account.platform)), at: account.url)
  }

  /// What is measured of an account, in the order of the columns.
  fileprivate func figures(_ account: MayorStanding) -> [Grid.Entry] {
    let unknown = Grid.Entry(missing: say(fr: "inconnu", en: "unknown"))
    let figure = { (value: Double?, unit: MeasureDefinition.Unit) in
      value.map { Grid.Entry(amount($0, unit), by: $0) } ?? unknown
    }
    let multiplier = account.multiplier.map { value in
      var notes: [Phrase] = []
      if let low = account.multiplierLow, let high = account.multiplierHigh {
        notes = [
          say(
            fr: "de \(self.figure(low)) à \(self.figure(high))",
            en: "\(self.figure(low)) to \(self.figure(high))"
          )
        ]
      }
      return Grid.Entry(self.figure(value), by: value, notes: notes)
    }
    return [
      figure(account.followers, .count), figure(account.lifetimePosts, .count),
      figure(account.postsPerWeek, .perWeek),
      multiplier ?? Grid.Entry(missing: shortReason(account.reason)),
    ]
  }
}

extension MayorsPage: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "frame": { $0.frame },
    "areRanked": { $0.areRanked },
    "tables": { $0.tables },
    "confidence": { $0.confidence },
    "contact": { $0.contact },
  ]
}
