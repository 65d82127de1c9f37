/// One publication, with the attention that it will have drawn once old.
struct Post {
  /// The software's own number.
  let number: Int
  let published: Moment
  let theme: Theme
  let title: String
  let paragraphs: [String]
  /// Comments, views and likes after months; captures show a part of them that grows with age.
  let comments: Int
  let views: Int
  let likes: Int
  /// Shares or reposts after months.
  var shares = 0
  var media = Media.photo
  /// Characters for the identifiers of networks, the same in every capture.
  let key: String

  /// The part of a final count that is there at a capture: half after two days, then ever slower.
  func count(_ final: Int, at capture: Moment) -> Int {
    let age = max(0, capture.seconds - published.seconds)
    return final * age / (age + 2 * 86_400)
  }

  /// What a network shows of it: the title, the summary, and the rubric as a hashtag.
  var message: String {
    "\(title)\n\n\(summary) #\(theme.rubric.slug.replacing("-", with: ""))"
  }

  /// The first words, as summaries give them.
  var summary: String { paragraphs.first ?? title }
}
