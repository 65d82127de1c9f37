internal import Core
internal import Documents

extension ReplyReading {
  /// Whether words ask something: a question mark that is not part of an address.
  static func asks(_ words: String) -> Bool {
    words.split(whereSeparator: \.isWhitespace).contains { word in
      word.contains("?") && !word.contains("://") && !word.hasPrefix("www.")
    }
  }
}

extension Page {
  /// The components of the path of its address: `["company", "mairie-exemple"]`.
  var path: [String] { address.flatMap { PageAddress($0)?.path } ?? [] }
}

extension Listing {
  /// The order of posts when those that were pinned are left out.
  static func order(of posts: [PostReading]) -> Listing {
    FeedFormat.listing(of: posts.filter { !$0.isPinned })
  }
}

extension CountLabel {
  /// The count in a text that is directly followed by its label: "14 399 abonnés sur LinkedIn".
  ///
  /// In a description in free words, a number farther from the word counts something else.
  static func count(of label: CountLabel, in text: String) -> Count? {
    PrintedCount.all(in: text).first { printed in
      let word = printed.label.prefix { $0 != " " }
      return !word.isEmpty && CountLabel(String(word)) == label
    }?.count
  }
}
