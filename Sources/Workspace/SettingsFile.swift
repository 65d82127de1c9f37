internal import Core
internal import Yams

/// `benchmark.yml`: the settings.
struct SettingsFile {
  private(set) var settings = Settings()
  private(set) var problems: [Problem] = []
  private let path: String

  private static let keys = [
    "title", "publisher", "territory", "language", "languages", "timezone", "contact", "licence",
    "licence_url", "notice", "strata", "minimum_stratum", "minimum_posts", "minimum_coverage",
    "maximum_group", "redraws", "seed", "confidence", "best_places", "weights", "mayors", "period",
    "address", "answer_by", "legal",
  ]

  /// Reads the settings of a text; what is wrong keeps its default and is a problem.
  init(_ text: String, path: String) {
    self.path = path
    do {
      guard let root = try Yams.compose(yaml: text) else { return }
      guard let mapping = root.mapping else {
        problem(at: root, "is not a list of settings: write one `name: value` on each line")
        return
      }
      settings.languages = []
      for (key, value) in mapping { read(value, for: key) }
      // `language` names that of the root; without it the first of `languages` is.
      if !mapping.keys.contains(where: { $0.string == "language" }) {
        settings.language = settings.languages.first ?? settings.language
      }
      settings.languages.removeAll { $0 == settings.language }
      settings.languages.insert(settings.language, at: 0)
    } catch let error as YamlError {
      problems.append(Problem(at: error.position(in: path), "is not YAML: \(error.reason)"))
    } catch {
      problems.append(Problem(at: SourcePosition(path: path), "is not YAML: \(error)"))
    }
    problems.sort { $0.position.line < $1.position.line }
  }

  private mutating func read(_ value: Node, for key: Node) {
    switch key.string ?? "" {
    case "title": settings.title = text(value, key) ?? settings.title
    case "publisher": settings.publisher = text(value, key) ?? settings.publisher
    case "territory": settings.territory = text(value, key) ?? settings.territory
    case "contact": settings.contact = text(value, key)
    case "licence": settings.licence = text(value, key)
    case "licence_url": settings.licenceURL = text(value, key)
    case "notice": settings.notice = text(value, key)
    case "language": settings.language = choice(value, key) ?? settings.language
    case "languages": settings.languages = languages(value) ?? settings.languages
    case "mayors": settings.mayors = choice(value, key) ?? settings.mayors
    case "timezone":
      settings.zone =
        parsed(value, key, "a time zone, as Europe/Paris", CivilZone.init(identifier:))
        ?? settings.zone
    case "period":
      settings.period = parsed(value, key, "a period, as 2026-Q3") { Period($0) }
    case "minimum_stratum": read(value, key, \.minimumStratum, "communes", 2...1_000_000)
    case "minimum_posts": read(value, key, \.minimumPosts, "posts", 2...10_000)
    case "maximum_group": read(value, key, \.maximumGroup, "communes", 2...10_000)
    case "redraws": read(value, key, \.redraws, "draws", 20...100_000)
    case "best_places": read(value, key, \.bestPlaces, "places", 1...10_000)
    case "seed": read(value, key, \.seed, nil, 0...Int.max)
    case "minimum_coverage":
      read(value, key, \.minimumCoverage, "from 0 to 1, as 0.75") { 0...1 ~= $0 }
    case "confidence":
      read(value, key, \.confidence, "over 0.5 and under 1, as 0.9") { $0 > 0.5 && $0 < 1 }
    case "address": settings.address = parsed(value, key, Self.addressWanted, Self.address)
    case "answer_by":
      settings.answerBy = parsed(value, key, "a day, as 2026-11-15") { Day(iso: $0) }
    case "legal": readLegal(value)
    case "strata": settings.strata = strata(value) ?? settings.strata
    case "weights": readWeights(value)
    case let name:
      let advice = nearest(to: name, among: Self.keys).map { "is “\($0)” meant?" } ?? "remove it"
      problem(at: key, "no setting is named “\(name)”: \(advice)")
    }
  }

  private mutating func read(
    _ value: Node,
    _ key: Node,
    _ field: WritableKeyPath<Settings, Int>,
    _ things: String?,
    _ range: ClosedRange<Int>
  ) {
    let limit = range.upperBound == .max ? " or more" : " to \(range.upperBound)"
    let wanted = "a whole number\(things.map { " of \($0)" } ?? ""), \(range.lowerBound)\(limit)"
    let number = parsed(value, key, wanted) { text in
      wholeNumber(text).flatMap { range.contains($0) ? $0 : nil }
    }
    if let number { settings[keyPath: field] = number }
  }

