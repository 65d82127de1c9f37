/// A page as it was saved: where it came from, and what it holds.
struct SavedPage {
  /// What its file is called.
  let name: String
  let address: String
  let html: String
}

extension Channel {
  /// The pages that somebody saves of an account: the account's, and those of the most discussed
  /// posts that are new on it.
  ///
  /// - Parameter last: the capture before this one.
  /// - Returns: none for software of which only the feed is saved.
  func savedPages(since last: Moment) -> [SavedPage] {
    guard let page else { return [] }
    let name = "\(software.platform)-\(handle.replacing("_", with: "-"))"
    let discussed = posts.filter { post in
      post.published >= last && comments(under: post).count > Channel.shownComments(software)
    }.sorted { left, right in
      (right.discussion.count, left.number) < (left.discussion.count, right.number)
    }.prefix(2).sorted { $0.number < $1.number }
    return [SavedPage(name: "\(name).html", address: address, html: page)]
      + discussed.compactMap { post in
        self.page(discussing: post).map { html in
          SavedPage(
            name: "\(name)-\(post.number).html",
            address: address(of: post),
            html: html
          )
        }
      }
  }

  /// How many comments the account's own page shows under a post.
  private static func shownComments(_ software: Software) -> Int {
    software == .facebookComet ? inlineComments : 0
  }
}
