/// Instagram since 2024, saved by somebody logged in: what the application asks for, as JSON.
extension Channel {
  /// `instagram.com/…/`: the account and its latest posts.
  var instagramJSONPage: String {
    let user = """
      {"user":{"username":"\(handle)","full_name":\(title.json),"pk":"\(accountNumber)",\
      "follower_count":\(followers),"following_count":\(following),"media_count":\(total)}}
      """
    let nodes = posts.map { "{\"node\":\(instagramItem($0))}" }
    let list = """
      {"xdt_api__v1__feed__user_timeline_graphql_connection":{"edges":[\
      \(nodes.joined(separator: ","))]}}
      """
    return metaDocument(
      "\(title) (@\(handle)) • Photos et vidéos Instagram",
      address,
      data: [user, list]
    )
  }

  /// The page of one post, with its comments and the answers to them.
  func instagramJSONPage(of post: Post) -> String {
    let edges = comments(under: post).map { comment in
      let parent = comment.answers.map { "\"parent_comment_id\":\"\(post.mediaNumber)\($0)\"," }
      let author = comment.isByHolder ? handle : "habitante_\(comment.author)"
      return """
        {"node":{"pk":"\(post.mediaNumber)\(comment.number)",\(parent ?? "")\
        "text":\(comment.words.json),"created_at":\(comment.written.seconds),\
        "user":{"username":"\(author)"}}}
        """
    }
    let discussion = """
      {"xdt_api__v1__media__media_id__comments__connection":{"edges":[\
      \(edges.joined(separator: ","))]}}
      """
    return metaDocument(
      "\(title) sur Instagram",
      address(of: post),
      data: [
        "{\"xdt_api__v1__media__shortcode__web_info\":{\"items\":[\(instagramItem(post))]}}",
        discussion,
      ]
    )
  }

  private func instagramItem(_ post: Post) -> String {
    let kind =
      switch post.media {
      case .video: 2
      case .album: 8
      default: 1
      }
    let plays = post.media == .video ? "\"play_count\":\(now(post.views, of: post))," : ""
    return """
      {"code":"\(post.shortcode)","pk":"\(post.mediaNumber)","taken_at":\(post.published.seconds),\
      "media_type":\(kind),"like_count":\(now(post.likes, of: post)),\
      "comment_count":\(commentCount(of: post)),\(plays)"caption":{"text":\(post.message.json)},\
      "user":{"username":"\(handle)","pk":"\(accountNumber)"}}
      """
  }
}
