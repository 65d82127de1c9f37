internal import Core
internal import Foundation

/// Reads the tables of a set of observations; a wrong row is a problem and is left out.
struct ObservationTables {
  /// The posts and comments of the accounts, by their names.
  struct Posts {
    var byAccount: [String: [PostReading]] = [:]
    var replies: [String: [ReplyReading]] = [:]
    var owners: [String: String] = [:]
  }

  let folder: String
  let zones: CommuneZones

  /// The commune of each account, by the account's name.
  private var communes: [String: INSEECode] = [:]

  private(set) var problems: [Problem] = []
  private(set) var files: [String] = []

  /// The latest moment that a table speaks of.
  private(set) var latest = Instant(seconds: .min)

  init(folder: String, zones: CommuneZones) {
    self.folder = folder
    self.zones = zones
  }

  private static let accountColumns: [Table.Column] = [
    .init("account_id", "compte", "id", required: true),
    .init("insee", "code_insee", "code_commune", required: true),
    .init("platform", "plateforme", "reseau", required: true),
    .init("holder", "kind", "titulaire", "type"),
    .init("url", "adresse", "lien"),
  ]

  private static let postColumns: [Table.Column] =
    [
      .init("post_id", "publication", "id", required: true),
      .init("account_id", "compte", required: true),
      .init("published_at", "date", "publie_le", required: true),
      .init("type", "media"), .init("reactions"), .init("comments", "commentaires"),
      .init("shares", "partages"), .init("views", "vues"),
    ] + kinds.map { Table.Column($0) }

  private static let followerColumns: [Table.Column] = [
    .init("account_id", "compte", required: true), .init("date", required: true),
    .init("followers", "abonnes", required: true),
  ]

  private static let commentColumns: [Table.Column] = [
    .init("comment_id", "id", required: true), .init("post_id", "publication", required: true),
    .init("created_at", "date", required: true),
    .init("author_role", "auteur", "role", required: true),
    .init("reply_to", "reponse_a"), .init("is_question", "question"),
  ]

  /// The kinds of reaction that a table tells all of or none; Facebook's seventh came later.
  private static let kinds = ["like", "love", "haha", "wow", "sad", "angry", "care"]
  private static let mandatoryKinds = kinds.dropLast()

  private static let media: [String: Media] = [
    "photo": .photo, "image": .photo, "video": .video, "reel": .video, "album": .album,
    "carrousel": .album, "lien": .link, "link": .link, "texte": .text, "text": .text,
  ]

  /// The accounts, in the order of reports.
  mutating func accounts(of communes: Set<INSEECode>) throws(Problem) -> [ObservedAccount] {
    var names: Set<String> = []
    var accounts: [ObservedAccount] = []
    for row in try rows(of: "accounts.csv", Self.accountColumns) {
      do throws(Problem) {
        let name = try text(in: "account_id", of: row)
        let url = row["url"] ?? "https://observations.invalid/\(name)"
        let account = try AccountsFile.account(of: row, at: url)
        guard communes.contains(account.insee) else {
          throw row.problem(
            in: "insee",
            "commune \(account.insee) is not in communes.csv: add it there or mend the code"
          )
        }
        guard names.insert(name).inserted else {
          throw row.problem(in: "account_id", "“\(name)” is there twice: remove one of the two")
        }
        self.communes[name] = account.insee
        accounts.append(ObservedAccount(name: name, account: account))
      } catch { problems.append(error) }
    }
    return accounts.sorted { Account.inOrder($0.account, $1.account) }
  }

  /// The posts of accounts, in the order of the table.
  mutating func posts(of accounts: [ObservedAccount]) throws(Problem) -> Posts {
    let names = Set(accounts.map(\.name))
    var posts = Posts()
    for row in try rows(of: "posts.csv", Self.postColumns) {
      do throws(Problem) {
        let owner = try account(of: row, among: names)
        var post = PostReading()
        let id = try text(in: "post_id", of: row)
        post.id = id
        post.publishedAt = try instant(in: "published_at", of: row, by: owner)
        post.media = row["type"].flatMap { Self.media[folded($0)] }
        post.reactions = try count(in: "reactions", of: row)
        post.comments = try count(in: "comments", of: row)
        post.shares = try count(in: "shares", of: row)
        post.views = try count(in: "views", of: row)
        for kind in Self.kinds { post.reactionsByKind[kind] = try count(in: kind, of: row)?.value }
        if !Self.mandatoryKinds.allSatisfy({ post.reactionsByKind[$0] != nil }) {
          post.reactionsByKind = [:]
        }
        guard posts.owners.updateValue(owner, forKey: id) == nil else {
          throw row.problem(in: "post_id", "“\(id)” is there twice: remove one of the two")
        }
        posts.byAccount[owner, default: []].append(post)
      } catch { problems.append(error) }
    }
    return posts
  }

