public import Core

/// One way to look at a post by which posts are counted and compared.
public enum Facet: Hashable, Sendable {
  /// What it is about, by the name of a theme; nil for a post of no theme.
  case theme(String?)
  /// What it mainly carries.
  case media(Media)
  /// The local weekday it was published on, 0 for Monday to 6 for Sunday.
  case weekday(Int)
  /// The local hours it was published in.
  case hours(HourBand)

  /// What the facets of posts are kinds of.
  public enum Kind: String, CaseIterable, Sendable {
    case theme, media, weekday, hours
  }

  /// The kind of this facet.
  public var kind: Kind {
    switch self {
    case .theme: .theme
    case .media: .media
    case .weekday: .weekday
    case .hours: .hours
    }
  }

  /// What tells it from the others of its kind, as files write it; empty for posts of no theme.
  public var name: String {
    switch self {
    case .theme(let name): name ?? ""
    case .media(let media): media.rawValue
    case .weekday(let day): String(day)
    case .hours(let band): band.rawValue
    }
  }

  /// The facet of this kind and name; nil when there is none.
  public init?(kind: Kind, name: String) {
    switch kind {
    case .theme: self = .theme(name.isEmpty ? nil : name)
    case .media:
      guard let media = Media(rawValue: name) else { return nil }
      self = .media(media)
    case .weekday:
      guard let day = Int(name), (0..<7).contains(day) else { return nil }
      self = .weekday(day)
    case .hours:
      guard let band = HourBand(rawValue: name) else { return nil }
      self = .hours(band)
    }
  }
}

/// The parts of a day in which a town hall may publish.
public enum HourBand: String, CaseIterable, Codable, Sendable {
  /// From 6 to 9.
  case early
  /// From 9 to 12.
  case morning
  /// From 12 to 14.
  case noon
  /// From 14 to 18.
  case afternoon
  /// From 18 to 22.
  case evening
  /// From 22 to 6.
  case night

  /// The hours it holds, 0 to 23; those of the night begin at 22.
  public var bounds: (from: Int, to: Int) {
    switch self {
    case .early: (6, 9)
    case .morning: (9, 12)
    case .noon: (12, 14)
    case .afternoon: (14, 18)
    case .evening: (18, 22)
    case .night: (22, 6)
    }
  }

  /// The part that an hour, 0 to 23, is in.
  public init(hour: Int) {
    self =
      Self.allCases.first { ($0.bounds.from..<max($0.bounds.to, $0.bounds.from)).contains(hour) }
      ?? .night
  }
}
