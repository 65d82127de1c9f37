internal import Core
internal import Documents
internal import Foundation
internal import Ledger
internal import Measure
internal import Workspace

/// Sorts the posts of communes by theme, medium and time, one commune after the other.
struct EditorialSorter {
  private let run: Run
  private let lexicon: Lexicon

  /// Puts the themes and declared lines of the workspace in the ledger.
  init(for run: Run, in session: borrowing LedgerSession) throws {
    self.run = run
    lexicon = Lexicon(run.workspace.themes)
    try session.replaceThemes(with: run.workspace.themes, targets: run.workspace.targets)
  }

  /// Sorts the posts of one commune.
  func sort(
    _ commune: Commune,
    _ histories: [AccountHistory],
    in session: borrowing LedgerSession
  ) throws {
    let zone = run.zone(of: commune)
    var themes: [[Int: [Int]]] = []
    for history in histories {
      let words = try session.words(
        ofAccount: history.account.url,
        over: run.period,
        in: zone,
        length: Lexicon.textLength
      )
      var ofPosts: [Int: [Int]] = [:]
      for post in words {
        let found = lexicon.themes(title: post.title, text: post.text)
        try session.add(themes: found, toPost: post.row)
        ofPosts[post.key] = found
      }
      themes.append(ofPosts)
    }
    let evidence = editorialEvidence(
      of: histories,
      themes: themes,
      named: lexicon.themes.map(\.name),
      over: run.period,
      in: zone
    )
    let stratum = commune.population.flatMap { population in
      run.workspace.settings.strata.last { $0 <= population }
    }
    try session.add(evidence, toCommune: commune.insee, stratum: stratum)
  }
}

extension Run {
  /// What the editorial line depends on, besides the posts.
  func editorialFingerprint() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let targets = workspace.targets.sorted { $0.key < $1.key }
    let data =
      try encoder.encode(workspace.themes) + encoder.encode(targets.map(\.key.rawValue))
      + encoder.encode(targets.map(\.value)) + encoder.encode(workspace.settings.strata)
    return SHA256.hexadecimal(Array(data))
  }
}
