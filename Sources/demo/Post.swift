/// One publication, with the attention that it will have drawn once old.
struct Post {
  /// The software's own number.
  let number: Int
  let published: Moment
  let theme: Theme
  let title: String
  let paragraphs: [String]
  /// Comments, views and likes after months; captures show a part of them that grows with age.
  var comments: Int
  var views: Int
  var likes: Int
  /// Shares or reposts after months.
  var shares = 0
  var media = Media.photo
  /// What is said under it on a network, answers right after what they answer.
  var discussion: [Comment] = []
  /// The part of its reactions that is angry.
  var anger = 0.0
  /// Characters for the identifiers of networks, the same in every capture.
  let key: String

  /// The part of a final count that is there at a capture: half after two days, then ever slower.
  func count(_ final: Int, at capture: Moment) -> Int {
    let age = max(0, capture.seconds - published.seconds)
    return final * age / (age + 2 * 86_400)
  }

  /// What a network shows of it: the title, the summary or not, and the rubric as a hashtag.
  var message: String {
    let tag = "#" + theme.rubric.slug.replacing("-", with: "")
    return number % 4 == 0 ? "\(title)\n\n\(summary) \(tag)" : "\(title) \(tag)"
  }

  /// The first words, as summaries give them.
  var summary: String { paragraphs.first ?? title }
}
