/// A dated and reasoned change that a commune obtained, or that the publisher made by itself.
///
/// Exports stay as they were saved: a correction says what is left out of them, or added beside them.
public struct Correction: Hashable, Sendable {
  /// What it changes.
  public enum Effect: Hashable, Sendable {
    /// An export gives nothing; its path, relative to the workspace, or that of an archive with all
    /// its members.
    case excludeExport(path: String)
    /// A post is not of the commune's accounts, or not to be counted; its address.
    case excludePost(url: String)
    /// An export shows another account than it seems to; its path, and the account's address as
    /// `accounts.csv` has it.
    case reassign(path: String, account: String)
    /// An account had this many followers on a day, whatever exports of that day show.
    case followers(account: String, day: Day, count: Int)
    /// Nothing is computed otherwise: a remark that the sheet prints.
    case note
  }

  /// Who asked for it, by role: no person is named.
  public enum Role: String, CaseIterable, Codable, Sendable {
    /// The commune, its mayor or its services.
    case commune
    /// Who publishes the report.
    case publisher
    /// Anyone else: a platform, a citizen, a journalist.
    case other
  }

  /// Its line in `corrections.csv`, 1-based: what it is known by.
  public let line: Int
  /// When it was accepted.
  public let date: Day
  /// The commune concerned.
  public let insee: INSEECode
  /// The period it is for; nil for every one.
  public let period: Period?
  /// What it changes.
  public let effect: Effect
  /// What it is about, in the words of the file: a path, an address, or a text.
  public let subject: String
  /// What was printed before; nil when not told.
  public let before: String?
  /// What is printed now; nil when not told.
  public let after: String?
  /// Why it was accepted.
  public let reason: String
  /// Who asked for it.
  public let askedBy: Role

  /// Creates a correction.
  public init(
    line: Int,
    date: Day,
    insee: INSEECode,
    period: Period? = nil,
    effect: Effect,
    subject: String,
    before: String? = nil,
    after: String? = nil,
    reason: String,
    askedBy: Role = .commune
  ) {
    self.line = line
    self.date = date
    self.insee = insee
    self.period = period
    self.effect = effect
    self.subject = subject
    self.before = before
    self.after = after
    self.reason = reason
    self.askedBy = askedBy
  }

  /// Whether it is for a period: for every one, or for one that has a day in common with it.
  public func concerns(_ other: Period) -> Bool {
    period.map { $0.start <= other.end && other.start <= $0.end } ?? true
  }
}

extension Correction.Effect {
  /// The kinds of effect, by the names that files give them.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case excludeExport = "exclude_export"
    case excludePost = "exclude_post"
    case reassign
    case followers
    case note
  }

  /// The kind of this effect.
  public var kind: Kind {
    switch self {
    case .excludeExport: .excludeExport
    case .excludePost: .excludePost
    case .reassign: .reassign
    case .followers: .followers
    case .note: .note
    }
  }
}

/// A correction and what it changed in one period.
public struct AppliedCorrection: Hashable, Sendable {
  /// The correction.
  public let correction: Correction

  /// How many exports it touches: those it excludes or assigns, or that show the post it excludes.
  public let exports: Int

  /// Whether it changes anything in the period; a note never does.
  public let isApplied: Bool

  /// Creates an applied correction.
  public init(_ correction: Correction, exports: Int, isApplied: Bool) {
    self.correction = correction
    self.exports = exports
    self.isApplied = isApplied
  }
}
