internal import Core

/// Every measure, in the order of reports and files: a new measure adds one entry here.
public enum Catalogue {
  /// The measures of an account by itself: what `measures(of:over:in:)` gives, in its order.
  public static let account =
    activity + audience + counts + engagement + [overperformance] + reactions + dialogue

  /// The measures that compare an account with the others of its platform: what
  /// `relativeMeasures(of:)` appends, in its order.
  public static let relative = [
    measure("share_of_voice", "M2", .share, Shown.engagement, .accounts)
      .label("Part de voix", "Share of voice")
      .formula(
        "ΣI / ΣI des comptes de la plateforme tenus par des communes",
        "ΣI / ΣI of the platform’s accounts held by communes",
        from: "définition usuelle"
      ),
    measure("ppi", "M3", .number, Shown.engagement, .accounts)
      .label("Indice de performance (PPI)", "Page performance index (PPI)")
      .formula(
        "100 √(min(1, e/e90) min(1, g/g90)), e = er_daily_pct, g = max(0, growth_weekly)",
        from: "Fanpage Karma"
      ),
    measure("engagement_multiplier", "M5", .number, Shown.engagement, .posts)
      .label("Réactions à audience égale", "Reactions at equal audience")
      .formula(
        "exp(u), u = y − α − β ln F, y = log_mean, droite de Theil-Sen de la plateforme",
        "exp(u), u = y − α − β ln F, y = log_mean, Theil–Sen line of the platform",
        from: "barometre"
      ),
    measure("engagement_shrunken", "M5", .number, Shown.engagement, .posts)
      .label("Engagement à audience égale (indice)", "Engagement at equal audience (index)")
      .formula("μ + τ² / (τ² + s²/n) (u − μ)", from: "DerSimonian & Laird 1986"),
  ]

  /// Every platform.
  static let all = Set(Platform.allCases)

  private static let activity = [
    measure("present", "M1", .flag, all, .exports)
      .label("Compte ouvert", "Open account")
      .formula(
        "1 si le compte était ouvert un jour de la période",
        "1 if the account was open on a day of the period",
        from: "Observatoire socialmedia des territoires"
      ),
    measure("coverage", "M10", .share, Shown.posts, .days)
      .label("Période couverte", "Period covered")
      .formula("jours couverts / T", "days covered / T", from: "barometre"),
    measure("dormant", "M1", .flag, Shown.posts, .days)
      .label("Compte dormant", "Dormant account")
      .formula(
        "1 si des exports lisibles couvrent tous les jours sans publication",
        "1 if readable exports cover every day and show no post",
        from: "barometre"
      ),
    measure("posts", "M1", .count, Shown.posts, .days)
      .label("Publications", "Posts")
      .formula("n", from: "barometre"),
    measure("posts_per_week", "M1", .perWeek, Shown.posts, .posts)
      .label("Publications par semaine", "Posts per week")
      .formula(
        "7 n / T, sur les jours couverts",
        "7 n / T, over the days covered",
        from: "Rival IQ, Orlo"
      ),
    measure("active_slices", "M1", .count, Shown.posts, .slices)
      .label("Tranches actives (treizièmes)", "Active slices (thirteenths)")
      .formula(
        "tranches avec une publication, tranche = 13 jour div T",
        "slices with a post, slice = 13 day div T",
        from: "barometre"
      ),
    measure("regularity", "M1", .share, Shown.posts, .slices)
      .label("Régularité", "Regularity")
      .formula(
        "active_slices / tranches couvertes à moitié au moins",
        "active_slices / slices at least half covered",
        from: "barometre"
      ),
    measure("longest_gap_days", "M1", .days, Shown.posts, .posts)
      .label("Plus long silence", "Longest silence")
      .formula(
        "plus grand écart entre publications, bornes des jours couverts comprises",
        "largest gap between posts, ends of the days covered included",
        from: "barometre"
      ),
    measure("replies_per_week", "M10", .perWeek, Shown.replies, .replies)
      .label("Réponses par semaine", "Replies per week")
      .formula(
        "7 réponses / T, sur les jours couverts",
        "7 replies / T, over the days covered",
        from: "barometre"
      ),
    measure("reposts", "M10", .count, Shown.reposts, .days)
      .label("Relais d’autres comptes", "Reposts of others")
      .formula(
        "relais datés des jours couverts",
        "reposts dated on the days covered",
        from: "barometre"
      ),
  ]

