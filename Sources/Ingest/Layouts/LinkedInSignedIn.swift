internal import Core
internal import Documents

/// LinkedIn's pages for members: the answers of its service, which the page holds as JSON in `code`.
///
/// Reactions by kind, comments and, for videos, views are exact; references between objects are URNs.
/// Employees' posts that the company shares are reposts; other companies in the page are left out.
enum LinkedInSignedIn: PageFormat {
  static let names = ["linkedin-signed-in"]

  static func recognises(_ page: Page) -> Bool {
    page.document.first("code[id^=bpr-guid-]") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let objects = Objects(page)
    guard let company = company(of: page, in: objects) else { return nil }
    var reading = Reading(format: names[0], platform: .linkedin)
    let number = company["entityUrn"]?.string.flatMap { LinkedIn.number(ofURN: $0) }
    reading.account.id = number
    reading.account.handle = company["universalName"]?.string
    reading.account.name = company["name"]?.string
    reading.account.url = company["url"]?.string
    let following =
      objects.value("followingInfo", of: company) ?? objects.value("followingState", of: company)
    reading.account.followers = following?["followerCount"]?.int.map { Count($0) }

    let shared = Set(objects.list.compactMap { $0["*resharedUpdate"]?.string })
    for update in objects.list where ["UpdateV2", "Update"].contains(Objects.type(of: update)) {
      guard !shared.contains(update["entityUrn"]?.string ?? ""),
        let post = post(of: update, by: number, in: objects),
        !reading.posts.contains(where: { $0.id == post.id })
      else { continue }
      reading.posts.append(post)
    }
    if reading.posts.isEmpty, let handle = reading.account.handle {
      reading.posts = LinkedInDrawn.posts(on: page, of: handle)
    }
    reading.replies = objects.list.compactMap { reply($0, by: number) }
    // The answers stand in no order of dates.
    reading.posts.sort {
      ($0.publishedAt?.seconds ?? 0, $0.id ?? "") > ($1.publishedAt?.seconds ?? 0, $1.id ?? "")
    }
    return reading
  }

  /// The company whose page it is: that of the address, else the one in the title.
  private static func company(of page: Page, in objects: Objects) -> JSONValue? {
    let companies = objects.list.filter {
      ["Company", "Organization"].contains(Objects.type(of: $0)) && $0["universalName"] != nil
    }
    if let handle = LinkedIn.handle(inPath: page.path) {
      return companies.first { $0["universalName"]?.string == handle }
    }
    // "(3) Mairie d'Exemple: Overview | LinkedIn"
    let title = Folding.folded(page.title ?? "")
    return companies.first { company in
      guard let name = company["name"]?.string, !name.isEmpty else { return false }
      let folded = Folding.folded(name)
      let start = title.hasPrefix("(") ? title.drop { $0 != " " }.dropFirst() : title[...]
      return start.hasPrefix(folded + ":") || start.hasPrefix(folded + " |")
        || start.hasPrefix(folded + " :")
    }
  }

  // MARK: Updates

  private static func post(
    of update: JSONValue,
    by company: String?,
    in objects: Objects
  ) -> PostReading? {
    let urn = update.at("updateMetadata.urn") ?? update.at("metadata.backendUrn")
    guard let id = urn?.string.flatMap({ LinkedIn.number(ofURN: $0) }) else { return nil }
    var post = PostReading()
    post.id = id
    post.url = "https://www.linkedin.com/feed/update/urn:li:activity:" + id
    post.text = (update.at("commentary.text.text") ?? update.at("commentary.text"))?.string
    post.publishedAt = IdentifierTime.linkedIn(id)
    let actor = (update.at("actor.urn") ?? update.at("actor.backendUrn"))?.string
    if update["header"]?.isObject == true
      || actor.map({ LinkedIn.number(ofURN: $0) != company }) ?? false
    {
      post.origin = .repost
    }
    post.media = media(of: update)
    let detail = objects.value("socialDetail", of: update)
    guard let counts = detail.flatMap({ objects.value("totalSocialActivityCounts", of: $0) }) else {
      return post
    }
    post.reactions = counts["numLikes"]?.int.map { Count($0) }
    post.comments = counts["numComments"]?.int.map { Count($0) }
    post.shares = counts["numShares"]?.int.map { Count($0) }
    post.views = counts["numViews"]?.int.map { Count($0) }
    for kind in counts["reactionTypeCounts"]?.elements ?? [] {
      guard let name = kind["reactionType"]?.string, let count = kind["count"]?.int else {
        continue
      }
      post.reactionsByKind[name.lowercased()] = count
    }
    return post
  }

