/// Facebook since 2021, saved by somebody logged in: posts, counts and the first comments as JSON.
extension Channel {
  /// `facebook.com/…`: the header and the latest posts.
  var cometPage: String {
    let header = """
      {"__typename":"User","id":"\(accountNumber)","name":\(title.json),"url":"\(address)",\
      "profile_social_context":{"content":[{"text":{"text":"\(followers.shortened) followers"},\
      "uri":"\(address)/followers/"},{"text":{"text":"\(following) suivi(e)s"}}]}}
      """
    let stories = posts.map { cometStory($0, comments: Channel.inlineComments) }
    return metaDocument(
      "\(title) | Facebook",
      address,
      data: [
        "{\"user\":\(header)}",
        "{\"user\":{\"timeline_list_feed_units\":{\"edges\":[\(stories.joined(separator: ",\n"))]}}}",
      ]
    )
  }

  /// The page of one post, all its comments unfolded.
  func cometPage(of post: Post) -> String {
    metaDocument(
      "\(title) - \(post.title) | Facebook",
      address(of: post),
      data: [cometStory(post, comments: .max)]
    )
  }

  /// How many comments the account's page shows under a post.
  static let inlineComments = 8

  private func cometStory(_ post: Post, comments limit: Int) -> String {
    let shown = comments(under: post).prefix(limit).map { cometComment($0, under: post) }
    let likes = now(post.likes, of: post)
    let angry = Int(Double(likes) * post.anger)
    let loving = (likes - angry) / 9
    let kinds = [(1, likes - angry - loving), (2, loving), (8, angry)].filter { $0.1 > 0 }
    let edges = kinds.map { "{\"reaction_count\":\($1),\"node\":{\"key\":\($0)}}" }
    return """
      {"node":{"__typename":"Story","post_id":"\(post.storyNumber)",\
      "actors":[{"__typename":"User","id":"\(accountNumber)"}],"comet_sections":{\
      "content":{"story":{"message":{"text":\(post.message.json)}}},\
      "timestamp":{"story":{"creation_time":\(post.published.seconds)}},\
      "feedback":{"story":{"feedback_context":{"feedback_target_with_context":{\
      "subscription_target_id":"\(post.storyNumber)","reaction_count":{"count":\(likes)},\
      "share_count":{"count":\(now(post.shares, of: post))},"comment_rendering_instance":\
      {"comments":{"total_count":\(commentCount(of: post))}},\
      "top_reactions":{"edges":[\(edges.joined(separator: ","))]},\
      "comments_list":{"comments":{"edges":[\(shown.joined(separator: ","))]}}}}}}},\
      "permalink_url":"\(address(of: post))"}}
      """
  }

  private func cometComment(_ comment: Comment, under post: Post) -> String {
    let identifier = { (number: Int) in "\(post.storyNumber)\(twoDigits(number))" }
    let parent = comment.answers.map {
      "\"comment_direct_parent\":{\"legacy_fbid\":\"\(identifier($0))\"},"
    }
    let author = comment.isByHolder ? accountNumber : 100_000_000 + comment.author
    return """
      {"node":{"legacy_fbid":"\(identifier(comment.number))",\(parent ?? "")\
      "created_time":\(comment.written.seconds),"author":{"id":"\(author)"},\
      "body":{"text":\(comment.words.json)}}}
      """
  }
}
