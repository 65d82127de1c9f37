/// What things are called by number, in the two languages of the reports: "relevé", "relevés".
public struct Noun: Hashable, Sendable {
  /// Of one of them.
  public let singular: Localised

  /// Of several.
  public let plural: Localised

  /// Creates a noun.
  public init(_ singular: Localised, _ plural: Localised) {
    self.singular = singular
    self.plural = plural
  }
}
