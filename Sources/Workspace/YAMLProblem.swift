internal import Core
internal import Yams

extension YamlError {
  /// Where the text stops being YAML, as far as it is told.
  func position(in path: String) -> SourcePosition {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      SourcePosition(path: path, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(_, let context):
      SourcePosition(path: path, line: context.mark.line, column: context.mark.column)
    default:
      SourcePosition(path: path)
    }
  }

  /// What is wrong and what to do, on one line.
  var reason: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      "\(problem), put quotation marks around a text that holds “:” or “#”"
    case .duplicatedKeysInMapping(let keys, _):
      "\(keys.joined(separator: ", ")) is set twice, remove one"
    default:
      "\(self)".split(separator: "\n").first.map(String.init) ?? "unreadable"
    }
  }
}
