import ContainerSamples
import Core
import Foundation
import Testing

@testable import Documents
@testable import Ingest

@Suite("Exports in containers")
struct ContainerReaderTests {
  private let feed = """
    <rss version="2.0"><channel><title>Mairie d’Exemple</title>
    <link>https://www.mairie-exemple.fr/</link>
    <item><title>Vœux</title><guid>1</guid><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate></item>
    </channel></rss>
    """
  private let page =
    "<!DOCTYPE html><html><head><title>Mairie</title></head><body>Page</body></html>"

  private func exports(_ bytes: [UInt8], path: String = "a.zip") -> [ReadExport] {
    ContainerReader.exports(of: bytes, path: path, dates: DateReader(zone: .utc))
  }

  private func zip(_ files: (String, String)...) -> [UInt8] {
    Made.zip(files.map { ($0.0, Array($0.1.utf8)) })
  }

  @Test("each page and feed of an archive is an export with its own path, size and digest")
  func members() {
    let found = exports(
      zip(
        ("a/feed.xml", feed),
        ("page.html", page),
        ("x.json", "{\"a\": 1}"),
        ("sitemap.xml", "<urlset/>"),
        ("note.txt", "bonjour")
      )
    )
    #expect(found.map(\.path) == ["a.zip!/a/feed.xml", "a.zip!/page.html"])
    #expect(found[0].size == feed.utf8.count)
    #expect(found[0].sha256 == SHA256.hexadecimal(Array(feed.utf8)))
    #expect(found[0].reading == ExportReader(zone: .utc).read(Array(feed.utf8)))
    #expect(found[0].reading.posts.count == 1)
  }

  @Test("a feed reads the same from gzip, and keeps the path of its file")
  func gzip() {
    let gzip = Made.gzip(Array(feed.utf8))
    let found = exports(gzip, path: "feed.xml.gz")
    #expect(found.map(\.path) == ["feed.xml.gz"])
    #expect(found[0].sha256 == SHA256.hexadecimal(gzip))
    #expect(found[0].reading == ExportReader(zone: .utc).read(Array(feed.utf8)))
  }

  @Test("an archive in an archive is opened, one more within is refused")
  func nesting() {
    let inner = zip(("feed.xml", feed))
    let middle = Made.zip([("inner.zip", inner)])
    #expect(exports(middle).map(\.path) == ["a.zip!/inner.zip!/feed.xml"])
    let outer = exports(Made.zip([("middle.zip", middle)]))
    #expect(outer.map(\.path) == ["a.zip!/middle.zip!/inner.zip"])
    #expect(outer[0].reading.refusal?.reason == .unreadableArchive)
  }

  @Test("the address and time of an archive record stand above what the page says of itself")
  func capture() {
    let html = page.replacing("</head>", with: "<link rel='canonical' href='https://b.fr/'></head>")
    let record = Made.record(Made.response(Array(html.utf8)))
    let found = exports(record + record, path: "a.warc")
    let address = "https://www.mairie-exemple.fr/"
    #expect(found.map(\.path) == ["a.warc!/\(address)", "a.warc!/\(address) (2)"])
    #expect(found.allSatisfy { $0.reading.sourceURL == address })
    #expect(found.allSatisfy { $0.reading.capturedAt == Instant(iso: "2026-09-14T08:30:00Z") })
  }

  @Test("a page that a server refused is still of its platform, address and time")
  func refusedByServer() {
    let address = "https://www.facebook.com/mairieexemple"
    let response = Made.response(Array(page.utf8), status: 404)
    let found = exports(Made.record(response, url: address), path: "a.warc")
    #expect(found.map(\.reading.refusal?.reason) == [.notFound])
    #expect(found.map(\.reading.platform) == [.facebook])
    #expect(found.map(\.reading.sourceURL) == [address])
    #expect(found.map(\.reading.capturedAt) == [Instant(iso: "2026-09-14T08:30:00Z")])
  }

