import Core
import Foundation
import Testing

@testable import Report

@Suite("What stands beside the editions")
struct PublicationTests {
  /// The data package of an edition whose title is hostile.
  private func package(_ period: String, created: String) -> [UInt8] {
    Array(
      """
      {"period": "\(period)", "created": "\(created)", "title": "T </script><b>",
      "title@en": "T in English", "description": "Ce que disent les données, en une phrase entière.",
      "spatialCoverage": "le Pays", "contributors": [{"title": "Éditeur & fils"}],
      "resources": [{"title": "Communes", "path": "communes.csv"}]}
      """.utf8
    )
  }

  /// Stands for the SHA-256: 64 digits that differ where texts do.
  private static func digest(_ text: String) -> String {
    let sum = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    let digits = String(sum, radix: 16)
    return String(repeating: String(repeating: "0", count: 16 - digits.count) + digits, count: 4)
  }

  private func editions() throws -> [PublishedEdition] {
    try [("2026-Q2", "2026-07-02T10:00:00Z"), ("2026-Q3", "2026-10-02T10:00:00Z")].map {
      name,
      day in
      let bytes = package(name, created: day)
      return try #require(
        PublishedEdition(package: bytes, folder: name, languages: [.french, .english])
      )
    }
  }

  private func files(address: String?) throws -> [String: String] {
    let shelf = Shelf(
      title: "Titre <&>",
      publisher: "Éditeur & fils",
      notice: nil,
      address: address,
      zone: try #require(CivilZone(identifier: "Europe/Paris"))
    )
    let files = try shelf.files(for: editions(), digest: Self.digest)
    return Dictionary(uniqueKeysWithValues: files.map { ($0, String(decoding: $1, as: UTF8.self)) })
  }

  @Test("The newest edition comes first, and the page named latest leads to it without a script")
  func order() throws {
    let files = try files(address: nil)
    let index = try #require(files["index.html"])
    let newest = try #require(index.range(of: "edition-2026-Q3"))
    let older = try #require(index.range(of: "edition-2026-Q2"))
    #expect(newest.lowerBound < older.lowerBound)
    let latest = try #require(files["latest/index.html"])
    #expect(latest.contains(#"content="0; url=../2026-Q3/index.html""#))
    #expect(!latest.contains("<script"))
  }

  @Test("Both languages of an edition are linked, each under its own address")
  func languages() throws {
    let index = try #require(try files(address: nil)["index.html"])
    #expect(index.contains(#"href="2026-Q2/index.html" hreflang="fr""#))
    #expect(index.contains(#"href="2026-Q2/en/index.html" hreflang="en""#))
  }

  @Test(
    "An edition is dated by the day of the workspace's zone, and its links in their own language"
  )
  func days() throws {
    let shelf = Shelf(
      title: "Titre",
      publisher: "Éditeur",
      notice: nil,
      address: nil,
      zone: try #require(CivilZone(identifier: "Europe/Paris"))
    )
    let corrected = try #require(
      PublishedEdition(
        package: package("2026-Q3", created: "2026-10-21T22:00:00Z"),
        folder: "2026-Q3",
        languages: [.french, .english]
      )
    )
    let index = try #require(try shelf.files(for: [corrected], digest: Self.digest).first?.bytes)
    let page = String(decoding: index, as: UTF8.self)
    #expect(page.contains(#"<time datetime="2026-10-22">22"#))
    #expect(page.contains(#"lang="en">Read the report<span class="unseen">, 3rd quarter of 2026<"#))
    #expect(page.contains(#"3<sup>e</sup> trimestre 2026"#))
  }

  @Test("What a title holds ends neither a script nor an element")
  func hostile() throws {
    let files = try files(address: nil)
    let index = try #require(files["index.html"])
    #expect(index.components(separatedBy: "</script>").count == 2)
    let feed = try #require(files["feed.xml"])
    #expect(feed.contains("<title>T &lt;/script&gt;&lt;b&gt;</title>"))
  }

  @Test("The datasets are JSON of schema.org, with a file for each table and for the package")
  func datasets() throws {
    let index = try #require(
      try files(address: "https://b.example/")["index.html"]
    )
    let start = try #require(index.range(of: "ld+json\">"))
    let end = try #require(index.range(of: "</script>"))
    let json = Data(index[start.upperBound..<end.lowerBound].utf8)
    let graph = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let datasets = try #require(graph["@graph"] as? [[String: Any]])
    #expect(
      datasets.map { $0["temporalCoverage"] as? String } == [
        "2026-07-01/2026-09-30", "2026-04-01/2026-06-30",
      ]
    )
    let files = datasets.first?["distribution"] as? [[String: String]]
    #expect(
      files?.map { $0["contentUrl"] } == [
        "https://b.example/2026-Q3/donnees/communes.csv",
        "https://b.example/2026-Q3/donnees/datapackage.json",
      ]
    )
  }

  @Test("Identifiers of the feed are UUIDs that the address of the site does not change")
  func identifiers() throws {
    let feeds = try ["https://b.example/r/", nil].map {
      try #require(try files(address: $0)["feed.xml"])
    }
    let ids = feeds.map { $0.matches(of: /<id>(.+)<\/id>/).map { String($0.1) } }
    #expect(ids[0] == ids[1])
    #expect(Set(ids[0]).count == 3)
    let form = /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}/
    for id in ids[0] { #expect(id.wholeMatch(of: form) != nil) }
    #expect(feeds[0].contains("<updated>2026-10-02T10:00:00Z</updated>"))
  }

  @Test("A folder is an edition only when its package is of the period that it is named after")
  func misplaced() {
    let bytes = package("2026-Q3", created: "2026-10-02T10:00:00Z")
    for folder in ["2026-Q2", "latest", "2026-Q3.partial"] {
      #expect(PublishedEdition(package: bytes, folder: folder, languages: [.french]) == nil)
    }
    #expect(PublishedEdition(package: [0x7B], folder: "2026-Q3", languages: [.french]) == nil)
  }

  @Test("Drafts stand alone: they name no other commune and lead to no page of the report")
  func drafts() throws {
    let scratch = try Scratch()
    let count = try writeDrafts(
      HandMade.edition,
      to: scratch.path("drafts"),
      contacts: [HandMade.edition.communes[0].insee: "=mairie@bourg.example"]
    ) { places in Array(HandMade.dossiers[places]) }
    #expect(count == HandMade.edition.communes.count)
    let languages = [("", "Projet – droit de réponse"), ("en/", "Draft – right of reply")]
    for commune in HandMade.edition.communes {
      try languages.forEach { try check(commune, in: $0, title: $1, of: scratch) }
    }
    let list = try String(
      contentsOf: scratch.url.appending(path: "drafts/envois.csv"),
      encoding: .utf8
    )
    #expect(list.contains("'=mairie@bourg.example"))
    #expect(list.contains("00101.html,en/00101.html"))
  }

  private func check(
    _ commune: Commune,
    in folder: String,
    title: String,
    of scratch: borrowing Scratch
  ) throws {
    let url = scratch.url.appending(path: "drafts/\(folder)\(commune.insee).html")
    let page = try String(contentsOf: url, encoding: .utf8)
    #expect(page.contains(title))
    for match in page.matches(of: /(?:href|src)="([^"]*)"/) {
      let isOwn = ["#", "mailto:", "http"].contains { match.1.hasPrefix($0) }
      #expect(isOwn, "\(commune.insee): \(match.1)")
    }
    for other in HandMade.edition.communes where other.insee != commune.insee {
      #expect(!page.contains(">\(other.name)<"), "\(commune.insee) names \(other.name)")
    }
  }
}
