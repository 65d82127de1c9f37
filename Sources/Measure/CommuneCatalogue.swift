extension Catalogue {
  /// The measures of a commune, over all its accounts of holder `commune` and `service`: what
  /// `communeMeasures(of:commune:over:in:)` gives, in its order.
  public static let commune = [
    measure("commune_accounts", "M1", .count, all, .accounts)
      .label("Comptes ouverts", "Open accounts")
      .formula(
        "comptes ouverts pendant la période, hors ceux du maire",
        "accounts open during the period, the mayor’s aside",
        from: "Observatoire socialmedia des territoires"
      ),
    measure("commune_platforms", "M1", .count, all, .accounts)
      .label("Plateformes", "Platforms")
      .formula(
        "plateformes de ces comptes",
        "platforms of those accounts",
        from: "Observatoire socialmedia des territoires"
      ),
    measure("commune_active_accounts", "M1", .count, all, .readAccounts)
      .label("Comptes actifs", "Active accounts")
      .formula(
        "comptes avec une publication au moins",
        "accounts with at least one post",
        from: "barometre"
      ),
    measure("commune_coverage", "M10", .share, Shown.posts, .days)
      .label("Période couverte", "Period covered")
      .formula(
        "jours couverts par un compte retenu au moins / T, \(retained.french) ; à défaut, par tout compte",
        "days covered by at least one account counted / T, \(retained.english); if there is none, by any",
        from: "barometre"
      ),
    measure("commune_posts", "M1", .count, Shown.posts, .readAccounts)
      .label("Publications", "Posts")
      .formula("Σ n", from: "barometre"),
    measure("commune_posts_per_week", "M1", .perWeek, Shown.posts, .posts)
      .label("Publications par semaine", "Posts per week")
      .formula("Σ 7 n / T", from: "Rival IQ, Orlo"),
    measure("commune_active_slices", "M1", .count, Shown.posts, .slices)
      .label("Tranches actives (treizièmes)", "Active slices (thirteenths)")
      .formula(
        "tranches avec une publication d’un compte retenu au moins, \(retained.french)",
        "slices with a post on at least one account counted, \(retained.english)",
        from: "barometre"
      ),
    measure("commune_regularity", "M5", .share, Shown.posts, .slices)
      .label("Régularité", "Regularity")
      .formula(
        "commune_active_slices / tranches couvertes",
        "commune_active_slices / slices covered",
        from: "barometre"
      ),
    measure("commune_followers", "M2", .count, Shown.followers, .accounts)
      .label("Abonnés, tous comptes", "Followers, all accounts")
      .formula(
        "Σ F1, comptes d’au moins minimum_posts publications",
        "Σ F1, accounts with at least minimum_posts posts",
        from: "barometre"
      ),
    measure("commune_penetration_pct", "M2", .percent, Shown.followers, .accounts)
      .label("Abonnés pour 100 habitants", "Followers per 100 residents")
      .formula("100 Σ F1 / N", from: "informer-autrement, ACH Cambre"),
    measure("audience", "M5", .number, Shown.followers, .accounts)
      .label("Audience (logarithme)", "Audience (logarithm)")
      .formula("ln(100 Σ F1 / N)", from: "barometre"),
  ]
  /// Which accounts count for the regularity of their commune; the setting is named, as its value is a
  /// workspace's.
  private static let retained = Localised(
    "retenu s’il a au moins minimum_posts publications et, là où la plateforme les montre, des abonnés "
      + "connus",
    "counted if it has at least minimum_posts posts and, where the platform shows them, known followers"
  )
}
