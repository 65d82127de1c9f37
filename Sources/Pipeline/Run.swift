public import Core
public import Workspace

/// One period of one workspace, and how it is worked on: what every stage is a function of.
public struct Run: Sendable {
  /// The workspace.
  public let workspace: Workspace

  /// The period compared.
  public let period: Period

  /// How many files are read at a time, 1 or more; no result depends on it.
  public let jobs: Int

  /// Is told how far a stage is; may be called from any thread, by one at a time.
  public let progress: @Sendable (StageProgress) -> Void

  /// Creates a run.
  public init(
    workspace: Workspace,
    period: Period,
    jobs: Int,
    progress: @escaping @Sendable (StageProgress) -> Void = { _ in }
  ) {
    self.workspace = workspace
    self.period = period
    self.jobs = max(1, jobs)
    self.progress = progress
  }

  /// The same run, its progress told elsewhere.
  public func telling(_ progress: @escaping @Sendable (StageProgress) -> Void) -> Run {
    Run(workspace: workspace, period: period, jobs: jobs, progress: progress)
  }

  /// The path of its ledger.
  public var ledgerPath: String { workspace.ledgerPath(for: period) }

  /// The zone of the workspace: that of exports and of what is told of all communes.
  var zone: CivilZone { workspace.settings.zone }

  /// The zone of a commune's days.
  func zone(of commune: Commune) -> CivilZone { CommuneZones(usual: zone).zone(of: commune.insee) }
}

/// The stages, in the order of a run.
public enum Stage: String, CaseIterable, Codable, Sendable {
  case ingest, measure, rank, report
}

/// How far a stage is.
public struct StageProgress: Hashable, Sendable {
  /// Which stage.
  public let stage: Stage

  /// What is done: files of `ingest`, communes of `measure`.
  public let done: Int

  /// What was done when it was last told.
  public let previous: Int

  /// What there is to do.
  public let total: Int

  /// Creates a progress.
  public init(stage: Stage, done: Int, previous: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.previous = previous
    self.total = total
  }
}

/// What a stage did.
public enum StageOutcome: Hashable, Sendable {
  /// It was done.
  case done
  /// Nothing that it depends on has changed since it was last done.
  case unchanged
}

/// The version of the program: results of another version are made again.
public let programVersion = "0.1.0"
