public import Core
internal import Documents
public import Foundation

/// What was noted by hand or exported from other tools, one reading a file, in the reading contract.
///
/// `barometre import observations` writes it; `files` tells what it was made from.
public enum ObservationsFormat: ExportFormat {
  static let names = [Reading.observations]

  static func recognises(_ document: ArraySlice<UInt8>) -> Bool {
    document.starts(with: opening)
  }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    do {
      return try JSONDecoder().decode(Document.self, from: Data(document)).reading
    } catch {
      throw Refusal(.malformed, "observations that cannot be parsed: import them again")
    }
  }

  /// A document that is read as this reading.
  ///
  /// - Parameters:
  ///   - reading: its times are kept to the second.
  ///   - sources: the files it was made from, each with the SHA-256 of its bytes.
  /// - Returns: UTF-8, the same for the same reading.
  /// - Throws: an error of the encoder's.
  public static func document(_ reading: Reading, sources: [String: String]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = try encoder.encode(Document(reading, sources: sources))
    return Data(opening) + body.dropFirst() + Data("\n".utf8)
  }

  /// What every document begins with.
  private static let opening = Array(#"{"format":"\#(Reading.observations)","#.utf8)
}

/// The document after its first key: the reading contract, counts being exact.
private struct Document: Codable {
  struct Page: Codable {
    var id: String?
    var url: String?
    var followers: Int?
  }

  struct Post: Codable {
    var id: String?
    var publishedAt: Instant?
    var media: Media?
    var reactions: Int?
    var reactionsByKind: [String: Int]
    var comments: Int?
    var shares: Int?
    var views: Int?

    enum CodingKeys: String, CodingKey {
      case id, media, reactions, comments, shares, views
      case publishedAt = "published_at", reactionsByKind = "reactions_by_kind"
    }
  }

  struct Reply: Codable {
    var post: String?
    var id: String?
    var replyTo: String?
    var createdAt: Instant?
    var byAccount: Bool
    var question: Bool

    enum CodingKeys: String, CodingKey {
      case post, id, replyTo = "reply_to", createdAt = "created_at", byAccount = "by_account"
      case question
    }
  }

  let platform: Platform?
  let sourceURL: String?
  let capturedAt: Instant?
  let listing: Listing
  let account: Page
  let posts: [Post]
  let replies: [Reply]
  let files: [String: String]

  enum CodingKeys: String, CodingKey {
    case platform, listing, account, posts, replies, files
    case sourceURL = "source_url", capturedAt = "captured_at"
  }

  init(_ reading: Reading, sources: [String: String]) {
    platform = reading.platform
    sourceURL = reading.sourceURL
    capturedAt = reading.capturedAt
    listing = reading.listing
    account = Page(
      id: reading.account.id,
      url: reading.account.url,
      followers: reading.account.followers?.value
    )
    posts = reading.posts.map { post in
      Post(
        id: post.id,
        publishedAt: post.publishedAt,
        media: post.media,
        reactions: post.reactions?.value,
        reactionsByKind: post.reactionsByKind,
        comments: post.comments?.value,
        shares: post.shares?.value,
        views: post.views?.value
      )
    }
    replies = reading.replies.map { reply in
      Reply(
        post: reply.post,
        id: reply.id,
        replyTo: reply.replyTo,
        createdAt: reply.createdAt,
        byAccount: reply.isByAccount,
        question: reply.isQuestion
      )
    }
    files = sources
  }

  var reading: Reading {
    var reading = Reading(format: Reading.observations, platform: platform, listing: listing)
    reading.sourceURL = sourceURL
    reading.capturedAt = capturedAt
    reading.account.id = account.id
    reading.account.url = account.url
    reading.account.followers = account.followers.map { Count($0) }
    reading.posts = posts.map { post in
      var reading = PostReading()
      reading.id = post.id
      reading.publishedAt = post.publishedAt
      reading.media = post.media
      reading.reactions = post.reactions.map { Count($0) }
      reading.reactionsByKind = post.reactionsByKind
      reading.comments = post.comments.map { Count($0) }
      reading.shares = post.shares.map { Count($0) }
      reading.views = post.views.map { Count($0) }
      return reading
    }
    reading.replies = replies.map { reply in
      var reading = ReplyReading()
      reading.post = reply.post
      reading.id = reply.id
      reading.replyTo = reply.replyTo
      reading.createdAt = reply.createdAt
      reading.isByAccount = reply.byAccount
      reading.isQuestion = reply.question
      return reading
    }
    return reading
  }
}
