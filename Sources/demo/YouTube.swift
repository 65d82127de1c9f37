/// YouTube: fifteen videos, with views and likes; the channel's own identifier lacks its `UC`.
extension Channel {
  /// `feeds/videos.xml?channel_id=…`.
  var youTubeFeed: String {
    let page = "https://www.youtube.com/channel/UC\(channelKey)"
    let author = """
      <author>
         <name>\(title.escaped)</name>
         <uri>\(page)</uri>
        </author>
      """
    var feed = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" \
      xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
       <link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=UC\(channelKey)"/>
       <id>yt:channel:\(channelKey)</id>
       <yt:channelId>\(channelKey)</yt:channelId>
       <title>\(title.escaped)</title>
       <link rel="alternate" href="\(page)"/>
       <author>
        <name>\(title.escaped)</name>
        <uri>\(page)</uri>
       </author>
       <published>2016-05-12T08:30:11+00:00</published>

      """
    for post in posts.prefix(15) { feed += video(post, author: author) }
    return feed + "</feed>\n"
  }

  private func video(_ post: Post, author: String) -> String {
    // Edited the day after, unless it was saved before.
    let updated = min(Moment(seconds: post.published.seconds + 93_000), captured)
    let likes = post.count(post.likes, at: captured)
    let description = post.paragraphs.joined(separator: "\n\n").escaped
    return """
       <entry>
        <id>yt:video:\(post.key)</id>
        <yt:videoId>\(post.key)</yt:videoId>
        <yt:channelId>UC\(channelKey)</yt:channelId>
        <title>\(post.title.escaped)</title>
        <link rel="alternate" href="https://www.youtube.com/watch?v=\(post.key)"/>
        \(author)
        <published>\(post.published.isoOffset)</published>
        <updated>\(updated.isoOffset)</updated>
        <media:group>
         <media:title>\(post.title.escaped)</media:title>
         <media:content url="https://www.youtube.com/v/\(post.key)?version=3" \
      type="application/x-shockwave-flash" width="640" height="390"/>
         <media:thumbnail url="https://i2.ytimg.com/vi/\(post.key)/hqdefault.jpg" \
      width="480" height="360"/>
         <media:description>\(description)</media:description>
         <media:community>
          <media:starRating count="\(likes)" average="5.00" min="1" max="5"/>
          <media:statistics views="\(post.count(post.views, at: captured))"/>
         </media:community>
        </media:group>
       </entry>

      """
  }
}
