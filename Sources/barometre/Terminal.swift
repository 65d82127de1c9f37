import Core
import Foundation
import Pipeline

/// Where a command speaks: results on standard output, all else on standard error.
struct Terminal: Sendable {
  let isQuiet: Bool

  /// The workspace, put before its paths so that an editor can open them.
  let root: String

  /// Whether standard error is a person's screen.
  let isInteractive = isatty(STDERR_FILENO) == 1

  /// Prints a line of the result, unless the command is to be quiet.
  func say(_ line: String) {
    if !isQuiet { print(line) }
  }

  /// Prints a remark on standard error, unless the command is to be quiet.
  func note(_ line: String) {
    if !isQuiet { write(line + "\n") }
  }

  /// Prints what is wrong in the workspace.
  func fail(_ problem: Problem) {
    let path = problem.position.path
    let place = SourcePosition(
      path: path == root || root == "." ? path : "\(root)/\(path)",
      line: problem.position.line,
      column: problem.position.column
    )
    fail(Problem(at: place, problem.message).description)
  }

  /// Prints what is wrong.
  func fail(_ message: String) { write(message + "\n") }

  func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

/// Tells how far a stage is: on a screen one line that is written over, elsewhere a line for each
/// tenth of a stage that lasts.
struct ProgressMeter: Sendable {
  private let terminal: Terminal
  private let start = ContinuousClock.now

  init(_ terminal: Terminal) { self.terminal = terminal }

  func show(_ progress: StageProgress) {
    guard !terminal.isQuiet, progress.total > 0 else { return }
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let line = Self.line(progress, after: elapsed)
    if terminal.isInteractive {
      terminal.write("\r\u{1B}[K" + line + (progress.done == progress.total ? "\n" : ""))
    } else if elapsed > 2,
      progress.done * 10 / progress.total > progress.previous * 10 / progress.total
    {
      terminal.write(line + "\n")
    }
  }

  /// `ingest 640/5000, 812/s, 5 s left`.
  static func line(_ progress: StageProgress, after seconds: Double) -> String {
    let count = "\(progress.stage.rawValue) \(progress.done)/\(progress.total)"
    guard progress.done > 0, seconds > 0 else { return count }
    let rate = Double(progress.done) / seconds
    let left = Double(progress.total - progress.done) / rate
    let remaining = progress.done < progress.total ? ", \(Int(left.rounded(.up))) s left" : ""
    return "\(count), \(Int(rate.rounded()))/s\(remaining)"
  }
}