  @Test("a page that holds nothing is still of its platform and address")
  func refusedAsEmpty() {
    let address = "https://www.instagram.com/mairieexemple/"
    let found = exports(zip(("www.instagram.com/mairieexemple/index.html", "<!DOCTYPE html> ")))
    #expect(found.map(\.reading.platform) == [.instagram])
    #expect(found.map(\.reading.sourceURL) == [address])
    #expect(found.first?.reading.refusal != nil)
  }

  @Test("relative dates are read from the container's time of capture")
  func pageKnowsCapture() {
    let capture = Capture(
      url: "https://x.com/mairie",
      savedAt: Instant(iso: "2026-09-14T08:30:00Z")
    )
    let bytes = Array(page.utf8)
    let read = Page(bytes, capture: capture, dates: DateReader(zone: .utc))
    #expect(read.capturedAt == capture.savedAt)
    #expect(read.isOf("x.com"))
  }

  @Test("a WACZ is a ZIP whose web archive is read")
  func wacz() {
    let warc = Made.gzip(Made.record(Made.response(Array(page.utf8))))
    let wacz = Made.zip([
      ("datapackage.json", Array("{\"profile\": \"data-package\"}".utf8)),
      ("pages/pages.jsonl", Array("{\"format\": \"json-pages-1.0\"}".utf8)),
      ("indexes/index.cdx.gz", Made.gzip(Array("fr,exemple)/ 2026".utf8))),
      ("archive/data.warc.gz", warc),
    ])
    let path = "a.wacz!/archive/data.warc.gz!/https://www.mairie-exemple.fr/"
    #expect(exports(wacz, path: "a.wacz").map(\.path) == [path])
  }

  @Test("an archive without a page says so instead of being silent")
  func nothing() {
    let found = exports(zip(("note.txt", "bonjour")))
    #expect(found.map(\.path) == ["a.zip"])
    #expect(found[0].reading.refusal?.reason == .unreadableArchive)
    #expect(exports([0x50, 0x4B, 3, 4])[0].reading.refusal?.reason == .unreadableArchive)
  }

  @Test(
    "the folders of a mirror spell the address",
    arguments: [
      ("q/www.mairie-exemple.fr/actus/index.html", "https://www.mairie-exemple.fr/actus/"),
      ("mairie-exemple.fr/index.html?p=3.html", "https://mairie-exemple.fr/?p=3"),
      ("mairie-exemple.fr/index.html@p=3", "https://mairie-exemple.fr/?p=3"),
      ("x.zip!/mairie-exemple.fr/a.html", "https://mairie-exemple.fr/a.html"),
      ("2026.07/a.html", nil), ("a.zip!/a.html", nil), ("mairie.fr", nil), ("x.old/a.html", nil),
    ]
  )
  func mirror(path: String, address: String?) {
    #expect(MirrorPath.address(of: path) == address)
  }

  @Test("of the real containers every sound one is read, every broken one named")
  func realOnes() throws {
    guard let folder = SharedContainers.folder else { return }
    let broken: Set<String> = [
      "mhtml2html-missing_boundary.mhtml", "mhtml2html-missing_boundary_header.mhtml",
      "mhtml2html-unexpected_eof.mhtml", "warcio-bad.arc", "warcio-example-trunc.warc",
      // Nothing in them is a page: requests, an image, JSON of a program's.
      "warcio-example-digest.warc", "warcio-example-space-in-target-uri.warc.gz",
      "warcio-post-test.warc.gz",
    ]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name != "SOURCES.tsv" {
      let found = ExportReader(zone: .utc).read(path: folder + "/" + name)
      #expect(!found.isEmpty)
      for export in found {
        let isBroken = export.reading.refusal?.reason == .unreadableArchive
        #expect(
          isBroken == broken.contains(name),
          "\(name): \(String(describing: export.reading.refusal))"
        )
        if !isBroken {
          #expect(export.reading.sourceURL != nil && export.reading.capturedAt != nil)
        }
      }
    }
  }
}

/// The real containers beside the checkout, which tests read when they are there.
private enum SharedContainers {
  static var folder: String? {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let given = ProcessInfo.processInfo.environment["BAROMETRE_SHARED"].map { URL(filePath: $0) }
    let shared = given ?? package.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "fixtures/containers").path
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }
}
