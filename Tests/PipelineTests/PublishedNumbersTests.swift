import Foundation
import Measure
import Pipeline
import Testing

/// Reads the figures of every page again and looks each up in `results --json`.
@Suite("The figures of the demonstration’s pages", .timeLimit(.minutes(10)))
struct PublishedNumbersTests {
  @Test("are those of results, every one, in three quarters, two languages, HTML and Markdown")
  func figures() async throws {
    let demonstration = try DemonstrationCopy()
    for period in DemonstrationCopy.periods {
      let (run, folder) = try await demonstration.report(of: period)
      let results = try JSONDecoder().decode(PublishedResults.self, from: results(of: run))
      let accounts = try String(
        contentsOf: folder.appending(path: "donnees/comptes.csv"),
        encoding: .utf8
      )
      var walk = PageWalk(results: results, period: period, accounts: accounts)
      let pages = try DemonstrationCopy.pages(in: folder, ending: ".html", ".md")
      let texts = Dictionary(uniqueKeysWithValues: pages.map { ($0.name, $0.text) })
      for (name, text) in pages where name.hasSuffix(".html") {
        walk.readRanking(text, of: name)
        walk.readLeaders(text, of: name)
        walk.readFacets(text, of: name)
        walk.readPlatforms(text, of: name)
        walk.readMayors(text, of: name)
        guard name.contains("communes/") else { continue }
        walk.readOpening(text, of: name)
        let twin = name.dropLast(4) + "md"
        walk.readSheet(text, of: name, markdown: try #require(texts[String(twin)]))
      }
      // Two languages; the first page repeats the ranking of small editions or leads to it.
      let ranked = results.rankings.reduce(0) { $0 + $1.communes.count }
      #expect(walk.rows >= 2 * ranked && ranked > 10)
      #expect(walk.figures > 2 * 30 * 10)
      // Each kind of table was met: an empty walk would find no fault.
      #expect(walk.tables == ["leaders", "platforms", "medians", "presence", "accounts", "mayors"])
      #expect((walk.facets > 0) == results.facets.contains(where: \.notable))
      #expect(walk.faults == [])
    }
  }
}

/// The part of `results --json` that pages print.
struct PublishedResults: Decodable {
  struct Group: Decodable { let communes: [Standing] }

  struct Standing: Decodable {
    let insee: String
    let rank: Int?
    let score: Double?
    let pillars: [String: Double?]
    let observed: [String: Double?]
    let percentiles: [String: Double?]
    let rankSet: [Int?]

    enum CodingKeys: String, CodingKey {
      case insee, rank, score, pillars, percentiles
      case observed = "pillars_raw"
      case rankSet = "rank_set_marginal"
    }
  }

  /// One measure's value or interval; nil for what cannot be measured and for what is no figure.
  enum Entry: Decodable {
    case value(Double)
    case interval(Double, Double)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        self = .value(value)
      } else if let ends = try? container.decode([Double].self), ends.count == 2 {
        self = .interval(ends[0], ends[1])
      } else {
        self = .other
      }
    }
  }

  /// How many communes are on a platform; its stratum is nil for all communes.
  struct Presence: Decodable {
    let platform: String
    let stratum: String?
    let communes: Int
    let present: Int
    let unknown: Int
    let presentShare: [Double?]
    let activeShare: [Double?]

    enum CodingKeys: String, CodingKey {
      case platform, stratum, communes, present, unknown
      case presentShare = "present_share"
      case activeShare = "active_share"
    }
  }

  /// The medians of a platform's accounts, each with its interval and its count.
  struct Medians: Decodable {
    let platform: String
    let stratum: String?
    let accounts: Int
    let medians: [String: [Double?]]
  }

  struct Mayors: Decodable {
    struct Account: Decodable {
      let url: String
      let followers: Double?
      let posts: Double?
      let rhythm: Double?
      let multiplier: Double?

      enum CodingKeys: String, CodingKey {
        case url, followers, multiplier
        case posts = "lifetime_posts"
        case rhythm = "posts_per_week"
      }
    }

    let accounts: [Account]
  }

  /// What posts of one kind get, 1 being the usual post.
  struct Facet: Decodable {
    let communes: Int
    let posts: Int
    let notable: Bool
    let ratio: Double
    let interval: [Double]?

    enum CodingKeys: String, CodingKey {
      case communes, posts, notable, ratio
      case interval = "ratio_ci95"
    }
  }

  let adoption: [Presence]
  let platforms: [Medians]
  let mayors: Mayors
  let facets: [Facet]
  let accounts: [String: [String: Entry]]
  let communes: [String: [String: Entry]]
  let rankings: [Group]

  enum CodingKeys: String, CodingKey {
    case adoption, platforms, mayors, accounts, communes, rankings
    case facets = "what_works"
  }
}
