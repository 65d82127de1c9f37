internal import Core
internal import Documents

/// The object that Facebook's pages have counted a post's reactions in since 2019: `feedback`.
enum FacebookFeedback {
  /// Sets the counts that an object holds; what it does not hold stays unknown.
  static func take(_ feedback: JSONValue, into post: inout PostReading) {
    post.reactions =
      post.reactions
      ?? MetaPage.count(
        feedback.at("reaction_count.count") ?? feedback.at("reactors.count")
      )
    post.comments =
      post.comments
      ?? MetaPage.count(
        feedback.at("comment_rendering_instance.comments.total_count")
          ?? feedback.at(
            "comments_count_summary_renderer.feedback.comment_rendering_instance.comments.total_count"
          )
          ?? feedback["total_comment_count"] ?? feedback.at("comment_count.total_count")
      )
    post.shares = post.shares ?? MetaPage.count(feedback.at("share_count.count"))
    post.views =
      post.views
      ?? MetaPage.count(feedback["video_view_count"] ?? feedback["video_post_view_count"])
    if post.reactionsByKind.isEmpty { post.reactionsByKind = kinds(of: feedback) }
  }

  /// Reactions by kind, under the platform's own names for them.
  private static func kinds(of feedback: JSONValue) -> [String: Int] {
    var kinds: [String: Int] = [:]
    for edge in feedback.at("top_reactions.edges")?.elements ?? [] {
      guard let count = edge["reaction_count"]?.int, let node = edge["node"],
        let kind = node["reaction_type"]?.string?.lowercased()
          ?? node["key"]?.int.flatMap({ names[$0] })
      else { continue }
      kinds[kind] = count
    }
    return kinds
  }

  /// The numbers of the kinds, the same in every language.
  private static let names = [
    1: "like", 2: "love", 3: "wow", 4: "haha", 7: "sorry", 8: "anger", 16: "support",
  ]

  /// The comments in an object, those that answer others too.
  ///
  /// - Parameters:
  ///   - value: an object that holds comments at any depth.
  ///   - post: the post that they are under.
  ///   - owner: the number of the account whose post it is.
  /// - Returns: in document order, each once.
  static func replies(in value: JSONValue, to post: String?, owner: String?) -> [ReplyReading] {
    var seen: Set<String> = []
    return value.objects(with: "created_time").compactMap { comment in
      guard let id = (comment["legacy_fbid"] ?? comment["id"])?.text,
        let author = comment["author"],
        seen.insert(id).inserted
      else { return nil }
      var reply = ReplyReading()
      reply.post = post
      reply.id = id
      let parent = comment["comment_direct_parent"] ?? comment["comment_parent"]
      reply.replyTo = (parent?["legacy_fbid"] ?? parent?["id"])?.text
      reply.createdAt = MetaPage.time(comment["created_time"]?.int)
      reply.isByAccount = owner != nil && author["id"]?.text == owner
      reply.isQuestion = ReplyReading.asks(comment.at("body.text")?.string)
      return reply
    }
  }
}