  private static let audience = [
    measure("followers_start", "M2", .count, Shown.followers, .snapshots)
      .label("Abonnés au début", "Followers at start")
      .formula("F0", from: "barometre"),
    measure("followers_end", "M2", .count, Shown.followers, .snapshots)
      .label("Abonnés à la fin", "Followers at end")
      .formula("F1", from: "barometre"),
    measure("followers_mean", "M2", .number, Shown.followers, .snapshots)
      .label("Abonnés en moyenne", "Followers on average")
      .formula("F", from: "quintly"),
    measure("growth_rate", "M2", .share, Shown.followers, .snapshots)
      .label("Croissance des abonnés", "Growth of followers")
      .formula("F1 / F0 − 1", from: "Fanpage Karma"),
    measure("growth_weekly", "M2", .share, Shown.followers, .snapshots)
      .label("Croissance par semaine", "Growth per week")
      .formula("(F1 / F0)^(7 / jours) − 1", "(F1 / F0)^(7 / days) − 1", from: "Fanpage Karma"),
    measure("penetration_pct", "M2", .percent, Shown.followers, .snapshots)
      .label("Abonnés pour 100 habitants", "Followers per 100 residents")
      .formula("100 F1 / N", from: "informer-autrement, ACH Cambre"),
  ]

  private static let counts = [
    measure("posts_with_counts", "M10", .count, Shown.engagement, .posts)
      .label("Publications aux compteurs connus", "Posts with known counts")
      .formula(
        "publications dont L et C sont connus",
        "posts whose L and C are known",
        from: "barometre"
      ),
    measure("age_at_capture_days", "M10", .days, Shown.engagement, .posts)
      .label("Âge médian à la capture", "Median age at capture")
      .formula(
        "médiane de (capture − publication)",
        "median of (capture − publication)",
        from: "barometre"
      ),
    measure("young_posts_share", "M10", .share, Shown.engagement, .posts)
      .label("Publications de moins de 7 jours à la capture", "Posts under 7 days old at capture")
      .formula(
        "publications de moins de 7 jours / n",
        "posts under 7 days old / n",
        from: "barometre"
      ),
    measure("reactions", "M3", .count, Shown.reactions, .posts)
      .label("Réactions", "Reactions")
      .formula("ΣL", from: "barometre"),
    measure("comments", "M3", .count, Shown.comments, .posts)
      .label("Commentaires", "Comments")
      .formula("ΣC", from: "barometre"),
    measure("shares", "M3", .count, Shown.shares, .posts)
      .label("Partages", "Shares")
      .formula("ΣS, s’ils sont connus partout", "ΣS, where all are known", from: "barometre"),
    measure("interactions", "M3", .count, Shown.engagement, .posts)
      .label("Interactions", "Interactions")
      .formula(
        "ΣI, I = L + C + S, S inconnu compté 0",
        "ΣI, I = L + C + S, unknown S counted 0",
        from: "barometre"
      ),
    measure("views", "M3", .count, Shown.views, .posts)
      .label("Vues", "Views")
      .formula("Σ vues", "Σ views", from: "barometre"),
    measure("comments_per_post", "M3", .perPost, Shown.comments, .posts)
      .label("Commentaires par publication", "Comments per post")
      .formula(
        "ΣC / publications dont C est connu",
        "ΣC / posts whose C is known",
        from: "barometre"
      ),
    measure("views_per_post", "M3", .perPost, Shown.views, .posts)
      .label("Vues par publication", "Views per post")
      .formula(
        "Σ vues / publications dont les vues sont connues",
        "Σ views / posts whose views are known",
        from: "barometre"
      ),
    measure("er_views_pct", "M3", .percent, Shown.views.intersection(Shown.engagement), .posts)
      .label("Interactions pour 100 vues", "Interactions per 100 views")
      .formula("100 ΣI / Σ vues", "100 ΣI / Σ views", from: "Rival IQ"),
  ]

