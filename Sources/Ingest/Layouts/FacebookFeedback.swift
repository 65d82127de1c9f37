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
          ?? feedback.at("unified_reactors.count") ?? feedback.at("likers.count")
      ) ?? printed(feedback["i18n_reaction_count"] ?? feedback.at("reactors.count_reduced"))
    post.comments =
      post.comments
      ?? MetaPage.count(
        feedback.at("comment_rendering_instance.comments.total_count")
          ?? feedback.at(
            "comments_count_summary_renderer.feedback.comment_rendering_instance.comments.total_count"
          )
          ?? feedback["total_comment_count"] ?? feedback.at("comment_count.total_count")
          ?? feedback.at("comments.total_count")
          ?? feedback.at("comment_rendering_instance_for_feed_location.comments.total_count")
          ?? feedback.at(
            "comment_list_renderer.feedback.comment_rendering_instance_for_feed_location.comments.total_count"
          )
      )
    post.shares =
      post.shares ?? MetaPage.count(feedback.at("share_count.count"))
      ?? printed(feedback["i18n_share_count"] ?? feedback["share_count_reduced"])
    post.views =
      post.views
      ?? MetaPage.count(
        feedback["video_view_count"] ?? feedback["video_post_view_count"]
          ?? feedback.at("video_view_count_renderer.feedback.video_view_count")
      )
    if post.reactionsByKind.isEmpty { post.reactionsByKind = kinds(of: feedback) }
  }

  /// A count as the page prints it: "1,2 k".
  private static func printed(_ value: JSONValue?) -> Count? {
    value?.string.flatMap { PrintedCount.count(of: $0) }
  }

  /// Reactions by kind, under the names that the measures know: `like` to `angry`.
  private static func kinds(of feedback: JSONValue) -> [String: Int] {
    var kinds: [String: Int] = [:]
    for edge in feedback.at("top_reactions.edges")?.elements ?? [] {
      guard let count = edge["reaction_count"]?.int, let node = edge["node"],
        let name = (node["reaction_type"] ?? node["key"] ?? node["id"])?.text,
        let kind = names[name]
      else { continue }
      kinds[kind] = count
    }
    return kinds
  }

  /// The name that the measures know a kind of reaction by.
  static func kind(named name: String) -> String? { names[name] }

  /// The kinds by the three names that ten years of pages give them: a word, a small number and,
  /// since 2023, an identifier, the same in every language.
  private static let names = [
    "LIKE": "like", "1": "like", "1635855486666999": "like",
    "LOVE": "love", "2": "love", "1678524932434102": "love",
    "WOW": "wow", "3": "wow", "478547315650144": "wow",
    "HAHA": "haha", "4": "haha", "115940658764963": "haha",
    "SORRY": "sad", "SAD": "sad", "7": "sad", "908563459236466": "sad",
    "ANGER": "angry", "ANGRY": "angry", "8": "angry", "444813342392137": "angry",
    "SUPPORT": "care", "CARE": "care", "16": "care", "613557422527858": "care",
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
      reply.isQuestion = Question.isAsked(
        in: (comment.at("body.text") ?? comment.at("preferred_body.text"))?.string
      )
      return reply
    }
  }
}
