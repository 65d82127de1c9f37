internal import ArgumentParser

/// Makes what `barometre` is shown and measured with.
@main
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Makes the demonstration workspace and corpora for load tests, all invented.",
    discussion: """
      The same seed writes the same bytes, on any machine. Nothing is fetched and nothing is \
      real: the territory is not on the map, its addresses end in .example, its INSEE codes are \
      unused.

        demo make data/demo                      thirty communes, three quarters
        demo load /tmp/load --accounts 5000      five thousand feeds of ten posts
        demo load /tmp/pages --accounts 500 --kind pages --posts-per-file 20
      """,
    subcommands: [MakeCommand.self, LoadCommand.self]
  )
}

/// `demo make DIR`.
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Writes the demonstration workspace: 30 invented communes over three quarters.",
    discussion: """
      Feeds are written as WordPress, SPIP, Drupal, Joomla, TYPO3, YouTube, Mastodon, Bluesky, \
      PeerTube and illiwap write them, with the faults that real ones have. The folder must be new, \
      empty, or written by this command before; a ledger in it is kept.
      """
  )

  @Argument(help: "The folder to write.")
  var directory: String

  @Option(help: "The seed; data/demo is committed with the default.")
  var seed: UInt64 = 2026

  func run() throws {
    let folder = try Folder(directory)
    let files = Workspace(seed: seed).files()
    for file in files { try folder.write(file.bytes, to: file.path) }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    print("\(directory): \(files.count) files, \(bytes / 1_000) kB, seed \(seed)")
  }
}

/// `demo load DIR`.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Writes a workspace of any size, to measure speed and memory.",
    discussion: """
      One file per account and two accounts per commune. Feeds: of twenty, twelve are WordPress's, \
      four SPIP's, three YouTube's and one is Atom, with articles of 1 to 6 kB. Pages: X's, \
      Instagram's, a town's news and Nitter's, together or of one kind, with scripts, styles and \
      icons as real ones have. Files are written one by one: memory stays the same whatever their \
      number.
      """
  )

  @Argument(help: "The folder to write.")
  var directory: String

  @Option(help: "How many accounts, thus files; 1 to 199998.")
  var accounts: Int

  @Option(help: "What the files are.")
  var kind = LoadKind.feeds

  @Option(
    help: "How many posts each file shows, 1 or more; YouTube's 15 at most, Instagram's 12."
  )
  var postsPerFile: Int = 10

  @Option(help: "The seed.")
  var seed: UInt64 = 2026

  func validate() throws {
    guard (1...199_998).contains(accounts) else {
      throw ValidationError(
        "--accounts must be from 1 to 199998: a commune has a code of 5 digits."
      )
    }
    guard postsPerFile >= 1 else { throw ValidationError("--posts-per-file must be 1 or more.") }
  }

  func run() throws {
    let corpus = LoadCorpus(
      accounts: accounts,
      kind: kind,
      postsPerFile: postsPerFile,
      seed: seed
    )
    try corpus.write(to: Folder(directory))
    print("\(directory): \(accounts) files of \(postsPerFile) posts, \(kind), seed \(seed)")
  }
}
