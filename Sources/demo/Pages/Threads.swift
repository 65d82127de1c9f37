/// Threads: the account's threads, and one thread with its answers, as JSON.
extension Channel {
  /// `threads.net/@…`: the account and its threads.
  var threadsPage: String {
    let user = """
      {"user":{"pk":"\(accountNumber)","username":"\(handle)","full_name":\(title.json),\
      "follower_count":\(followers)}}
      """
    let edges = posts.map { "{\"node\":{\"thread_items\":[\(threadsItem($0))]}}" }
    return threadsDocument(
      address,
      data: [user, "{\"mediaData\":{\"edges\":[\(edges.joined(separator: ","))]}}"]
    )
  }

  /// The page of one thread: every question with its answer below it.
  func threadsPage(of post: Post) -> String {
    var threads: [[String]] = [[threadsItem(post)]]
    for comment in comments(under: post) {
      let item = threadsItem(
        number: "\(post.mediaNumber)\(comment.number)",
        code: "D\(post.key)\(comment.number)",
        at: comment.written,
        text: comment.words,
        by: comment.isByHolder ? handle : "habitante_\(comment.author)",
        likes: 0,
        isReply: true,
        counts: (0, 0)
      )
      if comment.answers == nil {
        threads.append([item])
      } else {
        threads[threads.count - 1].append(item)
      }
    }
    let edges = threads.map { "{\"node\":{\"thread_items\":[\($0.joined(separator: ","))]}}" }
    return threadsDocument(
      address(of: post),
      data: ["{\"data\":{\"edges\":[\(edges.joined(separator: ","))]}}"]
    )
  }

  private func threadsItem(_ post: Post) -> String {
    threadsItem(
      number: String(post.mediaNumber),
      code: post.shortcode,
      at: post.published,
      text: post.message,
      by: handle,
      likes: now(post.likes, of: post),
      isReply: false,
      counts: (
        comments(under: post).count { $0.answers == nil }, now(post.shares, of: post)
      )
    )
  }

  private func threadsItem(
    number: String,
    code: String,
    at moment: Moment,
    text: String,
    by author: String,
    likes: Int,
    isReply: Bool,
    counts: (replies: Int, reposts: Int)
  ) -> String {
    """
    {"post":{"pk":"\(number)","code":"\(code)","taken_at":\(moment.seconds),"media_type":19,\
    "like_count":\(likes),"caption":{"text":\(text.json)},"user":{"username":"\(author)"},\
    "text_post_app_info":{"is_reply":\(isReply),"direct_reply_count":\(counts.replies),\
    "repost_count":\(counts.reposts),"quote_count":0,\
    "pinned_post_info":{"is_pinned_to_profile":false},\
    "share_info":{"quoted_post":null,"reposted_post":null}}}}
    """
  }

  private func threadsDocument(_ address: String, data: [String]) -> String {
    metaDocument(
      "\(title) (@\(handle)) • Threads",
      address,
      head: "<meta property=\"og:site_name\" content=\"Threads\">",
      data: data
    )
  }
}
