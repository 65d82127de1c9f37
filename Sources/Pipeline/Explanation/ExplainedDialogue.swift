internal import Core
internal import Measure
internal import Rank

extension Explanation {
  /// Whether a measure stands on the questions asked, and not on the posts.
  func isOnQuestions(_ definition: MeasureDefinition) -> Bool {
    definition.name.hasPrefix("questions") || definition.name.hasPrefix("response_")
  }

  /// Whether an account's questions count for the pillar: it has enough posts and known followers.
  func isEligible(_ account: ExplainedAccount) -> Bool {
    AccountEvidence(
      account: account.account,
      measures: account.measures,
      slices: [],
      fewestPosts: settings.minimumPosts
    ).isEligible
  }

  /// The questions that the pillar counts, under each account that speaks for the commune, after the
  /// files that hold them.
  var filesAndQuestions: [String] {
    speaking.flatMap { account in
      let asked = questions(of: account)
      let note =
        asked.isEmpty || isEligible(account)
        ? []
        : [
          words(
            "  non comptées : moins de \(settings.minimumPosts) publications, ou abonnés inconnus",
            "  not counted: fewer than \(settings.minimumPosts) posts, or unknown followers"
          )
        ]
      return ["", heading(account.account)] + files(of: account) + note + asked
    }
  }

  /// The questions under an account's posts, by time, and what became of each.
  ///
  /// Who asked and in what words is nowhere kept.
  func questions(of account: ExplainedAccount) -> [String] {
    let names = Dictionary(
      account.history.posts.map { post in
        (post.key, post.identifier ?? words("n° \(post.key)", "no. \(post.key)"))
      },
      uniquingKeysWith: { first, _ in first }
    )
    return Measure.questions(of: account.history, over: run.period, in: zone).map { question in
      let (day, second) = zone.local(question.askedAt)
      let post = names[question.post] ?? "?"
      return "  \(day) \(words.time(secondOfDay: second)), "
        + words("question sous \(post) : ", "question under \(post): ") + outcome(of: question)
    }
  }

  private func outcome(of question: Question) -> String {
    guard question.isFollowed else {
      return words(
        "non comptée, les exports ne la suivent pas sept jours",
        "not counted, exports do not follow it for seven days"
      )
    }
    guard let delay = question.delay else { return words("sans réponse", "no answer") }
    let hours = words.percent(delay)
    return question.isAnsweredInTime
      ? words("réponse après \(hours) h", "answered after \(hours) h")
      : words(
        "réponse après \(hours) h, hors délai",
        "answered after \(hours) h, too late"
      )
  }
}