  private static let engagement =
    family("P", "L", Localised("Popularité", "Popularity"), Shown.engagement)
    + family("C", "C", Localised("Implication", "Commitment"), Shown.engagement)
    + family("V", "S", Localised("Viralité", "Virality"), Shown.shares) + [
      measure("E", "M3", .perThousand, Shown.shares, .posts)
        .label(
          "Interactions par publication pour 1\u{202F}000 abonnés",
          "Interactions per post per 1,000 followers"
        )
        .formula("P3 + C3 + V3", from: "Bonsón & Ratkai 2013"),
      measure("er_followers_pct", "M3", .percent, Shown.engagement, .posts)
        .label("Taux d’engagement", "Engagement rate")
        .formula(
          "moyenne de 100 I / F",
          "mean of 100 I / F",
          from: "Rival IQ, Socialinsider, Emplifi, quintly, Hootsuite"
        ),
      measure("er_followers_median_pct", "M3", .percent, Shown.engagement, .posts)
        .label("Taux d’engagement médian", "Median engagement rate")
        .formula("médiane de 100 I / F", "median of 100 I / F", from: "Rival IQ"),
      measure("er_daily_pct", "M3", .percent, Shown.engagement, .posts)
        .label("Taux d’engagement par jour", "Engagement rate per day")
        .formula(
          "100 ΣI / (T F), sur les jours couverts",
          "100 ΣI / (T F), over the days covered",
          from: "Fanpage Karma, Hootsuite, NapoleonCat"
        ),
      measure("er_weighted_per_1000", "M3", .perThousand, Shown.engagement, .posts)
        .label("Engagement pondéré", "Weighted engagement")
        .formula("1000 Σ(L + 2C + 3S) / n / F", from: "Fanpage Karma"),
      measure("unmetric_08", "M3", .number, Shown.engagement, .posts)
        .label("Engagement à l’exposant 0,8", "Engagement at exponent 0.8")
        .formula("10000 ΣI / n / F^(4/5)", from: "Unmetric"),
      measure("interactions_mean", "M3", .perPost, Shown.engagement, .posts)
        .label("Interactions par publication", "Interactions per post")
        .formula("ΣI / n", from: "barometre"),
      measure("interactions_median", "M3", .perPost, Shown.engagement, .posts)
        .label("Interactions médianes", "Median interactions")
        .formula("médiane de I", "median of I", from: "Rival IQ"),
      measure("log_mean", "M5", .number, Shown.engagement, .posts)
        .label("Logarithme moyen des interactions", "Mean logarithm of interactions")
        .formula("moyenne de ln(1 + I)", "mean of ln(1 + I)", from: "barometre"),
      measure("log_sd", "M5", .number, Shown.engagement, .posts)
        .label("Écart-type de ce logarithme", "Standard deviation of that logarithm")
        .formula(
          "écart-type de ln(1 + I), diviseur n − 1",
          "standard deviation of ln(1 + I), divisor n − 1",
          from: "barometre"
        ),
      measure("top_post_share", "M3", .share, Shown.engagement, .posts)
        .label("Part de la publication la plus suivie", "Share of the top post")
        .formula("max I / ΣI", from: "barometre"),
      measure("comments_ratio", "M3", .number, Shown.engagement, .posts)
        .label("Commentaires par réaction ou partage", "Comments per reaction or share")
        .formula("ΣC / (ΣL + ΣS)", from: "barometre"),
    ]

  /// The three measures of one kind of count (Bonsón & Ratkai 2013).
  private static func family(
    _ letter: String,
    _ symbol: String,
    _ label: Localised,
    _ shown: Set<Platform>
  ) -> [MeasureDefinition] {
    let source = "Bonsón & Ratkai 2013"
    let french = "\(label.french) \(letter)"
    let english = "\(label.english) \(letter)"
    return [
      measure("\(letter)1", "M3", .share, shown, .posts)
        .label("\(french)1 : part des publications", "\(english)1: share of posts")
        .formula(
          "publications avec \(symbol) > 0 / n",
          "posts with \(symbol) > 0 / n",
          from: source
        ),
      measure("\(letter)2", "M3", .perPost, shown, .posts)
        .label("\(french)2 : par publication", "\(english)2: per post")
        .formula("Σ\(symbol) / n", from: source),
      measure("\(letter)3", "M3", .perThousand, shown, .posts)
        .label(
          "\(french)3 : par publication pour 1\u{202F}000 abonnés",
          "\(english)3: per post per 1,000 followers"
        )
        .formula("1000 \(letter)2 / F", from: source),
    ]
  }
}
