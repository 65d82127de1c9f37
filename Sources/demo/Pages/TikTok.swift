/// TikTok since 2023: exact totals in JSON, a list that is only displayed, videos with comments.
extension Channel {
  /// `tiktok.com/@…`: the account, and rounded views.
  var tikTokPage: String {
    let items = posts.map { post in
      """
      <div data-e2e="user-post-item"><a href="\(address)/video/\(post.videoNumber)">\
      <strong data-e2e="video-views">\(now(post.views, of: post).shortened)</strong></a></div>
      """
    }
    let data = """
      {"webapp.user-detail":{"statusCode":0,"userInfo":{"user":{"id":"\(accountNumber)",\
      "uniqueId":"\(handle)","nickname":\(title.json)},"statsV2":{"followerCount":"\(followers)",\
      "followingCount":"\(following)","videoCount":"\(total)"},"itemList":[]}}}
      """
    return tikTokDocument("\(title) (@\(handle)) | TikTok", address, items.joined(), data)
  }

  /// The page of one video.
  func tikTokPage(of post: Post) -> String {
    let comments = comments(under: post)
    let list = comments.map { comment in
      """
      {"cid":"\(post.videoNumber)\(comment.number)","text":\(comment.words.json),\
      "create_time":\(comment.written.seconds),\
      "reply_id":"\(comment.answers.map { "\(post.videoNumber)\($0)" } ?? "0")",\
      "user":{"uid":"\(comment.isByHolder ? accountNumber : comment.author)"}}
      """
    }
    let data = """
      {"webapp.video-detail":{"statusCode":0,"itemInfo":{"itemStruct":{"id":"\(post.videoNumber)",\
      "desc":\(post.message.json),"createTime":"\(post.published.seconds)",\
      "author":{"id":"\(accountNumber)","uniqueId":"\(handle)","nickname":\(title.json)},\
      "statsV2":{"diggCount":"\(now(post.likes, of: post))","shareCount":"\(now(post.shares, of: post))",\
      "commentCount":"\(comments.count)","playCount":"\(now(post.views, of: post))"},\
      "comments":[\(list.joined(separator: ","))]}}}}
      """
    return tikTokDocument(
      "\(post.title) | TikTok",
      address(of: post),
      "",
      data
    )
  }

  private func tikTokDocument(
    _ title: String,
    _ address: String,
    _ body: String,
    _ data: String
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="fr"><head><meta charset="utf-8"><title>\(title.escaped)</title>
    <meta property="og:url" content="\(address)"></head><body>\(body)
    <script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">\
    {"__DEFAULT_SCOPE__":\(data)}</script></body></html>

    """
  }
}
