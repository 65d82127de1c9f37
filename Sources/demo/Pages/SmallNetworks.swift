/// The networks on which few communes are: Snapchat, Telegram, Mastodon.
extension Channel {
  /// `snapchat.com/@…`: subscribers, and what was published for good.
  var snapchatPage: String {
    let videos = posts.prefix(8).map { post in
      """
      {"videoMetadata":{"name":\(post.title.json),"uploadDateMs":"\(post.published.seconds)000",\
      "creator":{"personCreator":{"username":"\(handle)"}}},"engagementStats":{\
      "viewCount":"\(now(post.views, of: post))","shareCount":"\(now(post.shares, of: post))",\
      "commentCount":"0"},"oneLinkParams":{"deepLinkUrl":"snapchat://spotlight/W7_\(post.key)?x=1"}}
      """
    }
    return """
      <!DOCTYPE html>
      <html lang="fr"><head><meta charset="utf-8"><title>\(title.escaped) (@\(handle)) | Snapchat</title>
      <link rel="canonical" href="\(address)"></head><body>
      <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"userProfile":\
      {"publicProfileInfo":{"username":"\(handle)","title":\(title.json),\
      "subscriberCount":"\(followers)"}},"spotlightStoryMetadata":[\(videos.joined(separator: ","))]}}}\
      </script></body></html>

      """
  }

  /// `t.me/s/…`: messages from the oldest to the newest, with views and reactions.
  var telegramPage: String {
    let messages = posts.reversed().map { post in
      let likes = now(post.likes, of: post)
      let reactions = """
        <div class="tgme_widget_message_reactions"><span class="tgme_reaction">\
        <i class="emoji"><b>👍</b></i>\(likes)</span></div>
        """
      return """
        <div class="tgme_widget_message js-widget_message" data-post="\(handle)/\(post.number)">\
        \(post.media == .photo ? "<a class=\"tgme_widget_message_photo_wrap\"></a>" : "")\
        <div class="tgme_widget_message_text js-message_text">\(post.message.escaped)</div>\
        \(likes > 0 ? reactions : "")\
        <span class="tgme_widget_message_views">\(now(post.views, of: post).shortened)</span>\
        <a class="tgme_widget_message_date" href="\(address)/\(post.number)">\
        <time class="time" datetime="\(post.published.isoOffset)"></time></a></div>
        """
    }
    return """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>\(title.escaped) – Telegram</title>
      <meta property="og:title" content="\(title.escaped)"><meta property="og:site_name" content="Telegram">
      <meta property="al:ios:url" content="tg://resolve?domain=\(handle)"></head><body class="tgme_webpreview">
      <div class="tgme_channel_info_header_title"><span>\(title.escaped)</span></div>
      <div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter">\
      <span class="counter_value">\(followers)</span> <span class="counter_type">subscribers</span></div></div>
      <section>
      \(messages.joined(separator: "\n"))
      </section></body></html>

      """
  }

  /// `mastodon…/@…` as the web client draws it: exact totals in titles, comments only up to one.
  var mastodonPage: String {
    let host = "mastodon.tercelin.example"
    let statuses = posts.prefix(20).map { post in
      let path = "/@\(handle)/\(post.statusNumber)"
      let counters = [
        ("reply", min(commentCount(of: post), 1)), ("retweet", now(post.shares, of: post)),
        ("star", now(post.likes, of: post)),
      ].map { icon, count in
        """
        <button class="icon-button"><svg class="icon icon-\(icon)"></svg>\
        <span class="icon-button__counter">\(count)</span></button>
        """
      }
      return """
        <article data-id="\(post.statusNumber)"><div class="status status-public">\
        <a class="status__relative-time" href="\(path)">\
        <time datetime="\(post.published.isoMilliseconds)"></time></a>\
        <div class="status__content"><div class="status__content__text"><p>\(post.message.escaped)</p></div></div>\
        <div class="status__action-bar">\(counters.joined())</div></div></article>
        """
    }
    return """
      <!DOCTYPE html>
      <html lang="fr"><head><meta charset="utf-8"><title>\(title.escaped) (@\(handle)@\(host)) - Mastodon</title>
      <meta content="\(title.escaped) (@\(handle)@\(host))" property="og:title">
      <meta content="\(address)" property="og:url"></head><body><div id="mastodon">
      <div class="account__header__extra__links"><a title="\(total)" href="/@\(handle)">\
      <strong>\(total)</strong> messages</a><a title="\(following)" href="/@\(handle)/following">\
      <strong>\(following)</strong> abonnements</a><a title="\(followers)" href="/@\(handle)/followers">\
      <strong>\(followers)</strong> abonné·e·s</a></div>
      \(statuses.joined(separator: "\n"))
      </div></body></html>

      """
  }
}
