public import Core
public import Measure

/// What a commune alone is told of the surges of comments under its posts (METHOD M7).
public struct PrivateNote: Sendable {
  /// One surge, with what stood around it.
  public struct Episode: Sendable {
    /// The account under whose posts it was.
    public let account: Account
    /// The surge.
    public let surge: Surge
    /// What stood around it.
    public let context: SurgeContext
    /// The title of the post with most of the comments; nil when it is not known.
    public let title: String?
    /// That post's address; nil when it is not known.
    public let url: String?

    /// Creates an episode.
    public init(
      account: Account,
      surge: Surge,
      context: SurgeContext,
      title: String?,
      url: String?
    ) {
      self.account = account
      self.surge = surge
      self.context = context
      self.title = title
      self.url = url
    }
  }

  /// The commune.
  public let commune: Commune

  /// The period.
  public let period: Period

  /// The zone of its days and hours.
  public let zone: CivilZone

  /// The surges, by account in the order of reports and then by date; one at least.
  public let episodes: [Episode]

  /// When citizens ask and who answers when, for each account of the episodes that has questions.
  public let habits: [(account: Account, habits: AnswerHabits)]

  /// Where the commune may write; nil when the settings do not say.
  public let contact: String?

  /// Creates a note.
  public init(
    commune: Commune,
    period: Period,
    zone: CivilZone,
    episodes: [Episode],
    habits: [(account: Account, habits: AnswerHabits)],
    contact: String?
  ) {
    self.commune = commune
    self.period = period
    self.zone = zone
    self.episodes = episodes
    self.habits = habits
    self.contact = contact
  }

  /// The note as Markdown, in French or in English.
  public func markdown(isFrench: Bool) -> String {
    NoteWriter(words: NoteWords(isFrench: isFrench), note: self).text
  }
}
