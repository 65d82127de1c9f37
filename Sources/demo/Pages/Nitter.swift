/// A copy by Nitter: every count exact with commas, a zero an empty place, times in UTC.
extension Channel {
  /// `nitter…/handle`: the latest posts.
  var nitterPage: String {
    let totals = [
      ("posts", "Tweets", total), ("following", "Following", following),
      ("followers", "Followers", followers),
    ]
    let list = totals.map { name, header, count in
      """
      <li class="\(name)"><span class="profile-stat-header">\(header)</span>\
      <span class="profile-stat-num">\(count.grouped)</span></li>
      """
    }
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(title.escaped) (@\(handle)) | nitter</title>
      <link rel="canonical" href="https://twitter.com/\(handle)"><meta property="og:site_name" content="Nitter">\
      \(bulk.style)</head><body><div class="container"><div class="profile-tab"><div class="profile-card">
      <a class="profile-card-fullname" href="/\(handle)" title="\(title.escaped)">\(title.escaped)</a>
      <a class="profile-card-username" href="/\(handle)" title="@\(handle)">@\(handle)</a>
      <ul class="profile-statlist">\(list.joined())</ul></div></div>
      <div class="timeline">
      \(posts.map { nitterItem($0) }.joined(separator: "\n"))
      <div class="show-more"><a href="?cursor=\(accountNumber)">Load more</a></div>
      </div></div></body></html>

      """
  }

  private func nitterItem(_ post: Post) -> String {
    let counts = [
      ("comment", post.comments), ("retweet", post.shares), ("quote", 0), ("heart", post.likes),
    ]
    let stats = counts.map { icon, final in
      let count = post.count(final, at: captured)
      return """
        <span class="tweet-stat"><div class="icon-container"><span class="icon-\(icon)"></span>\
        \(count > 0 ? " \(count.grouped)" : "")</div></span>
        """
    }
    let link = "/\(handle)/status/\(post.snowflake)#m"
    let photo = """
      <div class="attachments"><div class="gallery-row"><div class="attachment image">\
      <a class="still-image" href="/pic/\(post.key)" target="_blank"></a></div></div></div>
      """
    return """
      <div class="timeline-item"><a class="tweet-link" href="\(link)"></a><div class="tweet-body">\
      <div class="tweet-header"><a class="fullname" href="/\(handle)" title="\(title.escaped)">\
      \(title.escaped)</a><a class="username" href="/\(handle)" title="@\(handle)">@\(handle)</a>\
      <span class="tweet-date"><a href="\(link)" title="\(post.published.nitter)">\
      \(post.published.englishDay)</a></span></div>\
      \(bulk.nested(""))<div class="tweet-content media-body" dir="auto">\(post.message.escaped)</div>\
      \(post.media == .photo ? photo : "")<div class="tweet-stats">\(stats.joined())</div></div></div>
      """
  }
}

extension Int {
  /// `12,345`.
  var grouped: String { grouped(by: ",") }

  /// The digits in groups of three.
  func grouped(by separator: String) -> String {
    self < 1_000
      ? String(self)
      : "\((self / 1_000).grouped(by: separator))\(separator)\(String(self % 1_000 + 1_000).dropFirst())"
  }
}
