/// Instagram with its data in `_sharedData`, as its pages had from 2018 to 2021.
extension Channel {
  /// `instagram.com/…/`: the account and its latest twelve posts.
  var instagramPage: String {
    let nodes = posts.prefix(12).map { "{\"node\":{\(instagramNode($0))}}" }
    let data = """
      {"config":{"viewer":null},"country_code":"FR","language_code":"fr","entry_data":{"ProfilePage":\
      [{"logging_page_id":"profilePage_\(accountNumber)","graphql":{"user":{\(instagramOwner),\
      "edge_follow":{"count":\(following)},"is_business_account":true,\
      "edge_owner_to_timeline_media":{"count":\(total),\
      "page_info":{"has_next_page":\(total > nodes.count)},\
      "edges":[\(nodes.joined(separator: ","))]}}}}]}}
      """
    return instagramDocument("\(title) (@\(handle)) • Photos et vidéos Instagram", address, data)
  }

  private func instagramDocument(_ title: String, _ address: String, _ data: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="fr"><head><meta charset="utf-8"><title>\(title.escaped)</title>
    <link rel="canonical" href="\(address)">\(bulk.style)</head><body><div id="react-root"></div>
    <script type="text/javascript">window._sharedData = \(data);</script>
    \(bulk.script)</body></html>

    """
  }

  private var instagramOwner: String {
    """
    "id":"\(accountNumber)","username":"\(handle)","full_name":\(title.json),\
    "edge_followed_by":{"count":\(followers)}
    """
  }

  /// A post as a list has it; only load corpora repeat its picture's addresses.
  private func instagramNode(_ post: Post) -> String {
    let kind =
      switch post.media {
      case .video: "GraphVideo"
      case .album: "GraphSidecar"
      default: "GraphImage"
      }
    let views = post.count(post.views, at: captured)
    return """
      "__typename":"\(kind)","id":"\(post.mediaNumber)","shortcode":"\(post.shortcode)",\
      "taken_at_timestamp":\(post.published.seconds),\
      "edge_media_to_caption":{"edges":[{"node":{"text":\(post.message.json)}}]},\
      "edge_media_preview_like":{"count":\(post.count(post.likes, at: captured))},\
      \(post.media == .video ? "\"is_video\":true,\"video_view_count\":\(views)," : "")\
      "edge_media_to_comment":{"count":\(post.count(post.comments, at: captured))},\
      \(instagramPictures(post))"owner":{"id":"\(accountNumber)","username":"\(handle)"}
      """
  }

  private func instagramPictures(_ post: Post) -> String {
    guard !bulk.isNone else { return "" }
    let sizes = [150, 240, 320, 480, 640, 1_080].map { size in
      """
      {"src":"https://scontent.cdn.example/v/t51.2885-15/e35/c0.0.\(size).\(size)a/s\(size)x\(size)/\
      \(post.mediaNumber)_\(post.number)_n.jpg?_nc_ht=cdn.example&_nc_cat=10\(post.number % 10)\
      &_nc_ohc=\(post.key)\(post.key)&edm=\(post.key)&oh=\(post.key)\(post.key)\(post.key)&oe=62A1",\
      "config_width":\(size),"config_height":\(size)}
      """
    }
    return "\"thumbnail_resources\":[\(sizes.joined(separator: ","))],"
  }
}
