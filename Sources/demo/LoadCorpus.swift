/// A workspace of any size, to measure how fast and in how much memory exports are read.
///
/// Written file by file: nothing but one file and the paragraphs it draws from is held.
struct LoadCorpus {
  let accounts: Int
  var kind = LoadKind.feeds
  let postsPerFile: Int
  let seed: UInt64

  /// Paragraphs that articles are put together from: making each anew would cost more than reading.
  private struct Stock {
    let titles: [(Theme, String)]
    let paragraphs: [String]

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed, stream: "stock")
      let text = FrenchText(commune: Commune.all[0].name, day: CalendarDay.numbered(20_650))
      let articles = (0..<512).map { _ in
        let theme = random.pick(Theme.allCases)
        return (theme, text.article(on: theme, sentences: random.within(5...9), &random))
      }
      titles = articles.map { ($0, $1.title) }
      paragraphs = articles.map { $1.paragraphs.joined(separator: " ") }
    }

    func post(_ index: Int, at moment: Moment, _ random: inout SplitMix64) -> Post {
      let (theme, title) = random.pick(titles)
      // A paragraph takes about 500 bytes: articles of 1 to 6 kB, short ones more often.
      let length = min(random.within(2...12), random.within(2...12))
      return Post(
        number: 1_000 + index,
        published: moment,
        theme: theme,
        title: title,
        paragraphs: (0..<length).map { _ in random.pick(paragraphs) },
        comments: random.below(30),
        views: random.below(20_000),
        likes: random.below(400),
        shares: random.below(60),
        media: random.pick(Media.allCases),
        key: random.text(11, from: "abcdefghijklmnopqrstuvwxyz0123456789-_")
      )
    }
  }

  /// Writes the workspace: two accounts per commune, codes counted from 00001.
  ///
  /// - Throws: errors of the file system.
  func write(to folder: Folder) throws {
    let stock = Stock(seed: seed)
    try folder.write(settings.utf8, to: "benchmark.yml")
    var communes = "insee,name,department,population\n"
    var rows = "insee,platform,url,holder\n"
    for index in 0..<accounts {
      let commune = commune(index / 2)
      let account = kind.account(index)
      if index % 2 == 0 {
        communes += "\(commune.insee),\(commune.name.text),00,\(commune.population)\n"
      }
      var random = SplitMix64(seed: seed, stream: "load/\(index)")
      let captured = Moment(paris: CalendarDay.numbered(20_728), hour: 9, minute: 15)
      let posts = (0..<postsPerFile).map { place in
        let age = place * 92 * 86_400 / max(postsPerFile, 1) + random.within(600...80_000)
        let moment = Moment(seconds: captured.seconds - age)
        return stock.post(postsPerFile - place, at: moment, &random)
      }
      var channel = Channel(commune, account, posts: posts, captured: captured)
      channel.followers = commune.population / 3
      channel.following = random.below(900)
      channel.total = 400 + random.below(9_000)
      channel.bulk = kind.bulk(index)
      rows +=
        "\(commune.insee),\(account.software.platform),\(channel.address),\(account.holder)\n"
      let file = kind.file(index, channel)
      try folder.write(
        file.text.utf8,
        to: "exports/2026-Q3/2026-10-01/\(index / 100)/\(index).\(file.ending)"
      )
    }
    try folder.write(communes.utf8, to: "communes.csv")
    try folder.write(rows.utf8, to: "accounts.csv")
  }

  private func commune(_ index: Int) -> Commune {
    let number = String(index + 1)
    let insee = String(repeating: "0", count: max(0, 5 - number.count)) + number
    var random = SplitMix64(seed: seed, stream: "commune/\(index)")
    let scale = 1 / max(random.unit(), 0x1p-9)
    return Commune(insee, "Charge-la-\(number)", Int(120 * scale) + random.below(200), [])
  }

  private var settings: String {
    """
    \(Folder.mark)
    title: Corpus de charge
    publisher: Programme demo
    territory: un territoire inventé
    language: fr
    timezone: Europe/Paris
    contact: barometre@tercelin.example
    licence: Licence Ouverte 2.0
    licence_url: https://www.etalab.gouv.fr/licence-ouverte-open-licence
    notice: "Données inventées\u{a0}: corpus de charge."
    strata: [0, 500, 2000, 3500, 10000, 20000, 50000]
    minimum_stratum: 8
    weights: {regularity: 1, engagement: 1, dialogue: 1, audience: 1}
    mayors: listed
    period: 2026-Q3

    """
  }
}
