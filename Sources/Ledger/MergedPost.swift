internal import Core

/// A post as one export shows it.
struct Sighting {
  /// Its row.
  let row: Int64
  let export: Int64
  let id: String?
  let url: String?
  let title: String?
  /// The beginning of its text.
  let start: String?
  let publishedAt: Int?
  let capturedAt: Int
  let origin: String
  let isReply: Bool
  let isPinned: Bool
  let isSponsored: Bool
  let isFromSelection: Bool
  let media: String?
  /// JSON, as the export was stored.
  let reactionsByKind: String?
  /// In the order of `countNames`.
  let counts: [Count?]

  /// What it can be known again by: its identifier and its address, whichever of the two carries it.
  ///
  /// The identifier of a feed is often the address itself, with `http` here and `https` there.
  var keys: [String] {
    [id, url].compactMap(\.self).map { PageAddress($0)?.description ?? $0 }
  }

  /// What it is known by when it has no key.
  var content: Content { Content(title: title, start: start, publishedAt: publishedAt) }

  /// What tells it from another post of its export: one page may cut its text short in one place.
  var difference: Content {
    Content(title: title, start: publishedAt == nil ? start : nil, publishedAt: publishedAt)
  }

  struct Content: Hashable {
    let title: String?
    let start: String?
    let publishedAt: Int?
  }
}

/// A post merged from every export that shows it.
struct MergedPost {
  let sightings: [Int64]
  /// What any of its sightings can be known by.
  let keys: Set<String>
  let publishedAt: Int?
  let capturedAt: Int?
  let identifier: String?
  let url: String?
  let title: String?
  let origin: String
  let isReply: Bool
  let isPinned: Bool
  let isSponsored: Bool
  let isFromSelection: Bool
  let media: String?
  let reactionsByKind: String?
  let counts: [Count?]

  /// Merges sightings, the latest capture first: what it shows stands.
  ///
  /// The earliest date stands, for a date that changes is that of a change. Each count is of the
  /// latest capture that shows it, and `capturedAt` of the oldest of those that engagement is made
  /// of, so that none of these seems to have aged longer than it has.
  fileprivate init(_ sightings: [Sighting], latest: Sighting) {
    self.sightings = sightings.map(\.row)
    keys = Set(sightings.flatMap(\.keys))
    publishedAt = sightings.compactMap(\.publishedAt).min()
    identifier = sightings.lazy.compactMap(\.id).first
    url = sightings.lazy.compactMap(\.url).first
    title = sightings.lazy.compactMap { $0.title ?? $0.start }.first
    origin = latest.origin
    isReply = latest.isReply
    isPinned = latest.isPinned
    isSponsored = latest.isSponsored
    isFromSelection = sightings.allSatisfy(\.isFromSelection)
    media = sightings.lazy.compactMap(\.media).first
    reactionsByKind = sightings.lazy.compactMap(\.reactionsByKind).first
    let showing = countNames.indices.map { count in sightings.first { $0.counts[count] != nil } }
    counts = showing.enumerated().map { $1?.counts[$0] }
    capturedAt =
      showing.prefix(engagementCounts).compactMap { $0?.capturedAt }.min() ?? latest.capturedAt
  }
}

/// Merges the sightings of one account.
///
/// Two sightings are of one post when they share a key. A key is void when an export gives it to
/// several posts, as a broken feed gives each the address of the home page; a sighting without any
/// other is known by its title, the beginning of its text and its date.
///
/// - Parameter sightings: the latest capture first, then by path and ordinal.
/// - Returns: the posts that they are of, by date; those without date last.
func merged(_ sightings: [Sighting]) -> [MergedPost] {
  let void = voidKeys(of: sightings)
  var groups = DisjointSets(count: sightings.count)
  var byKey: [String: Int] = [:]
  var byContent: [Sighting.Content: Int] = [:]
  for (place, sighting) in sightings.enumerated() {
    let keys = sighting.keys.filter { !void.contains($0) }
    for key in keys {
      if let other = byKey.updateValue(place, forKey: key) { groups.join(place, other) }
    }
    if keys.isEmpty, let other = byContent.updateValue(place, forKey: sighting.content) {
      groups.join(place, other)
    }
  }

  var members = [[Sighting]](repeating: [], count: sightings.count)
  for (place, sighting) in sightings.enumerated() {
    members[groups.root(of: place)].append(sighting)
  }
  // Roots are the smallest places, so the posts stand in the order of their latest sightings.
  let posts = members.compactMap { group in group.first.map { MergedPost(group, latest: $0) } }
  return posts.enumerated().sorted { left, right in
    (left.element.publishedAt ?? .max, left.offset) < (
      right.element.publishedAt ?? .max, right.offset
    )
  }.map(\.element)
}

/// The keys that one export gives to several posts.
private func voidKeys(of sightings: [Sighting]) -> Set<String> {
  struct Bearer: Hashable {
    let export: Int64
    let key: String
  }
  var void: Set<String> = []
  var contents: [Bearer: Sighting.Content] = [:]
  for sighting in sightings {
    for key in Set(sighting.keys) {
      let bearer = Bearer(export: sighting.export, key: key)
      let known = contents.updateValue(sighting.difference, forKey: bearer)
      if let known, known != sighting.difference { void.insert(key) }
    }
  }
  return void
}

/// Sets that are joined two by two (Galler and Fischer, 1964); the root is the smallest member.
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  mutating func join(_ first: Int, _ second: Int) {
    let roots = (root(of: first), root(of: second))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }
}
