/// Why a report could not be made.
public enum ReportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file or folder could not be written: no rights, no room, a file where a folder should be.
  case unwritable(path: String, cause: String)
  /// What the report says could not be read; the cause says where, why and what to do.
  case unreadable(cause: String)
  /// A template of the program is broken: a fault of the build, not of the data.
  case template(name: String, cause: String)

  /// `path: what is wrong, what to do`.
  public var description: String {
    switch self {
    case .unwritable(let path, let cause):
      "\(path): cannot be written (\(cause)); free some room or change the folder's rights"
    case .unreadable(let cause): cause
    case .template(let name, let cause):
      "\(name): broken template (\(cause)); build the program again from clean sources"
    }
  }
}
