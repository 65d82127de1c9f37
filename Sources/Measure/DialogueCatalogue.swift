extension Catalogue {
  /// The measure of the post that stands out most.
  static let overperformance = measure(
    "overperforming_best",
    "M3",
    .number,
    Shown.engagement,
    .posts
  )
  .label("Meilleure surperformance d’une publication", "Best overperformance of a post")
  .formula(
    "max de I / e si I ≥ e, −e / I si I < e, −2 e si I = 0 ; e : moyenne de la moitié centrale des 100 "
      + "publications d’avant, de même média (20 au moins)",
    "max of I / e if I ≥ e, −e / I if I < e, −2 e if I = 0; e: mean of the middle half of the 100 posts "
      + "before, of the same medium (20 at least)",
    from: "CrowdTangle"
  )

  /// The measures of reactions by kind, in the order of `reactionKinds`.
  static let reactions = zip(
    reactionKinds,
    [
      Localised("« J’aime »", "Like"), Localised("« J’adore »", "Love"),
      Localised("« Solidaire »", "Care"), Localised("« Haha »", "Haha"),
      Localised("« Wouah »", "Wow"), Localised("« Triste »", "Sad"),
      Localised("« Grrr »", "Angry"),
    ]
  ).map { kind, name in
    measure("\(kind)_share", "M3", .share, Shown.reactionKinds, .reactions)
      .label("Part des \(name.french)", "Share of “\(name.english)”")
      .formula("Σ \(kind) / Σ", from: "barometre")
  }

  /// The measures of dialogue.
  static let dialogue = [
    measure("comments_seen", "M10", .count, Shown.comments, .posts)
      .label("Commentaires vus", "Comments seen")
      .formula(
        "commentaires que contiennent les exports",
        "comments that the exports hold",
        from: "barometre"
      ),
    measure("comments_seen_share", "M10", .share, Shown.comments, .comments)
      .label("Part des commentaires vus", "Share of comments seen")
      .formula("min(1, comments_seen / ΣC)", from: "barometre"),
    measure("questions", "M5", .count, Shown.comments, .comments)
      .label("Questions des habitants", "Residents’ questions")
      .formula(
        "commentaires de premier niveau avec « ? »",
        "top-level comments with “?”",
        from: "barometre"
      ),
    measure("questions_followed", "M5", .count, Shown.comments, .comments)
      .label("Questions suivies sept jours", "Questions followed for seven days")
      .formula(
        "m : questions posées 7 jours au moins avant la fin et avant le dernier enregistrement de la page",
        "m: questions asked at least 7 days before the end and before the page was last saved",
        from: "barometre"
      ),
    measure("questions_answered_7d", "M5", .count, Shown.comments, .comments)
      .label(
        "Questions ayant reçu une réponse en sept jours",
        "Questions answered within seven days"
      )
      .formula(
        "r : réponse du compte en 168 heures au plus",
        "r: answer by the account within 168 hours",
        from: "barometre"
      ),
    measure("response_rate_7d", "M5", .share, Shown.comments, .questions)
      .label("Taux de réponse en sept jours", "Response rate within seven days")
      .formula("r / m", from: "National Municipal Survey 2021"),
    measure("response_rate_24h", "M5", .share, Shown.comments, .questions)
      .label("Taux de réponse en 24 heures", "Response rate within 24 hours")
      .formula(
        "réponses en 24 heures / m",
        "answers within 24 hours / m",
        from: "Fanpage Karma"
      ),
    measure("response_median_answered_h", "M5", .hours, Shown.comments, .questions)
      .label("Délai médian des réponses", "Median delay of the answers")
      .formula(
        "médiane des délais des questions ayant reçu une réponse",
        "median of the delays of answered questions",
        from: "Fanpage Karma"
      ),
    measure("response_median_km_h", "M5", .hours, Shown.comments, .questions)
      .label("Délai médian de toutes les questions", "Median delay of all questions")
      .formula(
        "médiane de Kaplan-Meier, les questions sans réponse étant censurées",
        "Kaplan–Meier median, unanswered questions being censored",
        from: "Kaplan & Meier 1958"
      ),
  ]
}
