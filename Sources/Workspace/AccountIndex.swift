public import Core

/// Finds the account that an export shows.
public struct AccountIndex: Sendable {
  private let accounts: [Account]
  private let places: [String: [(query: [String], place: Int)]]
  private let byAddress: NearestIndex
  private let byCommune: [INSEECode: [Int]]

  /// Indexes accounts by their addresses.
  public init(_ accounts: [Account]) {
    self.accounts = accounts
    var places: [String: [(query: [String], place: Int)]] = [:]
    var byAddress: [String] = []
    for (place, account) in accounts.enumerated() {
      let address = AccountAddress(account.url)
      byAddress.append(address?.description ?? account.url)
      guard let address else { continue }
      places[Self.key(address.host, address.path[...]), default: []].append((address.query, place))
    }
    self.places = places
    self.byAddress = NearestIndex(byAddress)
    byCommune = Dictionary(grouping: accounts.indices) { accounts[$0].insee }
  }

  /// The account of an export.
  ///
  /// Its own address comes first, then the account's address, then handle and identifier, and last a
  /// folder named after an INSEE code together with the platform, when the commune has one account
  /// there.
  public func match(_ evidence: ExportEvidence) -> ExportMatch {
    let stated = [evidence.sourceURL, evidence.accountURL].compactMap {
      $0.flatMap(AccountAddress.init)
    }
    let named = evidence.platform.map { platform in
      [evidence.handle, evidence.accountID].compactMap(\.self).flatMap { name in
        AccountAddress.candidates(platform: platform, name: name)
      }
    }
    for address in stated + (named ?? []) {
      if let place = place(of: address) { return .account(place) }
    }
    if let place = placeByFolder(evidence) { return .account(place) }
    // A feed's address is longer than its site's, of which the host may be all that is near.
    let addresses = (stated + (named ?? [])).map(\.description) + stated.map(\.host)
    let near = addresses.lazy.compactMap { byAddress.place(nearestTo: $0, share: 4) }.first
    return .unmatched(nearest: near)
  }

  /// The account whose address is the longest beginning of this one.
  private func place(of address: AccountAddress) -> Int? {
    for length in stride(from: address.path.count, through: 0, by: -1) {
      guard let found = places[Self.key(address.host, address.path.prefix(length))] else {
        continue
      }
      let fitting = found.filter { $0.query.allSatisfy(address.query.contains) }
      if let best = fitting.max(by: { $0.query.count < $1.query.count }) { return best.place }
    }
    return nil
  }

  private func placeByFolder(_ evidence: ExportEvidence) -> Int? {
    guard let platform = evidence.platform else { return nil }
    let folders = evidence.path.split(separator: "/").dropLast()
    let codes = Set(folders.compactMap { INSEECode(rawValue: String($0)) })
    guard codes.count == 1, let insee = codes.first else { return nil }
    let found = byCommune[insee, default: []].filter { accounts[$0].platform == platform }
    return found.count == 1 ? found.first : nil
  }

  private static func key(_ host: String, _ path: ArraySlice<String>) -> String {
    ([host] + path).joined(separator: "/")
  }
}

extension AccountAddress {
  /// The addresses that an account of this handle or identifier may have on a platform.
  static func candidates(platform: Platform, name: String) -> [AccountAddress] {
    let name = name.hasPrefix("@") ? String(name.dropFirst()) : name
    guard !name.isEmpty, !name.contains("/") else { return [] }
    func on(_ host: String, _ paths: [String]...) -> [AccountAddress] {
      paths.map { AccountAddress(host: host, path: $0) }
    }
    switch platform {
    case .facebook: return on("facebook.com", [name])
    case .instagram: return on("instagram.com", [name])
    case .twitter: return on("x.com", [name])
    case .linkedin:
      return on("linkedin.com", ["company", name], ["school", name], ["showcase", name])
    case .snapchat: return on("snapchat.com", [name])
    case .threads: return on("threads.net", [name])
    case .youtube:
      return on(
        "youtube.com",
        ["channel", name],
        ["channel", "UC" + name],
        ["@" + name],
        ["user", name],
        ["c", name]
      )
    case .tiktok: return on("tiktok.com", [name])
    case .bluesky: return on("bsky.app", ["profile", name])
    case .telegram: return on("t.me", [name])
    case .dailymotion: return on("dailymotion.com", [name])
    case .illiwap: return on("station.illiwap.com", [name])
    case .mastodon:
      let parts = name.split(separator: "@")
      return parts.count == 2 ? on(parts[1].lowercased(), ["@" + parts[0]]) : []
    case .website, .peertube, .whatsapp, .panneaupocket, .intramuros, .citykomi, .cityall:
      return []
    }
  }
}
