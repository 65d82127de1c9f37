internal import Core
internal import Documents

/// One post of Instagram's JSON, in the dialects of ten years.
///
/// `GraphImage` nodes (`shortcode`, `taken_at_timestamp`, `edge_…`), those of 2015 to 2017 (`code`,
/// `date`, `likes.count`) and what the application asks for since 2022 (`code`, `taken_at`,
/// `like_count`).
enum InstagramMedia {
  /// Reads one post.
  ///
  /// - Parameters:
  ///   - node: an object with a shortcode.
  ///   - handle: the account whose page it is on.
  /// - Returns: nil without a shortcode.
  static func post(of node: JSONValue, on handle: String?) -> PostReading? {
    guard let code = (node["shortcode"] ?? node["code"])?.string, !code.isEmpty else { return nil }
    var post = PostReading()
    post.id = code
    post.url = "https://www.instagram.com/p/\(code)/"
    post.publishedAt =
      MetaPage.time((node["taken_at_timestamp"] ?? node["taken_at"] ?? node["date"])?.int)
      ?? IdentifierTime.instagram(shortcode: code)
    post.text = caption(of: node)
    post.author = owner(of: node)
    post.origin = isOf(handle, node) ? .own : .repost
    let pinners =
      (node["pinned_for_users"] ?? node["timeline_pinned_user_ids"])?.elements ?? []
    post.isPinned = !pinners.isEmpty
    post.isSponsored = node["is_paid_partnership"]?.bool == true
    post.media = media(of: node)
    // The author may hide them; what is then in their place is no count.
    if node["like_and_view_counts_disabled"]?.bool != true {
      post.reactions = MetaPage.count(
        node.at("edge_media_preview_like.count") ?? node.at("edge_liked_by.count")
          ?? node["like_count"] ?? node.at("likes.count")
      )
      post.views = MetaPage.count(
        node["video_view_count"] ?? node["video_views"] ?? node["view_count"]
          ?? node["ig_play_count"] ?? node["play_count"] ?? node["video_play_count"]
      )
    }
    post.comments = MetaPage.count(
      node.at("edge_media_to_parent_comment.count") ?? node.at("edge_media_to_comment.count")
        ?? node.at("edge_media_preview_comment.count") ?? node["comment_count"]
        ?? node.at("comments.count")
    )
    return post
  }

  /// The comments that stand beside a post.
  static func replies(of node: JSONValue, to post: PostReading) -> [ReplyReading] {
    let edges =
      node.at("edge_media_to_parent_comment.edges") ?? node.at("edge_media_to_comment.edges")
      ?? node.at("edge_media_preview_comment.edges") ?? node.at("comments.nodes")
    return (edges?.elements ?? []).flatMap { comments(of: $0["node"] ?? $0, under: nil, post) }
  }

  /// A comment and the answers to it.
  static func comments(
    of node: JSONValue,
    under parent: String?,
    _ post: PostReading
  ) -> [ReplyReading] {
    guard let id = (node["id"] ?? node["pk"])?.text else { return [] }
    var reply = ReplyReading()
    reply.post = post.id
    reply.id = id
    reply.replyTo = parent ?? node["parent_comment_id"]?.text
    reply.createdAt = MetaPage.time((node["created_at"] ?? node["created_at_utc"])?.int)
    let author = owner(of: node)
    reply.isByAccount = author != nil && author == post.author
    reply.isQuestion = Question.isAsked(in: node["text"]?.string)
    let answers =
      node.at("edge_threaded_comments.edges") ?? node["preview_child_comments"]
      ?? node["child_comments"]
    return [reply]
      + (answers?.elements ?? []).flatMap { comments(of: $0["node"] ?? $0, under: id, post) }
  }

  /// The handle of who wrote a post or comment.
  static func owner(of node: JSONValue) -> String? {
    (node.at("owner.username") ?? node.at("user.username"))?.string
  }

  /// Whether a post is of an account, alone or with others; true where the page does not say.
  private static func isOf(_ handle: String?, _ node: JSONValue) -> Bool {
    guard let handle, let owner = owner(of: node) else { return true }
    let others = (node["coauthor_producers"] ?? node["invited_coauthor_producers"])?.elements ?? []
    return owner == handle || others.contains { $0["username"]?.string == handle }
  }

  private static func caption(of node: JSONValue) -> String? {
    let caption =
      node.at("edge_media_to_caption.edges.0.node.text") ?? node.at("caption.text")
      ?? node["caption"]
    return caption?.bytes.flatMap { PlainText.ofText($0) }
  }

  private static func media(of node: JSONValue) -> Media? {
    switch node["__typename"]?.string {
    case "GraphImage", "XDTGraphImage": return .photo
    case "GraphVideo", "XDTGraphVideo": return .video
    case "GraphSidecar", "XDTGraphSidecar": return .album
    default: break
    }
    switch node["media_type"]?.int {
    case 1: return .photo
    case 2: return .video
    case 8: return .album
    default: return node["is_video"]?.bool == true ? .video : nil
    }
  }
}
