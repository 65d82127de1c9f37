internal import Core
internal import Documents

/// One layout of saved pages.
///
/// A layout is told by what it says of itself, never by a guess: the host, an embedded object, an
/// attribute that only this platform writes.
protocol PageFormat: Sendable {
  /// The names that its readings carry as their format, as tests and reports list them.
  static var names: [String] { get }

  /// Whether a page may be of this layout: a quick look, before anything is parsed.
  static func recognises(_ page: Page) -> Bool

  /// Reads a page.
  ///
  /// - Returns: what it says; nil when it holds neither account nor post of this layout, so that the
  ///   next one is tried.
  /// - Throws: why it gives nothing and no other layout would.
  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading?
}

/// HTML, which is read by the first layout that finds something in it.
enum PageFormats: ExportFormat {
  /// Every layout, in the order they are tried: a new one adds one line here.
  static let all: [any PageFormat.Type] = [
    FacebookPlugin.self,
    FacebookLinkedData.self,
    FacebookComet.self,
    FacebookRelay.self,
    FacebookUFI.self,
    FacebookMobile.self,
    FacebookDisplayed.self,
    FacebookMeta.self,
    InstagramData.self,
    InstagramMeta.self,
    Threads.self,
    LinkedInSignedIn.self,
    LinkedInArticle.self,
    LinkedInDrawn.self,
    LinkedInGuest.self,
    Telegram.self,
    BlueskyPost.self,
    BlueskyProfile.self,
    Mastodon.self,
    PeerTube.self,
    Dailymotion.self,
    WhatsAppChannel.self,
    PanneauPocket.self,
    IntraMuros.self,
    Nitter.self,
    TwitterEmbed.self,
    TwitterClassic.self,
    TwitterX.self,
    YouTubeChannel.self,
    YouTubeWatch.self,
    YouTubeDisplayed.self,
    YouTubeMicrodata.self,
    TikTokPage.self,
    SnapchatProfile.self,
    Website.self,
    StructuredPage.self,
  ]

  static let names = all.flatMap { $0.names }

  /// A page that begins with a document type or `html`, unless a feed is within it.
  static func recognises(_ document: ArraySlice<UInt8>) -> Bool {
    HTMLPage.isOne(document)
      && !document.holds(anyOf: ["rss", "feed "], after: UInt8(ascii: "<"))
  }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    let page = Page(document, capture: capture, dates: dates)
    var reading = read(page, dates: dates)
    // What a refused page is of still counts: an account that could not be read is not silent.
    if reading.refusal != nil {
      reading.platform = reading.platform ?? PagePlatform.ofRefused(page)
    }
    // A home page may hold nothing else.
    if page.platform == nil, reading.platform ?? .website == .website {
      reading.account.links = AccountLinks.found(on: page)
    }
    reading.sourceURL = reading.sourceURL ?? page.address
    reading.capturedAt = reading.capturedAt ?? page.capturedAt
    return reading
  }

  /// What the first layout that finds something reads, or why none does.
  private static func read(_ page: Page, dates: DateReader) -> Reading {
    do throws(Refusal) {
      for format in all where format.recognises(page) {
        if let reading = try format.reading(of: page, dates: dates) { return reading }
      }
      return Reading(refusal: PageWall.refusal(of: page))
    } catch {
      return Reading(refusal: error)
    }
  }
}
