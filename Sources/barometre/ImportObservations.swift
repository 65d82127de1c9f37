import ArgumentParser
import Core
import Foundation
import Pipeline
import Workspace

extension ImportCommand {
  struct Observations: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes exports of counts noted by hand or exported from other tools.",
      discussion: """
        Takes a folder of tables that tell the whole of a period:
          accounts.csv   account_id, insee, platform, kind, and url where there is one
          posts.csv      post_id, account_id, published_at, type, reactions, comments, shares, views,
                         like, love, haha, wow, sad, angry
          followers.csv  account_id, date, followers
          comments.csv   comment_id, post_id, created_at, author_role (citoyen or compte), reply_to,
                         is_question (0 or 1)
        An empty count is unknown, not zero. Times are those of the commune's clocks. The accounts \
        are added to accounts.csv; the exports replace those of an earlier import of the period.

          barometre import observations releves/2026-Q3 --workspace data/isere --period 2026-Q3
        """
    )

    @Argument(help: "The folder of the tables.", completion: .directory)
    var folder: String

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      try startLists()
      let run = try options.openRun()
      let summary = try options.attempt { () throws(PipelineError) in
        try importObservations(from: folder, for: run)
      }
      for problem in summary.problems { options.terminal.fail(problem.description) }
      options.terminal.say(
        "\(summary.folder): \(summary.exports) exports of \(summary.accounts) accounts, "
          + "\(summary.added) new in accounts.csv"
      )
      if options.strict, !summary.problems.isEmpty { throw ExitCode(1) }
    }

    /// Makes the workspace and the lists that a new one lacks, and empties a list of accounts that is
    /// the table itself.
    private func startLists() throws {
      let root = options.workspace
      let manager = FileManager.default
      do throws(Problem) {
        if !manager.fileExists(atPath: root + "/communes.csv"),
          manager.fileExists(atPath: folder + "/communes.csv")
        {
          try? manager.createDirectory(atPath: root, withIntermediateDirectories: true)
          let found = try OpenData.communes(in: folder + "/communes.csv", departments: [])
          try Workspace.write(found.communes, in: root)
        }
        let accounts = root + "/accounts.csv"
        if !manager.fileExists(atPath: accounts)
          || manager.contentsEqual(atPath: accounts, andPath: folder + "/accounts.csv")
        {
          try Workspace.write([Account](), in: root)
        }
      } catch {
        options.terminal.fail(error.description)
        throw ExitCode(2)
      }
    }
  }
}
