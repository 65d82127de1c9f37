internal import Core
internal import Documents

/// A saved page of HTML, and what every layout asks of it.
struct Page: Sendable {
  /// Its elements.
  let document: HTMLDocument

  /// Its `meta` elements in their order: `property`, `name` or `itemprop` in lower case, `content`.
  let metas: [(name: String, content: String)]

  /// The title of its head, one line.
  let title: String?

  /// Its language as the `html` element has it, in lower case: `fr`, `fr-fr`.
  let language: String?

  /// Where and when it was saved, as its container says or the browser or archiver wrote into it.
  let savedFrom: SavedFrom?

  /// When it was saved, as its container says.
  private let containerTime: Instant?

  /// The address of `link rel=canonical`, absolute.
  let canonical: String?

  /// The addresses it gives itself, best first: saved from, canonical, `og:url`, the folders
  /// of a mirror.
  let addresses: [String]

  /// The hosts of its addresses in lower case, without `www.`, in the same order.
  private let hosts: [String]

  /// The platform it is of, which nearly every layout asks; nil when it is of none.
  private(set) var platform: Platform?

  /// Its scripts in their order.
  let scripts: [PageScript]

  /// Its JSON-LD, every item of every script, those of `@graph` too.
  let linkedData: [StructuredItem]

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - capture: where and when it was saved, as far as its container tells.
  ///   - dates: reads the date of saving.
  init(_ bytes: [UInt8], capture: Capture = Capture(), dates: DateReader) {
    document = HTMLDocument(bytes)
    metas = document.all("meta[content]").flatMap { meta in
      ["property", "name", "itemprop"].compactMap { meta[$0] }.prefix(1).map {
        ($0.lowercased(), meta["content"] ?? "")
      }
    }
    title =
      document.all("title").lazy.filter { $0.parent?.name != "svg" }.compactMap(\.titleLine).first
    language = document.first("html[lang]")?["lang"].flatMap { $0.isEmpty ? nil : $0.lowercased() }
    savedFrom = SavedFrom(document.comments, dates: dates, in: capture)
    containerTime = capture.savedAt
    let base = document.first("base[href]")?["href"] ?? savedFrom?.url
    canonical = document.first("link[rel~=canonical][href]")?["href"].flatMap {
      $0.isEmpty ? nil : WebAddress.resolve($0, against: base)
    }
    let openGraph = metas.first { $0.name == "og:url" && !$0.content.isEmpty }?.content
    addresses = [savedFrom?.url, canonical, openGraph, capture.mirrorURL].compactMap { $0 }
      .filter(WebAddress.isWeb)
    hosts = addresses.compactMap { WebAddress.host(of: $0) }
    scripts = document.all("script").map { PageScript($0) }
    linkedData = scripts.filter(\.isLinkedData).flatMap { LinkedData.items(of: $0.characters) }
    platform = PagePlatform.told(by: self)
  }

  // MARK: Meta

  /// The content of the first `meta` of this property, name or `itemprop` that is not empty.
  func meta(_ name: String) -> String? {
    metas.first { $0.name == name && !$0.content.isEmpty }?.content
  }

  /// What wrote it, as `WordPress 6.4`.
  var generator: String? { meta("generator") }

  /// The time of capture: the container's or the archiver's, when one wrote it.
  var capturedAt: Instant? { containerTime ?? savedFrom?.capturedAt }

  // MARK: Addresses

  /// The address it gives itself: what `Reading.sourceURL` holds.
  var address: String? { addresses.first }

  /// The host of its address in lower case, without `www.`; nil when it gives itself none.
  var host: String? { hosts.first }

  /// Whether one of its addresses is of a domain or of one under it.
  func isOf(_ domains: String...) -> Bool {
    hosts.contains { host in domains.contains { host == $0 || host.hasSuffix("." + $0) } }
  }

  /// A reference of the page made absolute.
  func resolved(_ reference: String) -> String {
    WebAddress.resolve(reference, against: document.first("base[href]")?["href"] ?? address)
  }
}

extension HTMLElement {
  /// Its text as one line; nil when it has none.
  var line: String? {
    guard let text, text.utf8.contains(0x0A) else { return text }
    return text.utf8.split(separator: 0x0A).map { String(Substring($0)) }.joined(separator: " ")
  }

  /// The characters of a `title` as one line.
  var titleLine: String? { PlainText.folded(characters) }
}
