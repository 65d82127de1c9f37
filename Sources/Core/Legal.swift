/// What French law asks a publisher to say of itself (LCEN: law 2004-575 of 21 June 2004; law
/// 2005-102 of 11 February 2005, article 47, on accessibility).
public struct Legal: Hashable, Sendable {
  /// How far the report was found to follow the RGAA by an audit.
  public enum Accessibility: String, CaseIterable, Codable, Sendable {
    /// Every criterion is met.
    case total
    /// At least half of them are.
    case partial
    /// Fewer, or no audit is valid.
    case none
  }

  /// The seat of the publisher: its postal address.
  public var seat: String?
  /// Its telephone.
  public var telephone: String?
  /// Its number in a public register: RNA, SIREN.
  public var registration: String?
  /// The director of publication: name and office.
  public var director: String?
  /// The name of the host of the site.
  public var host: String?
  /// The host's postal address.
  public var hostAddress: String?
  /// The host's telephone.
  public var hostTelephone: String?
  /// Who answers questions on personal data; nil for the contact of the report.
  public var dataContact: String?
  /// The state of accessibility; nil when not given, which is printed as "none".
  public var accessibility: Accessibility?

  /// Nothing known.
  public init() {}

  /// The texts, by the names that `benchmark.yml` gives them.
  public static let fields: [(name: String, path: any WritableKeyPath<Legal, String?> & Sendable)] =
    [
      ("seat", \.seat), ("telephone", \.telephone), ("registration", \.registration),
      ("director", \.director), ("host", \.host), ("host_address", \.hostAddress),
      ("host_telephone", \.hostTelephone), ("data_contact", \.dataContact),
    ]

  /// The names of the settings without which the legal page is incomplete, in their order.
  public var missing: [String] {
    let optional = ["registration", "data_contact"]
    return Self.fields.filter { self[keyPath: $0.path] == nil && !optional.contains($0.name) }
      .map(\.name) + (accessibility == nil ? ["accessibility"] : [])
  }
}
