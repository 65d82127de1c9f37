internal import Core
internal import Measure

/// Writes a private note.
struct NoteWriter {
  let words: NoteWords
  let note: PrivateNote

  /// The note as Markdown.
  var text: String {
    let name = MarkdownWriter.escape(note.commune.name)
    let period = words.voice.plain(words.voice.period(note.period))
    var parts = [
      "# \(name) : " + words("note privée sur les commentaires", "private note on comments"),
      "\(note.commune.insee), \(period). "
        + words(
          "Cette note est pour la commune seule : aucun rapport ne la reprend.",
          "This note is for the commune alone: no report repeats it."
        ),
    ]
    for episode in note.episodes { parts += paragraphs(of: episode) }
    for (account, habits) in note.habits { parts += table(of: habits, on: account) }
    parts += limits
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func paragraphs(of episode: PrivateNote.Episode) -> [String] {
    let surge = episode.surge
    let kind =
      surge.isHostile
      ? words("emballement hostile", "hostile surge")
      : words("pic de commentaires", "surge of comments")
    let days =
      surge.first == surge.last
      ? words.day(surge.first)
      : words("du ", "from ") + words.day(surge.first) + words(" au ", " to ")
        + words.day(surge.last)
    var lines = [peak(of: episode), post(of: episode)]
    lines += reactions(to: episode)
    lines += [answers(in: episode), rhythm(of: surge), why(surge)]
    return [
      "## \(episode.account.platform.displayName), \(days) : \(kind)",
      lines.map { "- " + $0 }.joined(separator: "\n"),
    ]
  }

  private func peak(of episode: PrivateNote.Episode) -> String {
    let surge = episode.surge
    let usual = words.decimal(episode.context.usualComments, 0)
    let peak = words.whole(surge.peakComments)
    let total = words.whole(surge.comments)
    return words(
      "Le \(words.day(surge.peak)), \(peak) commentaires de citoyens en un jour, contre \(usual) un jour "
        + "ordinaire des quatre semaines d’avant (médiane) ; \(total) en tout sur l’épisode.",
      "On \(words.day(surge.peak)), \(peak) comments by residents in one day, against \(usual) on an "
        + "ordinary day of the four weeks before (median); \(total) over the whole episode."
    )
  }

  private func post(of episode: PrivateNote.Episode) -> String {
    let unnamed = words("publication sans titre", "post without title")
    let title = MarkdownWriter.escape(Printable.beginning(of: episode.title ?? unnamed))
    let isWeb = ["https://", "http://"].contains { episode.url?.hasPrefix($0) == true }
    let link = episode.url.flatMap { isWeb ? "[\(title)](<\(Phrase.address($0))>)" : nil }
    let day = episode.context.post.map { post in
      ", " + words.day(note.zone.local(post.publishedAt).day)
    }
    return words("La plus commentée : ", "Most commented: ") + (link ?? title) + (day ?? "")
  }

  /// The reactions to the post by kind, most first; nothing when the page does not show them.
  private func reactions(to episode: PrivateNote.Episode) -> [String] {
    guard let post = episode.context.post, !post.reactionsByKind.isEmpty else {
      return [
        words(
          "Réactions par nature : la page ne les montre pas.",
          "Reactions by kind: the page does not show them."
        )
      ]
    }
    let total = post.reactionsByKind.values.reduce(0.0) { $0 + Double($1) }
    let kinds = post.reactionsByKind.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .filter { $0.value > 0 }
    let parts = kinds.map { kind, count in
      let name = reactionNames[kind].map { words($0) } ?? kind
      return "\(name) \(words.whole(count)) (\(words.percent(Double(count) / total)))"
    }
    return [words("Réactions : ", "Reactions: ") + parts.joined(separator: ", ") + "."]
  }

  private func answers(in episode: PrivateNote.Episode) -> String {
    let context = episode.context
    let questions = words.count(
      context.questions,
      Localised("question", "question"),
      Localised("questions", "questions")
    )
    guard let first = context.hoursToFirstAnswer else {
      return words(
        "Réponses du compte sous cette publication : aucune dans les exports, pour \(questions).",
        "Answers by the account under that post: none in the exports, for \(questions)."
      )
    }
    let delay = words.hours(max(0, first))
    return words(
      "Réponses du compte sous cette publication : \(words.whole(context.answers)), pour \(questions) ; "
        + "la première \(delay) après la publication.",
      "Answers by the account under that post: \(words.whole(context.answers)), for \(questions); the "
        + "first \(delay) after the post."
    )
  }

  private func rhythm(of surge: Surge) -> String {
    let (from, to) = (words.whole(surge.hoursToPeak), words.whole(surge.hoursToPeak + 1))
    return words(
      "Le plus de commentaires : de \(from) à \(to) h après la publication ; la moitié étaient là au bout "
        + "de \(words.hours(surge.hoursToHalf)).",
      "Most comments: \(from) to \(to) hours after the post; half of them were there after "
        + "\(words.hours(surge.hoursToHalf))."
    )
  }

  private func why(_ surge: Surge) -> String {
    let deviation = words.decimal(surge.peakDeviation, 1)
    var text = words(
      "Signalé parce que ce jour est à \(deviation) écarts-types robustes de l’ordinaire (seuil 3,5) avec "
        + "10 commentaires au moins",
      "Told because that day is \(deviation) robust standard deviations above the ordinary (threshold 3.5) "
        + "with 10 comments at least"
    )
    if surge.isHostile {
      text += words(" ; dit hostile : ", "; called hostile: ") + hostility(of: surge)
    }
    return text + "."
  }

  /// The signs of hostility that a surge shows: each with its threshold.
  private func hostility(of surge: Surge) -> String {
    var signs: [String] = []
    if let angry = surge.angryShareLow, angry >= 0.15 {
      let share = words.percent(angry)
      signs.append(
        words(
          "la part de « Grrr » est d’au moins \(share) à 95 % (seuil 15 %)",
          "the share of “Angry” is at least \(share) at 95 % (threshold 15 %)"
        )
      )
    }
    if let ratio = surge.ratio, ratio >= 1 {
      let number = words.decimal(ratio, 2)
      signs.append(
        words(
          "\(number) commentaire par réaction ou partage (seuil 1)",
          "\(number) comments per reaction or share (threshold 1)"
        )
      )
    }
    return signs.joined(separator: words(" et ", " and "))
  }

  /// Questions and answers by weekday and part of the day.
  private func table(of habits: AnswerHabits, on account: Account) -> [String] {
    let bands = HourBand.allCases
    func cell(_ day: Int, _ band: HourBand) -> String {
      let hours = (0..<24).filter { HourBand(hour: $0) == band }
      let asked = hours.reduce(0) { $0 + habits.questions[day][$1] }
      let answered = hours.reduce(0) { $0 + habits.answers[day][$1] }
      return asked + answered == 0 ? "–" : "\(words.whole(asked)) / \(words.whole(answered))"
    }
    let heads = bands.map { words(Facet.hours($0).label(among: [])) }
    let rows = (0..<7).map { day in
      "| \(words(Facet.weekdays[day])) | "
        + bands.map { cell(day, $0) }.joined(separator: " | ") + " |"
    }
    let never = words("jamais vu sur la période", "not seen over the period")
    let quarter = habits.quarterHours.map(words.hours) ?? never
    let half = habits.medianHours.map(words.hours) ?? never
    return [
      "## "
        + words("Qui répond quand : ", "Who answers when: ") + account.platform.displayName,
      words(
        "Questions des citoyens / commentaires du compte, heure locale :",
        "Citizens’ questions / comments by the account, local time:"
      ),
      ([
        "| | " + heads.joined(separator: " | ") + " |",
        "|---" + bands.map { _ in "|---:" }.joined() + "|",
      ]
        + rows).joined(separator: "\n"),
      words(
        "Questions avec une réponse dans les exports : \(words.whole(habits.answered)) sur "
          + "\(words.whole(habits.asked)). Délai au bout duquel un quart en ont une : \(quarter) ; la moitié : \(half) "
          + "(Kaplan-Meier : les questions sans réponse comptent).",
        "Questions with an answer in the exports: \(words.whole(habits.answered)) of "
          + "\(words.whole(habits.asked)). Delay after which a quarter have one: \(quarter); half: \(half) (Kaplan–Meier: "
          + "questions without an answer count)."
      ),
    ]
  }

  /// What the note does not say.
  private var limits: [String] {
    var lines = [
      words(
        "Elle ne dit ni qui a écrit ni ce qui est écrit : noms et textes ne sont pas gardés.",
        "It says neither who wrote nor what is written: names and texts are not kept."
      ),
      words(
        "Elle ne dit pas qu’un pic est mauvais : une naissance, un décès ou une victoire en font aussi.",
        "It does not say that a surge is bad: a birth, a death or a victory make some too."
      ),
      words(
        "Elle ne voit que les commentaires des pages enregistrées ; ceux que la plateforme cache, replie ou "
          + "supprime n’y sont pas.",
        "It sees only the comments of the pages saved; those that the platform hides, folds or removes are "
          + "not there."
      ),
      words(
        "Les seuils sont des conventions, pas des verdicts.",
        "The thresholds are conventions, not verdicts."
      ),
    ]
    if let contact = note.contact {
      lines.append(
        words("Pour la contester : ", "To contest it: ") + MarkdownWriter.escape(contact)
      )
    }
    return [
      "## " + words("Ce que cette note ne dit pas", "What this note does not say"),
      lines.map { "- " + $0 }.joined(separator: "\n"),
    ]
  }
}

/// What the reactions of Facebook are called.
private let reactionNames: [String: Localised] = [
  "like": Localised("J’aime", "Like"), "love": Localised("J’adore", "Love"),
  "care": Localised("Solidaire", "Care"), "haha": Localised("Haha", "Haha"),
  "wow": Localised("Wouah", "Wow"), "sad": Localised("Triste", "Sad"),
  "angry": Localised("Grrr", "Angry"),
]
