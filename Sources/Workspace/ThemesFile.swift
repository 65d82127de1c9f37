public import Core
internal import Yams

/// `themes.yml`: the themes that posts are sorted by, in the order of the file.
public struct ThemesFile {
  /// The themes; those of which nothing can be used are left out.
  public private(set) var themes: [Theme] = []

  /// What is wrong, by line.
  public private(set) var problems: [Problem] = []

  private let path: String

  private static let keys = ["english", "terms", "except"]

  /// The file that a new workspace gets, and that one without such a file is read with.
  public static let standardText = String(decoding: PackageResources.themes_yml, as: UTF8.self)

  /// The themes of that file.
  public static let standard = ThemesFile(standardText, path: "themes.yml").themes

  /// Reads the themes of a text; what is wrong is left out and is a problem.
  public init(_ text: String, path: String) {
    self.path = path
    do {
      guard let root = try Yams.compose(yaml: text) else {
        problems = [
          Problem(at: SourcePosition(path: path), "holds no theme: remove it or add some")
        ]
        return
      }
      guard let mapping = root.mapping else {
        problem(at: root, "is not a list of themes: write `name:`, then its `terms:` below")
        return
      }
      for (name, value) in mapping { read(value, named: name) }
    } catch let error as YamlError {
      problems.append(Problem(at: error.position(in: path), "is not YAML: \(error.reason)"))
    } catch {
      problems.append(Problem(at: SourcePosition(path: path), "is not YAML: \(error)"))
    }
    problems.sort {
      ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
    }
  }

  private mutating func read(_ value: Node, named key: Node) {
    guard let name = key.scalar?.string, !folded(name).isEmpty else {
      problem(at: key, "a theme has no name: write one before the colon")
      return
    }
    if let other = themes.first(where: { folded($0.name) == folded(name) }) {
      problem(at: key, "theme “\(name)” is there already as “\(other.name)”: remove one of the two")
      return
    }
    guard let mapping = value.mapping else {
      problem(at: value, "theme “\(name)” has no `terms:`: write them on the lines below its name")
      return
    }
    var english: String?
    var terms: [String] = []
    var exceptions: [String] = []
    for (key, value) in mapping {
      switch key.scalar?.string ?? "" {
      case "english": english = value.scalar?.string
      case "terms": terms = list(value, "terms")
      case "except": exceptions = list(value, "except")
      case let other:
        let advice = nearest(to: other, among: Self.keys).map { "is “\($0)” meant?" } ?? "remove it"
        problem(at: key, "a theme has no “\(other)”: \(advice)")
      }
    }
    guard !terms.isEmpty else {
      problem(at: key, "theme “\(name)” has no term to be known by: add some, or remove it")
      return
    }
    themes.append(Theme(name: name, english: english, terms: terms, exceptions: exceptions))
  }

  /// The terms of a list; one that no text can hold is a problem.
  private mutating func list(_ value: Node, _ key: String) -> [String] {
    guard let items = value.sequence else {
      problem(at: value, "`\(key)` is a list: write it as [word, two words, begin*]")
      return []
    }
    return items.compactMap { item in
      guard let term = item.scalar?.string, folded(term).utf8.count > 1 else {
        problem(at: item, "a term of `\(key)` has no two letters: mend or remove it")
        return nil
      }
      if let star = term.firstIndex(of: "*"), star != term.index(before: term.endIndex) {
        problem(at: item, "“\(term)” has a * that is not at its end: put it there, or remove it")
        return nil
      }
      return term
    }
  }

  private mutating func problem(at node: Node, _ message: String) {
    let mark = node.mark
    let place = SourcePosition(path: path, line: mark?.line ?? 0, column: mark?.column ?? 0)
    problems.append(Problem(at: place, message))
  }
}
