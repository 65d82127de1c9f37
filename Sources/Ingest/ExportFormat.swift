internal import Core

/// One kind of export that a commune's page can be saved as.
protocol ExportFormat: Sendable {
  /// The names that its readings carry as their format, as tests and reports list them.
  static var names: [String] { get }

  /// Whether a document looks like this format.
  ///
  /// - Parameter document: valid UTF-8 that does not begin with white space.
  /// - Returns: false when another format should be tried.
  static func recognises(_ document: ArraySlice<UInt8>) -> Bool

  /// Reads a document that this format recognises.
  ///
  /// - Parameters:
  ///   - document: valid UTF-8.
  ///   - capture: where and when it was saved, as far as its container tells.
  ///   - dates: reads its times.
  /// - Returns: what it says; the posts in document order.
  /// - Throws: why it gives nothing.
  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading
}

/// Every format, in the order they are tried.
enum Formats {
  /// The list: a new format adds one line here.
  static let all: [any ExportFormat.Type] = [
    ObservationsFormat.self,
    PeerTubeJSON.self,
    MastodonJSON.self,
    ActivityPub.self,
    OEmbed.self,
    IlliwapAgenda.self,
    LinkedDataDocument.self,
    JSONFeed.self,
    PageFormats.self,
    FeedFormat.self,
  ]
}