  private mutating func read(
    _ value: Node,
    _ key: Node,
    _ field: WritableKeyPath<Settings, Double>,
    _ wanted: String,
    where isRight: (Double) -> Bool
  ) {
    let number = parsed(value, key, "a number \(wanted)") { text in
      Double(text).flatMap { isRight($0) ? $0 : nil }
    }
    if let number { settings[keyPath: field] = number }
  }

  private mutating func text(_ value: Node, _ key: Node) -> String? {
    parsed(value, key, "a text") { $0.isEmpty ? nil : $0 }
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: Node,
    _ key: Node
  ) -> Choice? where Choice.RawValue == String {
    // YAML 1.1 reads a bare `off` as false: the text as written is what counts.
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return parsed(value, key, "one of \(names)") { Choice(rawValue: $0) }
  }

  private mutating func parsed<Value>(
    _ value: Node,
    _ key: Node,
    _ wanted: String,
    _ parse: (String) -> Value?
  ) -> Value? {
    if let parsed = value.scalar.flatMap({ parse($0.string) }) { return parsed }
    let written = value.scalar.map { "“\($0.string)”" } ?? "what is written"
    problem(at: value, "\(key.string ?? "") is \(wanted): \(written) is not, mend it")
    return nil
  }

  private mutating func languages(_ value: Node) -> [Language]? {
    let languages = value.sequence?.compactMap {
      $0.scalar.flatMap { Language(rawValue: $0.string) }
    }
    guard let languages, languages.count == value.sequence?.count,
      Set(languages).count == languages.count
    else {
      problem(at: value, "languages are fr, en or both, once each: write them as [fr, en]")
      return nil
    }
    return languages
  }

  private mutating func strata(_ value: Node) -> [Int]? {
    let limits = value.sequence?.compactMap { $0.scalar.flatMap { wholeNumber($0.string) } } ?? []
    let isAscending = zip(limits, limits.dropFirst()).allSatisfy { $0 < $1 }
    guard limits.first == 0, limits.count == value.sequence?.count, isAscending else {
      problem(
        at: value,
        "strata are the smallest populations, ascending from 0: write them as [0, 500, 2000]"
      )
      return nil
    }
    return limits
  }

  private mutating func readWeights(_ value: Node) {
    guard let mapping = value.mapping else {
      problem(at: value, "weights are four numbers: write one `regularity: 1` on each line")
      return
    }
    var weights = Settings.Weights()
    for (key, value) in mapping {
      let fields: [String: WritableKeyPath<Settings.Weights, Double>] = [
        "regularity": \.regularity, "engagement": \.engagement, "dialogue": \.dialogue,
        "audience": \.audience,
      ]
      guard let field = fields[key.string ?? ""] else {
        let near = nearest(to: key.string ?? "", among: fields.keys.sorted())
        let advice = near.map { "is “\($0)” meant?" } ?? "remove it"
        problem(at: key, "no pillar is named “\(key.string ?? "")”: \(advice)")
        continue
      }
      let weight = parsed(value, key, "a number, 0 or more") { text in
        Double(text).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
      }
      if let weight { weights[keyPath: field] = weight }
    }
    if weights.regularity + weights.engagement + weights.dialogue + weights.audience > 0 {
      settings.weights = weights
    } else {
      problem(at: value, "every weight is 0: give one pillar a weight")
    }
  }

  private static let addressWanted =
    "where reports/ is published, as https://barometre.example.org/"

  /// An address with a slash at its end; nil when it is not one of a folder of the web.
  private static func address(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), let page = PageAddress(text),
      page.query.isEmpty, page.fragment == nil,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"\\^`{|}".utf8.contains($0) })
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  private mutating func readLegal(_ value: Node) {
    guard let mapping = value.mapping else {
      problem(at: value, "legal is a list of facts: write one `seat: …` on each line, further in")
      return
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      if name == "accessibility" {
        settings.legal.accessibility = choice(value, key)
      } else if let field = Legal.fields.first(where: { $0.name == name }) {
        settings.legal[keyPath: field.path] = text(value, key)
      } else {
        let names = Legal.fields.map(\.name) + ["accessibility"]
        let advice = nearest(to: name, among: names).map { "is “\($0)” meant?" } ?? "remove it"
        problem(at: key, "legal has no “\(name)”: \(advice)")
      }
    }
  }

  private mutating func problem(at node: Node, _ message: String) {
    let place = SourcePosition(
      path: path,
      line: node.mark?.line ?? 0,
      column: node.mark?.column ?? 0
    )
    problems.append(Problem(at: place, message))
  }
}
