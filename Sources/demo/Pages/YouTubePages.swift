/// YouTube's videos of a channel and one video, saved with SingleFile, which writes when.
extension Channel {
  /// `youtube.com/channel/…/videos`: dates are ages, views exact, subscribers rounded.
  var youTubePage: String {
    let items = posts.prefix(12).map { post in
      """
      {"richItemRenderer":{"content":{"videoRenderer":{"videoId":"\(post.key)",\
      "title":{"runs":[{"text":\(post.title.json)}]},\
      "publishedTimeText":{"simpleText":"\(age(of: post.published))"},\
      "viewCountText":{"simpleText":"\(now(post.views, of: post).grouped(by: "\u{202f}")) vues"}}}}}
      """
    }
    let page = "https://www.youtube.com/channel/UC\(channelKey)/videos"
    return singleFile(
      "\(title) - YouTube",
      page,
      canonical: address,
      """
      <script>var ytInitialData = {"metadata":{"channelMetadataRenderer":{"title":\(title.json),\
      "externalId":"UC\(channelKey)","channelUrl":"\(address)"}},\
      "header":{"pageHeaderRenderer":{"content":{"pageHeaderViewModel":{"metadata":\
      {"contentMetadataViewModel":{"metadataRows":[{"metadataParts":[\
      {"text":{"content":"\(followers.shortened(unit: "k")) abonnés"}},\
      {"text":{"content":"\(total) vidéos"}}]}]}}}}}},\
      "contents":{"twoColumnBrowseResultsRenderer":{"tabs":[{"tabRenderer":{\
      "endpoint":{"commandMetadata":{"webCommandMetadata":{"url":"/channel/UC\(channelKey)/videos"}}},\
      "title":"Vidéos","selected":true,"content":{"richGridRenderer":{"contents":[\
      \(items.joined(separator: ","))]}}}}]}}};</script>
      """
    )
  }

  /// The page of one video, with its likes, subscribers and comments.
  func youTubePage(of post: Post) -> String {
    let payloads = comments(under: post).map { comment in
      let number = { (number: Int) in "Ugdemo\(post.number)x\(number)" }
      let identifier = comment.answers.map { "\(number($0)).\(comment.number)" }
      return """
        {"payload":{"commentEntityPayload":{"properties":{\
        "commentId":"\(identifier ?? number(comment.number))",\
        "content":{"content":\(comment.words.json)},"publishedTime":"\(age(of: comment.written))",\
        "replyLevel":\(comment.answers == nil ? 0 : 1)},"author":{"isCreator":\(comment.isByHolder)}}}}
        """
    }
    let likes = now(post.likes, of: post)
    let page = address(of: post)
    return singleFile(
      "\(post.title) - YouTube",
      page,
      canonical: page,
      """
      <script>var ytInitialPlayerResponse = {"playabilityStatus":{"status":"OK"},"videoDetails":{\
      "videoId":"\(post.key)","title":\(post.title.json),"channelId":"UC\(channelKey)",\
      "shortDescription":\(post.summary.json),"viewCount":"\(now(post.views, of: post))",\
      "author":\(title.json)},"microformat":{"playerMicroformatRenderer":{\
      "publishDate":"\(post.published.isoOffset)"}}};</script>
      <script>var ytInitialData = {"contents":{"twoColumnWatchNextResults":{"results":{"results":\
      {"contents":[{"videoPrimaryInfoRenderer":{"title":{"runs":[{"text":\(post.title.json)}]},\
      "videoActions":{"likeButtonViewModel":{"buttonViewModel":{"iconName":"LIKE","title":"\(likes)",\
      "accessibilityText":"Cliquez sur J'aime comme \(likes) autres personnes"}}}}},\
      {"videoSecondaryInfoRenderer":{"owner":{"videoOwnerRenderer":{"title":{"runs":\
      [{"text":\(title.json)}]},"subscriberCountText":\
      {"simpleText":"\(followers.shortened(unit: "k")) abonnés"}}}}},\
      {"commentsEntryPointHeaderRenderer":{"commentCount":\
      {"simpleText":"\(commentCount(of: post))"}}}]}}}},\
      "frameworkUpdates":{"entityBatchUpdate":{"mutations":[\(payloads.joined(separator: ","))]}}};\
      </script>
      """
    )
  }

  private func singleFile(
    _ title: String,
    _ page: String,
    canonical: String,
    _ scripts: String
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="fr"><!--
     Page saved with SingleFile
     url: \(page)
     saved date: \(captured.singleFile)
    --><head><meta charset="utf-8"><title>\(title.escaped)</title><link rel="canonical" href="\(canonical)"></head><body>
    \(scripts)
    </body></html>

    """
  }

  /// `il y a 3 jours`, in the largest unit that is whole.
  private func age(of moment: Moment) -> String {
    let hours = max(1, (captured.seconds - moment.seconds) / 3_600)
    let days = hours / 24
    switch days {
    case 0: return "il y a \(hours) heure\(hours > 1 ? "s" : "")"
    case 1..<7: return "il y a \(days) jour\(days > 1 ? "s" : "")"
    case 7..<30: return "il y a \(days / 7) semaine\(days >= 14 ? "s" : "")"
    case 30..<365: return "il y a \(days / 30) mois"
    default: return "il y a \(days / 365) an\(days >= 730 ? "s" : "")"
    }
  }
}
