internal import Core
internal import Documents

/// PanneauPocket's pages of a commune and its widgets: the panels that are shown on the day of saving.
///
/// A panel says the day of its publication or of its last change, never both, and no counts.
enum PanneauPocket: PageFormat {
  static let names = ["panneaupocket"]

  static func recognises(_ page: Page) -> Bool {
    page.document.first(".sign-carousel--item, .sign-preview") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = Reading(format: names[0], platform: .panneaupocket)
    var panels = page.document.all(".sign-carousel--item")
    if panels.isEmpty { panels = page.document.all(".sign-preview") }
    for panel in panels {
      guard let post = post(of: panel, dates: dates),
        !reading.posts.contains(where: { $0.id != nil && $0.id == post.id })
      else { continue }
      reading.posts.append(post)
    }
    reading.account.name = page.document.first("p.city, .city")?.line
    reading.account.url = page.address
    // `/ville/291254478-saint-exemple-38000`
    if let place = page.path.firstIndex(where: { ["ville", "embeded"].contains($0) }),
      place + 1 < page.path.count
    {
      let slug = page.path[place + 1]
      reading.account.id = String(slug.prefix { $0 != "-" })
      reading.account.handle = slug
    }
    guard reading.account.name != nil || !reading.posts.isEmpty else { return nil }
    // Panels are ordered by the commune, and old ones are taken down.
    reading.listing = .selection
    return reading
  }

  private static func post(of panel: HTMLElement, dates: DateReader) -> PostReading? {
    let box = panel.first(".sign-preview__content") ?? panel
    guard let title = box.first(".title") else { return nil }
    var post = PostReading()
    post.id = panel["data-id"] ?? panel.closest("[data-id]")?["data-id"]
    post.title = title.line
    post.text = box.all(".content").first { $0.first(".title") == nil }?.text
    let share = panel.first("[data-facebook-share-share-url-value]")
    post.url = share?["data-facebook-share-share-url-value"]
    let date = panel.first(".date")?.line
    // "Info publiée le 19/08/2026" or "Info modifiée le 21/09/2026".
    let day = date?.split(separator: " ").last.flatMap { dates.instant(of: String($0)) }
    if Folding.folded(date ?? "").holds("modifi") {
      post.updatedAt = day
    } else {
      post.publishedAt = day
    }
    post.media = box.first("img") != nil ? .photo : nil
    return post
  }
}
