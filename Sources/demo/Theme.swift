/// What a town hall writes about.
enum Theme: Int, CaseIterable {
  case works, school, market, council, water, culture, sport, waste, planning, festival, seniors
  case elections, storm

  /// The rubric under which sites file it.
  var rubric: String {
    switch self {
    case .works: "Travaux"
    case .school: "Enfance & jeunesse"
    case .market: "Commerce"
    case .council: "Conseil municipal"
    case .water: "Eau"
    case .culture: "Culture"
    case .sport: "Sports & loisirs"
    case .waste: "Déchets"
    case .planning: "Urbanisme"
    case .festival: "Fêtes"
    case .seniors: "Solidarité"
    case .elections: "Élections"
    case .storm: "Alerte"
    }
  }

  /// What is written about it.
  var phrases: Phrases {
    switch self {
    case .works: worksPhrases
    case .school: schoolPhrases
    case .market: marketPhrases
    case .council: councilPhrases
    case .water: waterPhrases
    case .culture: culturePhrases
    case .sport: sportPhrases
    case .waste: wastePhrases
    case .planning: planningPhrases
    case .festival: festivalPhrases
    case .seniors: seniorsPhrases
    case .elections: electionsPhrases
    case .storm: stormPhrases
    }
  }

  /// How many comments it draws, against an ordinary article.
  var heat: Double {
    switch self {
    case .storm: 3
    case .works, .planning, .waste: 1.6
    case .water, .council: 1.2
    default: 0.8
    }
  }

  /// How often it comes up in a month (1–12) of 2026, against the other themes; storms come apart.
  func weight(inMonth month: Int) -> Int {
    switch self {
    case .elections: month == 3 ? 8 : month == 2 ? 4 : 0
    case .school: [6, 8, 9].contains(month) ? 6 : 3
    case .festival: [6, 7, 8, 12].contains(month) ? 6 : 2
    case .water: [7, 8].contains(month) ? 5 : 2
    case .council: [4, 7, 9, 12].contains(month) ? 4 : 2
    case .storm: 0
    default: 3
    }
  }

  /// A theme for an article of that month.
  static func drawn(inMonth month: Int, _ random: inout SplitMix64) -> Theme {
    let total = allCases.reduce(0) { $0 + $1.weight(inMonth: month) }
    var rest = random.below(total)
    for theme in allCases {
      rest -= theme.weight(inMonth: month)
      if rest < 0 { return theme }
    }
    return .works
  }
}
