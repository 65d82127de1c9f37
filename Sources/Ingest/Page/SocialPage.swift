internal import Core
internal import Documents

extension Page {
  /// The components of the path of its address: `["company", "mairie-exemple"]`.
  var path: [String] { address.flatMap { PageAddress($0)?.path } ?? [] }

  /// Whether its head is of the page that was saved.
  ///
  /// A web client that goes from page to page without loading them leaves the head of the first.
  var hasOwnHead: Bool {
    guard let saved = savedFrom.flatMap({ PageAddress($0.url) }) else { return true }
    let path = Set(saved.path.map { $0.lowercased() })
    return [canonical, meta("og:url")].lazy.compactMap { $0.flatMap { PageAddress($0) } }.allSatisfy
    {
      $0.path.last.map { path.contains($0.lowercased()) } ?? false
    }
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
