internal import Core
internal import Documents

/// The agenda that illiwap gives programs: what a commune announces.
///
/// An event has the day on which it takes place and not that of its publication, which stays unknown;
/// the list is in no order, and nothing is counted.
enum IlliwapAgenda: ExportFormat {
  static let names = ["illiwap-agenda"]

  static func recognises(_ document: ArraySlice<UInt8>) -> Bool {
    document.first == 0x5B && document.place(of: "\"extendedProps\"") != nil
      && document.place(of: "\"stationLibelle\"") != nil
  }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    guard let events = JSONValue(document[...])?.elements else {
      throw Refusal(.malformed, "JSON that cannot be parsed")
    }
    var reading = Reading(format: names[0], platform: .illiwap, listing: .selection)
    let stations = Set(events.compactMap { $0.at("extendedProps.stationLibelle")?.string })
    reading.account.name = stations.count == 1 ? stations.first : nil
    reading.posts = events.compactMap { event in
      guard let id = event["id"]?.text, let title = event["title"]?.string else { return nil }
      var post = PostReading()
      post.id = id
      post.title = PlainText.folded(Array(title.utf8)[...])
      let words = event.at("extendedProps.description")
      post.text = words?.bytes.flatMap { PlainText.ofHTML($0) }
      return post
    }
    return reading
  }
}
