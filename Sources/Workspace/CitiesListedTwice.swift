public import Core

/// A city that is listed beside some of its own arrondissements.
public struct CityListedTwice: Hashable, Sendable, CustomStringConvertible {
  /// The city.
  public let city: Commune

  /// Its arrondissements that are listed too, by INSEE code.
  public let arrondissements: [Commune]

  /// What is listed, and what to do.
  public var description: String {
    let codes = arrondissements.map(\.insee.rawValue).joined(separator: ", ")
    return "\(city.insee) \(city.name) and its arrondissements \(codes): a commune has one row, "
      + "remove theirs from communes.csv and give their accounts to \(city.insee) as `service`"
  }
}

extension Workspace {
  /// Paris, Lyon and Marseille where some of their arrondissements are listed with them, by INSEE code:
  /// the official code has one commune where the list has several (METHOD M10).
  public var citiesListedTwice: [CityListedTwice] {
    communes.compactMap { city in
      guard let codes = Self.arrondissements[city.insee.rawValue] else { return nil }
      let parts = communes.filter { Int($0.insee.rawValue).map(codes.contains) ?? false }
      return parts.isEmpty ? nil : CityListedTwice(city: city, arrondissements: parts)
    }
  }

  /// The codes of the arrondissements of the three cities that have some.
  private static let arrondissements = [
    "13055": 13_201...13_216, "69123": 69_381...69_389, "75056": 75_101...75_120,
  ]
}
