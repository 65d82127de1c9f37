/// A position in a source file, printed as `path:line`, the form that editors and CI logs link.
public struct SourcePosition: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The path as the user gave it, so an editor can open it.
  public let path: String

  /// The 1-based line; 0 when the problem is the file as a whole.
  public let line: Int

  /// The 1-based column; 0 when unknown.
  public let column: Int

  /// Creates a position.
  public init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path`, `path:line` or `path:line:column`, as far as known.
  public var description: String {
    if line == 0 { return path }
    return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
  }
}

/// Something wrong in an input, told so that a person can mend it.
public struct Problem: Error, Hashable, Sendable, Codable, CustomStringConvertible {
  /// Where it is.
  public let position: SourcePosition

  /// What is wrong, and what to do: one line, no final full stop.
  public let message: String

  /// Creates a problem.
  public init(at position: SourcePosition, _ message: String) {
    self.position = position
    self.message = message
  }

  /// `path:line: message`.
  public var description: String { "\(position): \(message)" }
}
