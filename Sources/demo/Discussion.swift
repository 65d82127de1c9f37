/// One comment under a post, or an answer of the holder's to one.
struct Comment {
  /// Its number under the post, from 1.
  let number: Int
  let written: Moment
  /// The number of the comment that it answers.
  let answers: Int?
  let isByHolder: Bool
  let words: String
  /// Who wrote it: a number, as nobody has a name here.
  let author: Int
}

/// What people say under the posts of a network.
struct Discussion {
  let network: Network
  let published: Moment

  /// So many comments of citizens, each followed by its answer when it gets one.
  ///
  /// - Parameters:
  ///   - count: comments of citizens.
  ///   - asking: how many of a hundred ask something.
  ///   - hours: the hours within which most of them come.
  ///   - random: what chooses.
  /// - Returns: comments by time, each answer right after what it answers.
  func comments(
    _ count: Int,
    asking: Int,
    within hours: Int,
    _ random: inout SplitMix64
  ) -> [Comment] {
    let delays = (0..<count).map { _ in
      min(180 + Int(Double(hours * 1_200) * random.heavyTail()), 20 * 86_400)
    }
    var comments: [Comment] = []
    for delay in delays.sorted() {
      let asks = random.below(100) < asking
      let written = Moment(seconds: published.seconds + delay)
      let number = comments.count + 1
      comments.append(
        Comment(
          number: number,
          written: written,
          answers: nil,
          isByHolder: false,
          words: random.pick(asks ? Discussion.questions : Discussion.remarks),
          author: 100 + random.below(900)
        )
      )
      guard asks, random.below(100) < network.answers.percent else { continue }
      let minutes = random.within(network.answers.minutes)
      comments.append(
        Comment(
          number: number + 1,
          written: Moment(seconds: written.seconds + minutes * 60),
          answers: number,
          isByHolder: true,
          words: random.pick(Discussion.answers),
          author: 0
        )
      )
    }
    return comments
  }

  private static let questions = [
    "À partir de quelle heure ?", "Est-ce ouvert le samedi ?",
    "Et pour les riverains, on se gare où ?",
    "C’est gratuit pour les enfants ?", "Faut-il s’inscrire ?", "Jusqu’à quelle date ?",
    "Quand est-ce prévu dans notre quartier ?", "Y aura-t-il une navette ?",
    "Pourquoi n’a-t-on pas été prévenus ?", "Qui faut-il appeler ?",
  ]

  private static let remarks = [
    "Merci pour l’info !", "Bravo à toute l’équipe 👏", "Très belle initiative.", "On y sera !",
    "Il serait temps…", "Dommage pour le bruit.", "Super 😊", "Encore un retard.",
    "Bonne nouvelle.", "Merci aux agents.",
  ]

  private static let answers = [
    "Bonjour, oui, dès 9 h.", "Bonjour, l’inscription se fait à l’accueil de la mairie.",
    "Bonjour, le détail est sur notre site.", "Bonjour, jusqu’à la fin du mois.",
    "Bonjour, les services techniques vous rappellent demain.",
    "Bonjour, c’est gratuit et ouvert à tous.",
  ]
}
