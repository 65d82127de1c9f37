/// The time zones of communes: that of an overseas commune is its own, whatever the others' (METHOD
/// M10).
public struct CommuneZones: Hashable, Sendable {
  /// The zone of the workspace: of every commune that is not overseas.
  public let usual: CivilZone

  /// Takes the zone of the workspace.
  public init(usual: CivilZone) { self.usual = usual }

  /// The zone in which the days, slices, hours and weekdays of a commune are counted.
  public func zone(of insee: INSEECode) -> CivilZone {
    Self.overseas[String(insee.rawValue.prefix(3))] ?? usual
  }

  /// Zones by the department or territory that a code begins with: that of most of its inhabitants.
  private static let overseas = [
    "971": "America/Guadeloupe", "972": "America/Martinique", "973": "America/Cayenne",
    "974": "Indian/Reunion", "975": "America/Miquelon", "976": "Indian/Mayotte",
    "977": "America/St_Barthelemy", "978": "America/Marigot", "986": "Pacific/Wallis",
    "987": "Pacific/Tahiti", "988": "Pacific/Noumea",
  ].compactMapValues(CivilZone.init(identifier:))
}
