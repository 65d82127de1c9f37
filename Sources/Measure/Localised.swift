/// A text in the two languages of the reports.
public struct Localised: Hashable, Sendable {
  /// French, the first language.
  public let french: String

  /// English.
  public let english: String

  /// Creates a text.
  public init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }
}