  private static func media(of update: JSONValue) -> Media? {
    guard let content = update["content"] else { return nil }
    // The dash service names the component by its key, voyager by its type.
    let keys = content.members.filter { !$0.value.isNull }.map(\.key)
    let name = (Objects.type(of: content) + " " + keys.joined(separator: " ")).lowercased()
    if name.contains("videocomponent") { return .video }
    if name.contains("imagecomponent") {
      return (content.first("images")?.elements.count ?? 1) > 1 ? .album : .photo
    }
    return name.contains("articlecomponent") ? .link : nil
  }

  /// A comment: `urn:li:comment:(activity:7410643423461978113,7410650000000000000)`.
  private static func reply(_ comment: JSONValue, by company: String?) -> ReplyReading? {
    guard Objects.type(of: comment) == "Comment",
      let urn = (comment["urn"] ?? comment["entityUrn"])?.string,
      let start = urn.firstRange(of: "urn:li:comment:(")?.upperBound
    else { return nil }
    let parts = urn[start...].prefix { $0 != ")" }.split(separator: ",")
    guard parts.count == 2, let post = LinkedIn.number(ofURN: String(parts[0])) else { return nil }
    var reply = ReplyReading()
    reply.post = post
    reply.id = String(parts[1])
    let milliseconds = (comment["createdTime"] ?? comment["createdAt"])?.int
    reply.createdAt =
      milliseconds.map { Instant(seconds: $0 / 1_000) }
      ?? IdentifierTime.linkedIn(String(parts[1]))
    let author = (comment.at("commenter.urn") ?? comment["commenterUrn"])?.string
    reply.isByAccount = company != nil && author.flatMap { LinkedIn.number(ofURN: $0) } == company
    let words = comment.at("commentV2.text") ?? comment.at("commentary.text")
    reply.isQuestion = Question.isAsked(in: words?.string)
    return reply
  }

  /// The objects of every answer in the page, found by their URN.
  private struct Objects {
    /// In the order of the page.
    let list: [JSONValue]

    private let places: [String: Int]

    init(_ page: Page) {
      list = page.document.all("code").compactMap { Self.json($0) }.flatMap {
        $0["included"]?.elements ?? []
      }
      var places: [String: Int] = [:]
      for (place, object) in list.enumerated() {
        if let urn = object["entityUrn"]?.string { places[urn] = places[urn] ?? place }
      }
      self.places = places
    }

    /// The JSON of one answer: as it is, escaped as HTML or within a comment.
    private static func json(_ code: HTMLElement) -> JSONValue? {
      let characters = code.comments.first ?? code.characters
      guard characters.place(of: "included") != nil else { return nil }
      if characters.place(of: "{&quot;") != nil {
        return PlainText.ofText(characters).flatMap { JSONValue($0) }
      }
      return JSONValue(characters)
    }

    /// What a property holds: an object, or the URN of one under the name with an asterisk.
    func value(_ name: String, of object: JSONValue) -> JSONValue? {
      if let value = object[name], value.isObject { return value }
      guard let urn = object["*" + name]?.string, let place = places[urn] else { return nil }
      return list[place]
    }

    /// `Company` of `com.linkedin.voyager.organization.Company`.
    static func type(of object: JSONValue) -> String {
      object["$type"]?.string.flatMap { $0.split(separator: ".").last.map(String.init) } ?? ""
    }
  }
}
