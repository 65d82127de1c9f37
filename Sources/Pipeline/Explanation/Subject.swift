internal import Core
internal import Measure
internal import Rank
internal import Workspace

/// What is to be explained.
enum Subject {
  /// The rank and the score.
  case rank
  /// A pillar of the score.
  case pillar(Pillar)
  /// A measure of the catalogue.
  case measure(MeasureDefinition)
  /// A pillar and the measure of the same name.
  case both(Pillar, MeasureDefinition)
  /// What the commune published about.
  case themes

  /// Whether its formula names the best of all accounts.
  var comparesWithTheBest: Bool {
    switch self {
    case .measure(let definition), .both(_, let definition):
      definition.formula.english.contains("e90")
    case .rank, .pillar, .themes: false
    }
  }

  /// What a name stands for: that of a measure or a pillar, `rank`, `score` or `themes`, or a French
  /// word for one of the last three.
  ///
  /// - Parameters:
  ///   - name: nil for the rank.
  ///   - path: the file that the problem is told of.
  /// - Throws: a problem with the nearest name, when there is none of this name.
  init(named name: String?, in path: String) throws(Problem) {
    guard let name else {
      self = .rank
      return
    }
    let definitions = Catalogue.account + Catalogue.relative + Catalogue.commune
    let definition = definitions.first { $0.name == name }
    switch (Pillar(rawValue: name), definition) {
    case (let pillar?, let definition?): self = .both(pillar, definition)
    case (let pillar?, nil): self = .pillar(pillar)
    case (nil, let definition?): self = .measure(definition)
    case (nil, nil):
      switch name.lowercased() {
      case "rank", "rang", "score", "classement": self = .rank
      case "themes", "thèmes", "editorial", "éditorial": self = .themes
      default:
        let names = ["rank", "score", "themes"] + Pillar.allCases.map(\.rawValue)
        let near = nearest(to: name, among: names + definitions.map(\.name))
        let advice =
          near.map { "is “\($0)” meant?" }
          ?? "the data of the report (donnees/datapackage.json) name them all"
        throw Problem(
          at: SourcePosition(path: path),
          "no measure is named “\(name)”: \(advice)"
        )
      }
    }
  }
}

extension Workspace {
  /// The commune of this code, or of this name when only one has it.
  ///
  /// - Throws: a problem with the nearest commune, when there is none.
  func commune(_ text: String) throws(Problem) -> Commune {
    let named = communes.filter { $0.name.lowercased() == text.lowercased() }
    if let commune = communes.first(where: { $0.insee.rawValue == text.uppercased() })
      ?? (named.count == 1 ? named.first : nil)
    {
      return commune
    }
    let isCode = text.utf8.contains { (0x30...0x39).contains($0) }
    let near = nearest(to: text, among: communes.map { isCode ? $0.insee.rawValue : $0.name })
      .flatMap { near in communes.first { $0.insee.rawValue == near || $0.name == near } }
    let advice =
      near.map { "is \($0.insee) \($0.name) meant?" } ?? "mend the code or add it to communes.csv"
    throw Problem(
      at: SourcePosition(path: "communes.csv"),
      "commune \(text) is not there: \(advice)"
    )
  }
}
