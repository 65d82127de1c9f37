extension Commune {
  /// The thirty communes of the Pays de Tercelin, which no map shows; codes 99xxx, that INSEE gives
  /// to no commune of France.
  ///
  /// Sizes are such that three groups of at least eight can be ranked (METHOD M5).
  static let all: [Commune] = cities + towns + villages

  private static let cities = [
    Commune(
      "99001",
      "Le Bourg-Vermeil",
      68_412,
      [
        Account(
          software: .wordpress,
          perWeek: 2.2,
          shown: 11,
          isSavedMonthly: true,
          takesComments: true
        ),
        Account(software: .youtube, perWeek: 0.95, shown: 13, network: Network(followers: 2_400)),
        Account(
          software: .mastodon,
          perWeek: 1.7,
          shown: 8,
          isSavedMonthly: true,
          network: Network(followers: 640, growth: 12)
        ),
        Account(software: .bluesky, holder: .maire, perWeek: 0.95, shown: 13),
      ]
    ),
    Commune(
      "99002",
      "Saint-Aubin-des-Brumes",
      51_903,
      [
        Account(software: .drupal, perWeek: 0.95, shown: 13),
        Account(software: .peertube, perWeek: 0.7, shown: 13),
        Account(software: .bluesky, perWeek: 0.95, shown: 13),
      ]
    ),
    Commune(
      "99003",
      "Port-Sésame",
      42_118,
      [
        Account(software: .typo3, perWeek: 0.95, shown: 13),
        Account(software: .youtube, perWeek: 0.9, shown: 13),
      ]
    ),
    Commune(
      "99004",
      "Castelbrume",
      35_207,
      [
        Account(
          software: .divi,
          perWeek: 0.95,
          shown: 13,
          takesComments: true
        ),
        Account(software: .youtube, perWeek: 0.8, shown: 13),
      ]
    ),
    Commune(
      "99005",
      "Villeneuve-l’Aubépine",
      31_540,
      [
        Account(software: .spip, perWeek: 0.95, shown: 13),
        Account(
          software: .mastodon,
          perWeek: 1.1,
          shown: 5,
          isSavedMonthly: true,
          network: Network(followers: 380, growth: 9)
        ),
      ]
    ),
    Commune(
      "99006",
      "Les Trois-Clochers",
      27_866,
      [
        Account(software: .joomla, perWeek: 0.95, shown: 13),
        Account(software: .bluesky, perWeek: 0.95, shown: 13),
        Account(software: .mastodon, holder: .maire, perWeek: 1, shown: 13),
      ]
    ),
    Commune(
      "99007",
      "Aigremont-sur-Lune",
      24_390,
      [
        Account(software: .wordpress, perWeek: 0.95, shown: 13),
        Account(software: .youtube, perWeek: 0.5, shown: 13, network: Network(followers: 420)),
      ]
    ),
    Commune(
      "99008",
      "Hauteclaire",
      21_774,
      [
        Account(software: .frenchDrupal, perWeek: 0.95, shown: 13)
      ]
    ),
    Commune(
      "99009",
      "La Roche-Turquin",
      20_615,
      [
        Account(
          software: .wordpress,
          perWeek: 0.95,
          shown: 13,
          takesComments: true,
          fault: .leadingBlankLine
        ),
        Account(software: .peertubeAtom, perWeek: 0.4, shown: 13),
      ]
    ),
  ]

  private static let towns = [
    Commune(
      "99010",
      "Étrelles-le-Guet",
      17_230,
      [
        Account(software: .spip, perWeek: 0.95, shown: 13),
        Account(software: .illiwap, perWeek: 0.9, shown: 13),
      ]
    ),
    Commune(
      "99011",
      "Sainte-Ursanne-la-Vigne",
      13_480,
      // Ten articles of a site that writes almost daily: most of the quarter was never saved.
      [Account(software: .typo3, perWeek: 6, shown: 10)]
    ),
    Commune(
      "99012",
      "Orvelle",
      10_962,
      [
        Account(software: .wordpress, perWeek: 0.95, shown: 13, takesComments: true),
        Account(software: .bluesky, perWeek: 1, shown: 13),
        Account(software: .spip, holder: .service, perWeek: 0.6, shown: 10, isMisspelt: true),
      ]
    ),
    Commune(
      "99013",
      "Le Pont-aux-Ânes",
      9_104,
      [
        Account(
          software: .oldSPIP,
          perWeek: 0.95,
          shown: 13,
          fault: .windows1252DeclaredLatin1
        )
      ]
    ),
    Commune(
      "99014",
      "Vauclairon",
      7_655,
      [Account(software: .joomla, perWeek: 0.95, shown: 13, fault: .windows1252Undeclared)]
    ),
    Commune(
      "99015",
      "L’Isle-aux-Hérons",
      6_820,
      [
        Account(
          software: .wordpress,
          perWeek: 0.95,
          shown: 13,
          takesComments: true,
          fault: .bareAmpersand
        ),
        Account(software: .youtube, perWeek: 0.3, shown: 13, fault: .emptyFile),
      ]
    ),
    Commune(
      "99016",
      "Marchefontaine",
      5_940,
      [Account(software: .frenchDrupal, perWeek: 0.9, shown: 13, fault: .relativeLinks)]
    ),
    Commune(
      "99017",
      "Saint-Elme-les-Bruyères",
      5_121,
      [Account(software: .typo3, perWeek: 0.8, shown: 13, fault: .missingZone)]
    ),
    Commune(
      "99018",
      "Œuilly-les-Saules",
      4_377,
      [
        Account(software: .spip, perWeek: 0.9, shown: 13, fault: .undeclaredEntities),
        Account(software: .illiwap, perWeek: 0.8, shown: 12),
      ]
    ),
    Commune(
      "99019",
      "Haut-Tilleul",
      3_688,
      [
        Account(
          software: .wordpress,
          perWeek: 0.9,
          shown: 13,
          takesComments: true,
          fault: .doubleEscapedTitles
        ),
        Account(software: .mastodon, perWeek: 0.7, shown: 10),
      ]
    ),
  ]

  private static let villages = [
    Commune(
      "99020",
      "Champ-d’Ambre",
      2_914,
      [
        Account(software: .divi, perWeek: 0.7, shown: 12),
        Account(software: .facebook, perWeek: 0, shown: 13),
      ]
    ),
    Commune(
      "99021",
      "Les Essarts-Bleus",
      2_203,
      [Account(software: .drupal, perWeek: 0.95, shown: 13, fault: .duplicateIdentifiers)]
    ),
    Commune(
      "99022",
      "L’Orme-aux-Fées",
      1_876,
      [
        Account(software: .wordpress, perWeek: 0.7, shown: 10, fault: .missingIdentifiers),
        Account(software: .illiwap, perWeek: 0.8, shown: 12, fault: .yearOne),
      ]
    ),
    Commune(
      "99023",
      "Rives-de-Sauge",
      1_540,
      [Account(software: .townNews, perWeek: 0.9, shown: 12)]
    ),
    Commune(
      "99024",
      "Noirlac-l’Ermite",
      1_322,
      [Account(software: .oldSPIP, perWeek: 0.8, shown: 13)]
    ),
    Commune(
      "99025",
      "Saint-Ouen-du-Hibou",
      1_105,
      [Account(software: .illiwap, perWeek: 0.9, shown: 13)]
    ),
    Commune(
      "99026",
      "Le Gué-Mignon",
      948,
      [Account(software: .wordpress, perWeek: 0.8, shown: 12, fault: .utf16DeclaredUTF8)]
    ),
    Commune(
      "99027",
      "Fontaine-l’Écuyer",
      811,
      [Account(software: .wordpress, perWeek: 0.95, shown: 13, fault: .truncated)]
    ),
    Commune(
      "99028",
      "Clairepaille",
      664,
      [Account(software: .wordpress, perWeek: 0.4, shown: 10, isDormant: true)]
    ),
    Commune(
      "99029",
      "Ablis-aux-Corneilles",
      523,
      [Account(software: .oldSPIP, perWeek: 0.4, shown: 10, fault: .notFoundPage)]
    ),
    Commune("99030", "La Combe-Perdue", 143, []),
  ]
}
