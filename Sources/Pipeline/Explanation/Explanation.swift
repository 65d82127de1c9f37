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
  return try run.openLedger().look { session in
    let explanation = try Explanation(of: found.commune, run: run, in: session)
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

    /// The 90th percentiles of the accounts that PPI compares it with; nil when there are none.
    let best: (engagement: Double?, growth: Double?)

    var account: Account { history.account }

    /// The figure of this name; nil when it is not measured.
    func value(_ name: String) -> Double? { measures.first { $0.name == name }?.value }
  }

  let commune: Commune
  let run: Run
  let words: ExplanationWords
  let accounts: [ExplainedAccount]
  let measures: [MeasureValue]
  let standing: Standing?
  let group: RankedGroup?
  let settings: RankSettings
  let model: IndexModel
  let line: EditorialLine?

  init(of commune: Commune, run: Run, in session: borrowing LedgerSession) throws {
    self.commune = commune
    self.run = run
    words = ExplanationWords(isFrench: run.workspace.settings.language == .french)
    let all = try session.accounts()
    let measures = try session.accountMeasures()
    let exports = try session.exports(over: run.period, in: run.zone)
    var accounts: [ExplainedAccount] = []
    for history in try session.histories(of: commune, over: run.period, in: run.zone) {
      guard let place = all.firstIndex(where: { $0.url == history.account.url }) else { continue }
      let posts = try session.words(
        ofAccount: history.account.url,
        over: run.period,
        in: run.zone,
        length: 0
      )
      accounts.append(
        ExplainedAccount(
          history: history,
          measures: measures[place],
          exports: exports.filter { $0.account == place },
          titles: Dictionary(posts.compactMap { post in post.title.map { (post.key, $0) } }) {
            first,
            _ in first
          },
          best: Self.best(on: history.account.platform, among: zip(all, measures))
        )
      )
    }
    self.accounts = accounts
    self.measures = try session.measures(ofCommune: commune.insee)
    let ranking = try session.ranking()
    group = ranking?.groups.first { $0.standings.contains { $0.insee == commune.insee } }
    standing = ((group?.standings ?? []) + (ranking?.unranked ?? []))
      .first { $0.insee == commune.insee }
    settings = RankSettings(run.workspace.settings)
    model = try session.model()
    line = try session.editorialLine(of: commune.insee)
  }

  /// What e90 and g90 stand for in the formula of PPI: the accounts of communes that have both figures.
  private static func best(
    on platform: Platform,
    among accounts: some Sequence<(Account, [MeasureValue])>
  ) -> (engagement: Double?, growth: Double?) {
    let both = accounts.compactMap { account, measures -> (Double, Double)? in
      func value(_ name: String) -> Double? { measures.first { $0.name == name }?.value }
      guard account.platform == platform, account.holder == .commune,
        let engagement = value("er_daily_pct"), let growth = value("growth_weekly")
      else { return nil }
      return (engagement, growth)
    }
    return (quantile(both.map(\.0), 0.9), quantile(both.map(\.1), 0.9))
  }

  var title: String {
    let inhabitants = commune.population.map { " (\($0) \(words("habitants", "inhabitants")))" }
    return "\(commune.name), \(commune.insee)\(inhabitants ?? ""), \(run.period)"
  }

  /// The accounts that speak for the commune, the mayor's own aside.
  var speaking: [ExplainedAccount] { accounts.filter { $0.account.holder != .maire } }

  /// An account, as a heading.
  func heading(_ account: Account) -> String {
    "\(account.platform.displayName), \(account.holder.rawValue), \(account.url)"
  }
}
