/// The demonstration: thirty communes, three quarters, every export that was saved of them.
struct Workspace {
  let seed: UInt64

  /// The days on which exports were saved: at the end of each month, for a quarter.
  static let captures: [(quarter: String, days: [String])] = [
    ("2026-Q1", ["2026-02-02", "2026-03-02", "2026-04-02"]),
    ("2026-Q2", ["2026-05-04", "2026-06-02", "2026-07-02"]),
    ("2026-Q3", ["2026-08-03", "2026-09-02", "2026-10-02"]),
  ]

  /// One file of the workspace, by its path inside it.
  typealias File = (path: String, bytes: [UInt8])

  /// Every file, in a fixed order.
  func files() -> [File] {
    [
      ("benchmark.yml", Array(Workspace.settings.utf8)),
      ("communes.csv", Array(communes.utf8)),
      ("accounts.csv", Array(accounts.utf8)),
      ("corrections.csv", Array(Workspace.corrections.utf8)),
      ("editorial.csv", Array(Workspace.editorial.utf8)),
      ("tiles.csv", Array(Workspace.tiles.utf8)),
    ] + Commune.all.flatMap { commune in commune.accounts.flatMap { exports(of: $0, commune) } }
      + walls()
  }

  private var communes: String {
    Commune.all.reduce("insee,name,department,population\n") {
      $0 + "\($1.insee),\($1.name.text),99,\($1.population)\n"
    }
  }

  private var accounts: String {
    var rows = "insee,platform,url,holder,since,until\n"
    for commune in Commune.all {
      for account in commune.accounts {
        let channel = Channel(commune, account, posts: [], captured: Moment(seconds: 0))
        var address = channel.address
        if account.isMisspelt { address = address.replacing("elle.example", with: "ele.example") }
        let days = [account.network?.opened, account.network?.closed].map { day in
          day.map { CalendarDay.numbered($0).iso } ?? ""
        }
        rows += "\(commune.insee),\(account.software.platform),\(address),\(account.holder),"
        rows += "\(days[0]),\(days[1])\n"
      }
    }
    return rows
  }

  private func exports(of account: Account, _ commune: Commune) -> [File] {
    let posts = Timeline(commune: commune, account: account, seed: seed).posts()
    return Workspace.captures.flatMap { quarter, days in
      (account.isSavedMonthly ? days[...] : days.suffix(1)).flatMap { iso -> [File] in
        guard let day = CalendarDay.all.first(where: { $0.iso == iso }), account.exists(on: day)
        else { return [] }
        let capture = Capture(
          folder: "exports/\(quarter)/\(iso)",
          moment: Moment(paris: day, hour: 9, minute: 15),
          isEndOfQuarter: iso == days.last,
          isLast: quarter == "2026-Q3" && iso == days.last
        )
        return feeds(of: account, commune, posts, on: capture)
          + pages(of: account, commune, posts, on: capture)
      }
    }
  }

  /// One day on which exports were saved.
  struct Capture {
    /// Where they lie.
    let folder: String
    let moment: Moment
    let isEndOfQuarter: Bool
    /// Whether it is the last of all.
    let isLast: Bool
  }

  /// What the account's software knows at a capture when it shows those posts of all.
  func show(
    _ account: Account,
    _ commune: Commune,
    _ posts: some Sequence<Post>,
    total: Int,
    on capture: Capture
  ) -> Channel {
    var channel = Channel(commune, account, posts: posts.reversed(), captured: capture.moment)
    channel.total = total + (account.network?.opened == nil ? 310 : 0)
    return channel
  }

  private func feeds(
    of account: Account,
    _ commune: Commune,
    _ posts: [Post],
    on capture: Capture
  ) -> [File] {
    let past = posts.filter { $0.published < capture.moment }
    let shown = past.suffix(account.shown)
    let channel = show(account, commune, shown, total: past.count, on: capture)
    guard let feed = channel.feed else { return [] }
    let fault = account.fault.flatMap { $0.isAccident && !capture.isLast ? nil : $0 }
    let bytes = fault?.spoil(feed, site: channel.site) ?? Array(feed.utf8)
    var files: [File] = [(path(of: channel, commune, in: capture.folder, fault), bytes)]
    if account.software == .joomla {
      let twin = channel.joomlaAtomFeed
      let spoilt = fault?.spoil(twin, site: channel.site) ?? Array(twin.utf8)
      files.append(("\(capture.folder)/flux/\(channel.host).atom", spoilt))
    }
    if account.takesComments, account.fault == nil, capture.isLast {
      files += commentFeeds(of: channel, in: capture.folder)
    }
    return files
  }

  /// Where an export lies: under its commune's code when it cannot say itself whose it is.
  private func path(
    of channel: Channel,
    _ commune: Commune,
    in folder: String,
    _ fault: Fault?
  ) -> String {
    let software = channel.software
    guard software.namesItsAddress, fault != .emptyFile else {
      return "\(folder)/\(commune.insee)/\(software.fileName)"
    }
    return software == .youtube
      ? "\(folder)/flux/youtube-UC\(channel.channelKey).xml" : "\(folder)/flux/\(channel.host).xml"
  }

  /// What an archiving tool also saves from a WordPress: comments of the site and of one article.
  private func commentFeeds(of channel: Channel, in folder: String) -> [File] {
    let discussed = channel.posts.max { $0.comments < $1.comments }
    return [("\(folder)/flux/\(channel.host)-comments.xml", Array(channel.commentFeed.utf8))]
      + (discussed.map { post in
        let path = "\(folder)/flux/\(channel.host)-\(post.number)-comments.xml"
        return [(path, Array(channel.commentFeed(of: post).utf8))]
      } ?? [])
  }
}
