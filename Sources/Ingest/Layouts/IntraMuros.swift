internal import Core
internal import Documents

/// Pages of IntraMuros and of the websites that it builds, by the JSON of Next.js.
///
/// What public programs agree on: `currentCity`, and publications with `published_at`, of which
/// those of the legal display are confirmed; the pages of `intramuros.org` itself have been seen by
/// none, and only a commune and times of publication named as such are read there. An agenda has no
/// day of publication and gives no post; nothing is counted.
enum IntraMuros: PageFormat {
  static let names = ["intramuros"]

  static func recognises(_ page: Page) -> Bool {
    page.scripts.contains { script in
      script.id == "__NEXT_DATA__"
        && (page.isOf("intramuros.org") || script.characters.place(of: "\"currentCity\"") != nil)
    }
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard let props = page.json(id: "__NEXT_DATA__")?.at("props.pageProps"),
      let city = ["currentCity", "city", "commune"].lazy.compactMap({ props[$0] })
        .first(where: { $0.isObject && $0["name"] != nil })
    else { return nil }
    // Publications expire, and which are shown is the commune's choice.
    var reading = Reading(format: names[0], platform: .intramuros, listing: .selection)
    reading.account.id = city["id"]?.text
    reading.account.name = city["name"]?.string
    reading.account.handle = page.isOf("intramuros.org") ? page.path.first : nil
    reading.account.url = page.address
    var seen: Set<String> = []
    let dated = ["published_at", "publishedAt", "publication_date"].flatMap { key in
      props.objects(with: key).map { ($0, $0[key]) }
    }
    reading.posts = dated.compactMap { value, time in
      guard let title = (value["title"] ?? value["name"])?.string,
        let published = time?.string.flatMap({ dates.instant(of: $0) }),
        seen.insert("\(published.seconds) \(title)").inserted
      else { return nil }
      var post = PostReading()
      post.id = value["id"]?.text
      post.title = PlainText.folded(Array(title.utf8)[...])
      post.text = (value["description"] ?? value["content"])?.bytes.flatMap { PlainText.ofHTML($0) }
      post.publishedAt = published
      return post
    }
    return reading.account == AccountReading() && reading.posts.isEmpty ? nil : reading
  }
}
