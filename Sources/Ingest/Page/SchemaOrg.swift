internal import Core
internal import Documents

/// What schema.org's vocabulary says of posts, accounts and counts.
enum SchemaOrg {
  /// Types of what an account publishes.
  static let posts: Set<String> = [
    "SocialMediaPosting", "DiscussionForumPosting", "BlogPosting", "LiveBlogPosting", "Article",
    "NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "TechArticle", "Report",
    "VideoObject", "ImageObject", "Posting", "h-entry", "BlogPost",
  ]

  /// Types of what publishes.
  static let accounts: Set<String> = [
    "Person", "Organization", "GovernmentOrganization", "CityHall", "City", "NGO", "Corporation",
    "LocalBusiness", "NewsMediaOrganization", "BroadcastChannel", "Store", "GovernmentOffice",
    "EducationalOrganization", "School", "Library", "Museum", "TouristInformationCenter",
    "PerformingGroup", "MusicGroup", "SportsOrganization", "SportsTeam", "Restaurant",
  ]

  /// The counts of an item: `interactionStatistic`, `interactionCount`, `commentCount`.
  ///
  /// Types are `http://schema.org/LikeAction`, the https one, the bare name or an object of that type;
  /// counts are numbers or strings; entries that are null or say nothing are passed over.
  static func counts(of item: StructuredItem) -> [CountLabel: Count] {
    var counts: [CountLabel: Count] = [:]
    for statistic in item.items("interactionStatistic") + item.items("interactionCount") {
      guard let label = label(of: statistic), counts[label] == nil,
        let count = count(statistic["userInteractionCount"] ?? statistic["interactionCount"])
      else { continue }
      counts[label] = count
    }
    for property in item.properties {
      guard case .text(let text) = property.value else { continue }
      switch property.name {
      case "commentCount": counts[.comments] = counts[.comments] ?? count(text)
      // "UserLikes:12", "UserPageVisits:30"; a bare number is of views on YouTube.
      case "interactionCount":
        let parts = text.split(separator: ":")
        guard let last = parts.last, let count = count(String(last)) else { continue }
        let label = parts.count > 1 ? self.label(ofAction: String(parts[0])) : .views
        if let label, counts[label] == nil { counts[label] = count }
      default: break
      }
    }
    return counts
  }

  private static func label(of statistic: StructuredItem) -> CountLabel? {
    for property in statistic.properties where property.name == "interactionType" {
      switch property.value {
      case .text(let text): return label(ofAction: StructuredItem.local(text))
      case .item(let item):
        return item.types.first.flatMap(label(ofAction:))
          ?? item.id.flatMap { label(ofAction: StructuredItem.local($0)) }
      }
    }
    return statistic["name"].flatMap { names[$0] }
  }

  /// The names that X gives its counters instead of a type.
  private static let names: [String: CountLabel] = [
    "Follows": .followers, "Friends": .following, "Tweets": .posts, "Likes": .reactions,
    "Retweets": .shares, "Quotes": .quotes, "Replies": .comments,
  ]

  private static func label(ofAction name: String) -> CountLabel? {
    switch name {
    case "LikeAction", "UserLikes", "AgreeAction", "ReactAction": .reactions
    case "CommentAction", "ReplyAction", "UserComments": .comments
    case "ShareAction", "UserTweets", "RepostAction", "AnnounceAction": .shares
    case "WatchAction", "ViewAction", "ListenAction", "ReadAction", "UserPlays", "UserPageVisits":
      .views
    case "FollowAction", "SubscribeAction", "RegisterAction", "BefriendAction": .followers
    case "WriteAction", "PublishAction", "CreateAction": .posts
    case "BookmarkAction", "SaveAction": .saves
    case "QuoteAction": .quotes
    default: nil
    }
  }

  private static func count(_ text: String?) -> Count? {
    guard let text else { return nil }
    if let value = Int(text) { return value >= 0 ? Count(value) : nil }
    return PrintedCount.count(of: text)
  }

  /// An item of a type of `posts` as a post; counts of followers are its account's.
  static func post(of item: StructuredItem, dates: DateReader) -> PostReading {
    var post = PostReading()
    post.id = item["identifier"]
    post.url = item["url"] ?? item["mainEntityOfPage"] ?? item.id
    post.title = (item["headline"] ?? item["name"]).flatMap { Title.ofHTML(Array($0.utf8)[...]) }
    post.text = (item["articleBody"] ?? item["text"] ?? item["description"]).flatMap {
      PlainText.ofHTML(Array($0.utf8)[...])
    }
    post.author = item.name(of: "author") ?? item.name(of: "creator")
    let published = item["datePublished"] ?? item["uploadDate"] ?? item["dateCreated"]
    post.publishedAt = published.flatMap { dates.instant(of: $0) }
    post.updatedAt = item["dateModified"].flatMap { dates.instant(of: $0) }
    post.media = item.isA("VideoObject") ? .video : item.isA("ImageObject") ? .photo : nil
    post.take(counts(of: item))
    return post
  }
}

extension SchemaOrg {
  /// The comments that an item holds, with those under them, in document order.
  ///
  /// - Parameters:
  ///   - item: a post.
  ///   - post: the identifier or address that the post is known by.
  ///   - dates: reads times.
  ///   - isAccount: whether the author of a comment is the account.
  /// - Returns: each comment by its identifier, or else its address.
  static func replies(
    in item: StructuredItem,
    to post: String?,
    dates: DateReader,
    isAccount: (StructuredItem) -> Bool
  ) -> [ReplyReading] {
    item.allItems("comment").map { comment in
      var reply = ReplyReading()
      reply.post = post
      reply.id = comment["identifier"] ?? comment.id ?? comment["url"]
      let parent = comment.items("parentItem").first { $0.isA("Comment") }
      reply.replyTo = parent.flatMap { $0["identifier"] ?? $0.id ?? $0["url"] }
      let written =
        comment["dateCreated"] ?? comment["datePublished"] ?? comment["commentTime"]
        ?? comment["uploadDate"]
      reply.createdAt = written.flatMap { dates.instant(of: $0) }
      reply.isByAccount = (comment.items("author") + comment.items("creator")).contains(
        where: isAccount
      )
      reply.isQuestion = Question.isAsked(
        in: comment["text"] ?? comment["commentText"] ?? comment["description"]
      )
      return reply
    }
  }
}

extension PostReading {
  /// Sets the counts that are not known yet.
  mutating func take(_ counts: [CountLabel: Count]) {
    reactions = reactions ?? counts[.reactions]
    comments = comments ?? counts[.comments]
    shares = shares ?? counts[.shares]
    quotes = quotes ?? counts[.quotes]
    views = views ?? counts[.views]
    saves = saves ?? counts[.saves]
  }
}

extension AccountReading {
  /// Sets the totals that are not known yet.
  mutating func take(_ counts: [CountLabel: Count]) {
    followers = followers ?? counts[.followers]
    following = following ?? counts[.following]
    posts = posts ?? counts[.posts]
  }
}
