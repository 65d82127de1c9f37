internal import Core
internal import Ledger
internal import Measure
internal import Rank
internal import Workspace

/// Where a commune's rank, or one of its figures, comes from: for the mayor who contests it.
///
/// - Parameters:
///   - commune: the commune's INSEE code, or its name where no other has it.
///   - name: a measure of the catalogue, a pillar, `themes`, or `rank`; nil for the rank.
///   - run: the run; its ledger has been ranked.
/// - Returns: lines of plain text in the language of the workspace.
/// - Throws: when there is no such commune or measure, or the ledger cannot be used.
public func explain(
  _ commune: String,
  measure name: String?,
  of run: Run
) throws(PipelineError) -> String {
  let found: (commune: Commune, subject: Subject)
  do throws(Problem) {
    let ledger = "ledger/\(run.period.fileName).sqlite"
    found = (try run.workspace.commune(commune), try Subject(named: name, in: ledger))
  } catch {
    throw .workspace(error)
  }
  return try run.openLedger(after: .measure).look { session in
    let explanation = try Explanation(
      of: found.commune,
      on: found.subject,
      run: run,
      in: session
    )
    let lines =
      switch found.subject {
      case .rank: explanation.rank
      case .pillar(let pillar): explanation.lines(on: pillar)
      case .measure(let definition): explanation.lines(on: definition)
      case .both(let pillar, let definition):
        explanation.lines(on: pillar) + [""] + explanation.lines(on: definition)
      case .themes: explanation.themes
      }
    return ([explanation.title, ""] + lines).joined(separator: "\n") + "\n"
  }
}

/// What the ledger holds of one commune.
struct Explanation {
  /// One of its accounts.
  struct ExplainedAccount {
    let history: AccountHistory
    let measures: [MeasureValue]
    let exports: [StoredExport]
    /// The titles of its posts, by key.
    let titles: [Int: String]

    /// The 90th percentiles of the accounts that PPI compares it with; nil when there are none, or
    /// something else is explained.
    let best: (engagement: Double?, growth: Double?)

    var account: Account { history.account }

    /// The figure of this name; nil when it is not measured.
    func value(_ name: String) -> Double? { measures.first { $0.name == name }?.value }
  }

  let commune: Commune
  let run: Run
  /// The zone of its days.
  let zone: CivilZone
  let words: ExplanationWords
  let accounts: [ExplainedAccount]
  let measures: [MeasureValue]
  let standing: Standing?
  let group: (strata: [Stratum], department: String?)
  /// How many communes of the group have each pillar.
  let members: [Pillar: Int]
  let settings: RankSettings
  let model: IndexModel
  let line: EditorialLine?

  /// Reads what explains a subject: of other communes only what a formula compares with.
  init(
    of commune: Commune,
    on subject: Subject,
    run: Run,
    in session: borrowing LedgerSession
  ) throws {
    self.commune = commune
    self.run = run
    zone = run.zone(of: commune)
    words = ExplanationWords(isFrench: run.workspace.settings.language == .french)
    let stored = try session.accounts(of: commune.insee)
    let compared = subject.comparesWithTheBest ? try ComparedAccounts(in: session) : nil
    var accounts: [ExplainedAccount] = []
    for history in try session.histories(of: commune, over: run.period, in: zone) {
      let isShown = history.account.holder != .maire || run.workspace.settings.mayors != .off
      guard isShown, let own = stored.first(where: { $0.account.url == history.account.url })
      else { continue }
      let posts = try session.words(
        ofAccount: history.account.url,
        over: run.period,
        in: zone,
        length: 0
      )
      accounts.append(
        ExplainedAccount(
          history: history,
          measures: own.measures,
          exports: try session.exports(ofAccount: own.place, over: run.period, in: zone),
          titles: Dictionary(posts.compactMap { post in post.title.map { (post.key, $0) } }) {
            first,
            _ in first
          },
          best: compared?.best(on: history.account.platform) ?? (nil, nil)
        )
      )
    }
    self.accounts = accounts
    measures = try session.measures(ofCommune: commune.insee)
    standing = try session.standing(of: commune.insee)
    group = try session.group(of: commune.insee)
    members = try session.membersByPillar(ofGroupOf: commune.insee)
    settings = run.rankSettings
    model = try session.model()
    line = try session.editorialLine(of: commune.insee)
  }

  var title: String {
    let residents = commune.population.map { " (\($0) \(words("habitants", "residents")))" }
    return "\(commune.name), \(commune.insee)\(residents ?? ""), \(run.period)"
  }

  /// The accounts that speak for the commune, the mayor's own aside.
  var speaking: [ExplainedAccount] { accounts.filter { $0.account.holder != .maire } }

  /// An account, as a heading.
  func heading(_ account: Account) -> String {
    "\(account.platform.displayName), \(account.holder.rawValue), \(account.url)"
  }
}

/// The figures of all accounts of communes that PPI is made of.
private struct ComparedAccounts {
  private let figures: [(platform: Platform, engagement: Double, growth: Double)]

  init(in session: borrowing LedgerSession) throws {
    let measures = try session.accountMeasures(named: ["er_daily_pct", "growth_weekly"])
    figures = zip(try session.accounts(), measures).compactMap { account, measures in
      func value(_ name: String) -> Double? { measures.first { $0.name == name }?.value }
      guard account.holder == .commune, let engagement = value("er_daily_pct"),
        let growth = value("growth_weekly")
      else { return nil }
      return (account.platform, engagement, growth)
    }
  }

  /// What e90 and g90 stand for in the formula of PPI: of the accounts of communes that have both.
  func best(on platform: Platform) -> (engagement: Double?, growth: Double?) {
    let compared = figures.filter { $0.platform == platform }
    return (quantile(compared.map(\.engagement), 0.9), quantile(compared.map(\.growth), 0.9))
  }
}
