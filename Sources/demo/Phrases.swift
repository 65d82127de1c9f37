/// The sentences of a theme, with `{slots}` that `FrenchText` fills.
struct Phrases {
  /// Titles, each with the sentence that its article opens with.
  let articles: [(title: String, opening: String)]
  /// Sentences that may follow.
  let details: [String]

  /// The articles that make sense in a month (1–12): no drought in January.
  func articles(inMonth month: Int) -> [(title: String, opening: String)] {
    articles.filter { article in
      Phrases.seasons.first { article.title.hasPrefix($0.title) }?.months.contains(month) ?? true
    }
  }

  private static let seasons: [(title: String, months: [Int])] = [
    ("Rentrée scolaire", [8, 9]), ("Inscriptions à l’école", [3, 4, 5, 6]),
    ("Marché nocturne", [6, 7, 8]), ("Marché de Noël", [10, 11, 12]),
    ("Sécheresse", [6, 7, 8, 9]), ("La piscine rouvre", [5, 6, 9]), ("Fête du village", [5, 6, 7]),
    ("Forum des associations", [8, 9]), ("Feu d’artifice", [6, 7]), ("Vœux", [12, 1]),
    ("Banquet républicain", [6, 7]), ("La Saint-Elme", [6]), ("Plan canicule", [5, 6, 7, 8]),
    ("Résultats du scrutin", [3]),
  ]

  /// What any article may end with.
  static let closings = [
    "Renseignements à l’accueil de la mairie, du lundi au vendredi de 9 h à 12 h.",
    "Pour toute question, les services municipaux restent à votre écoute au 99 00 {nn} {nn} {nn}.",
    "Le détail est affiché en mairie et {lieu à}.",
    "Plus d’informations dans le prochain bulletin « {bulletin} ».",
  ]

  /// What fills each slot.
  static func choices(for slot: some StringProtocol) -> [String] {
    switch slot {
    case "rue":
      [
        "la rue des Lavandières", "l’avenue du Canal", "la rue de la Tuilerie",
        "la place du Vieux-Puits", "l’allée des Charmes", "la rue Adèle-Montclair",
        "la route de l’Étang", "l’impasse des Sœurs", "la rue du Four-à-Chaux",
        "la côte Saint-Elme",
      ]
    case "lieu":
      [
        "la salle des fêtes", "la médiathèque", "l’espace Mirabelle", "la halle aux grains",
        "la maison des associations", "l’école des Cerisiers", "la place du Vieux-Puits",
        "l’ancien lavoir", "la salle du conseil", "l’île aux Saules",
      ]
    case "lieu à":
      ["à la salle des fêtes", "à la médiathèque", "au kiosque", "à l’espace Mirabelle"]
    case "du service":
      ["du secrétariat", "du service technique", "du CCAS", "du service enfance", "de la mairie"]
    case "asso":
      [
        "le comité des fêtes", "l’Amicale des marcheurs", "la chorale « À tout vent »",
        "le club du Bel Âge", "l’association Les Mains vertes", "le foyer rural",
        "l’Étoile sportive", "la compagnie du Chat perché",
      ]
    case "bulletin": ["Le P’tit Écho", "Au fil du bourg", "Ici & là", "La Lettre du territoire"]
    case "jour": frenchDays.map { "\($0) prochain" }
    case "jour nu": frenchDays
    case "heure": ["9 h", "10 h 30", "14 h", "17 h 30", "18 h 30", "19 h", "20 h 30"]
    case "élue":
      [
        "Odile Ravenel, première adjointe", "Yanis Courteuil, adjoint aux travaux",
        "Françoise L’Hermitte, conseillère déléguée", "le maire, Aurélien Vauquelin-Roy",
        "Maëlle Tirencourt, adjointe à la culture",
      ]
    default: []
    }
  }
}
