internal import Core
internal import Documents

/// Facebook's pages of before 2019: counts in the objects that drew what stands below a post.
///
/// `"feedbacktarget":{"entidentifier":"1015…","likecount":49,"commentcount":0,"sharecount":1}` within
/// scripts, dates and words in the page. Until 2016 there were likes only; later `reactioncount` is
/// of every kind. The page is drawn whole beside a form to log in.
enum FacebookUFI: PageFormat {
  static let names = ["facebook-ufi"]

  static func recognises(_ page: Page) -> Bool {
    FacebookPage.isOne(page)
      && page.scripts.contains { $0.characters.place(of: "feedbacktarget") != nil }
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let targets = page.json(keyed: "feedbacktarget").filter {
      $0["targetiscomment"]?.bool != true && identifier(of: $0) != nil
    }
    var reading = FacebookPage.reading(names[0], of: page)
    let main = FacebookPage.post(of: page)
    let owners = Set(targets.compactMap { $0["ownerid"]?.text })
    let mainOwner = targets.first { identifier(of: $0) == main }?["ownerid"]?.text
    reading.account.id =
      mainOwner ?? reading.account.id ?? (owners.count == 1 ? owners.first : nil)
    let shown = ShownPost.all(on: page)
    var seen: Set<String> = []
    for target in targets {
      guard let id = identifier(of: target), seen.insert(id).inserted else { continue }
      let displayed = shown.first { $0.id == id }?.post
      var post = PostReading()
      post.id = id
      post.url = target["permalink"]?.string.map {
        WebAddress.resolve($0, against: "https://www.facebook.com/")
      }
      post.publishedAt = displayed?.publishedAt
      post.text = displayed?.text
      take(target, into: &post)
      // What visitors write on the page's wall, and a suggested page's posts, are not the account's.
      let writer = target["actorid"]?.text ?? target["ownerid"]?.text
      if writer != reading.account.id { post.origin = .other }
      reading.posts.append(post)
    }
    guard !reading.posts.isEmpty else { return nil }
    reading.posts.sortByDisplay(shown.map(\.id))
    reading.listing = main == nil ? FacebookPage.listing(of: &reading.posts) : .selection
    reading.account.followers = followers(page)
    FacebookPage.complete(&reading.account, of: page)
    return reading
  }

  private static func identifier(of target: JSONValue) -> String? {
    (target["entidentifier"] ?? target["targetfbid"])?.text
  }

  /// Sets the counts of an object of this dialect, in which mobile pages are written as well.
  static func take(_ target: JSONValue, into post: inout PostReading) {
    post.reactions = MetaPage.count(
      target["reactioncount"] ?? target["likecount"] ?? target["like_count"]
    )
    post.comments = MetaPage.count(target["commentcount"] ?? target["comment_count"])
    post.shares = MetaPage.count(target["sharecount"] ?? target["share_count"])
    // {"1":{"default":374867},"2":{"default":202634}}
    for (key, value) in target["reactioncountmap"]?.members ?? [] {
      guard let kind = FacebookFeedback.kind(named: key),
        let count = (value["default"] ?? value).int, count > 0
      else { continue }
      post.reactionsByKind[kind] = count
    }
  }

  /// "1 187 personnes suivent ce lieu", a line of its own beside the posts.
  private static func followers(_ page: Page) -> Count? {
    page.document.all("div").lazy.filter { $0.children.isEmpty }.compactMap { element -> Count? in
      guard let line = element.line, line.utf8.count < 80, line.first?.isNumber == true else {
        return nil
      }
      let printed = PrintedCount.all(in: line)
      guard printed.count == 1, labels.contains(where: { printed[0].label.hasPrefix($0) }) else {
        return nil
      }
      return printed[0].count
    }.first
  }

  /// The words of that line in five languages, folded; only the German ones were seen.
  private static let labels = [
    "people follow", "personnes suivent", "personen haben das abonniert", "personas siguen",
    "persone seguono",
  ]
}

extension [PostReading] {
  /// Puts posts in the order in which a page displays them; what it does not display stays last.
  fileprivate mutating func sortByDisplay(_ identifiers: [String]) {
    let places = enumerated().map { place, post in
      (identifiers.firstIndex { $0 == post.id } ?? identifiers.count, place, post)
    }
    self = places.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