  /// Adds the comments under posts, where there is a table of them.
  mutating func readComments(into posts: inout Posts) throws(Problem) {
    guard has("comments.csv") else { return }
    for row in try rows(of: "comments.csv", Self.commentColumns) {
      do throws(Problem) {
        let post = try text(in: "post_id", of: row)
        guard let owner = posts.owners[post] else {
          throw row.problem(in: "post_id", "“\(post)” is not in posts.csv: add it or mend the name")
        }
        var reply = ReplyReading()
        reply.post = post
        reply.id = try text(in: "comment_id", of: row)
        reply.replyTo = row["reply_to"]
        reply.createdAt = try instant(in: "created_at", of: row, by: owner)
        reply.isByAccount = try isAccount(row)
        reply.isQuestion = ["1", "oui", "true", "vrai"].contains(row["is_question"].map(folded))
        posts.replies[owner, default: []].append(reply)
      } catch { problems.append(error) }
    }
  }

  /// The followers of accounts, in the order of the table; none without the table.
  mutating func followers(
    of accounts: [ObservedAccount]
  ) throws(Problem) -> [String: [(instant: Instant, count: Count)]] {
    guard has("followers.csv") else { return [:] }
    let names = Set(accounts.map(\.name))
    var followers: [String: [(instant: Instant, count: Count)]] = [:]
    for row in try rows(of: "followers.csv", Self.followerColumns) {
      do throws(Problem) {
        let owner = try account(of: row, among: names)
        let moment = try instant(in: "date", of: row, by: owner)
        guard let count = try count(in: "followers", of: row) else { continue }
        followers[owner, default: []].append((moment, count))
      } catch { problems.append(error) }
    }
    return followers
  }

  private func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + name)
  }

  private mutating func rows(
    of name: String,
    _ columns: [Table.Column]
  ) throws(Problem) -> [Table.Row] {
    let path = folder + "/" + name
    let table = Table(try TextFile.read(path, named: path), path: path, columns: columns)
    files.append(name)
    problems += table.problems
    return table.rows
  }

  private func text(in column: String, of row: Table.Row) throws(Problem) -> String {
    guard let text = row[column] else {
      throw row.problem(in: column, "no \(column): write it, or remove the row")
    }
    return text
  }

  private func account(
    of row: Table.Row,
    among names: Set<String>
  ) throws(Problem) -> String {
    let name = try text(in: "account_id", of: row)
    guard names.contains(name) else {
      let message = "account “\(name)” is not in accounts.csv: add it there or mend the name"
      throw row.problem(in: "account_id", message)
    }
    return name
  }

  private func isAccount(_ row: Table.Row) throws(Problem) -> Bool {
    switch folded(try text(in: "author_role", of: row)) {
    case "compte", "account": return true
    case "citoyen", "citizen": return false
    default: throw row.problem(in: "author_role", "an author is citoyen or compte: write one")
    }
  }

  /// A count of 0 or more; nil for an empty field, which is not zero.
  private func count(in column: String, of row: Table.Row) throws(Problem) -> Count? {
    guard let text = row[column] else { return nil }
    guard let number = wholeNumber(text), number >= 0 else {
      throw row.problem(in: column, "“\(text)” is not a count: write a whole number, or nothing")
    }
    return Count(number)
  }

  /// The moment of a time written `2025-04-02T18:24:00`, whatever offset follows, `02/04/2025 18:24` or
  /// `02/04/2025 18h24`, or of noon of a day, by the clocks of an account's commune.
  private mutating func instant(
    in column: String,
    of row: Table.Row,
    by account: String
  ) throws(Problem) -> Instant {
    let text = try text(in: column, of: row)
    let pieces = text.split(maxSplits: 1) { $0 == "T" || $0 == " " }
    let clock = pieces.dropFirst().first.map { $0.prefix(8).split { ":h".contains($0) } }
    let time = (clock ?? ["12"]).map { Int($0) ?? -1 } + [0, 0]
    guard let day = pieces.first.flatMap({ Day(written: $0) }), (0..<24).contains(time[0]),
      (0..<60).contains(time[1]), (0..<60).contains(time[2])
    else {
      throw row.problem(in: column, "“\(text)” is not a time: write it as 2026-07-01T18:30:00")
    }
    let second = time[0] * 3600 + time[1] * 60 + time[2]
    let zone = communes[account].map(zones.zone) ?? zones.usual
    let instant = zone.instant(day: day, secondOfDay: second)
    latest = max(latest, instant)
    return instant
  }
}
