public import Core

/// One file of the workspace and what was read in it.
public struct IngestedFile: Sendable {
  /// One export of the file.
  public struct Export: Sendable {
    /// The file's path, or `archive.zip!/member`.
    public let path: String
    /// SHA-256 of its bytes, lower-case hexadecimal; nil when they could not be read.
    public let sha256: String?
    /// Its size in bytes.
    public let size: Int
    /// What it says.
    public let reading: Reading

    /// Creates an export.
    public init(path: String, sha256: String?, size: Int, reading: Reading) {
      self.path = path
      self.sha256 = sha256
      self.size = size
      self.reading = reading
    }
  }

  /// Its path, relative to the workspace.
  public let path: String

  /// Its size in bytes.
  public let size: Int

  /// When it was last changed, nanoseconds since 1970.
  public let modifiedAt: Int

  /// When it was saved, unless its exports say it themselves.
  public let presumedCapture: Instant

  /// Its exports; one, unless it is an archive.
  public let exports: [Export]

  /// Creates a file.
  public init(
    path: String,
    size: Int,
    modifiedAt: Int,
    presumedCapture: Instant,
    exports: [Export]
  ) {
    self.path = path
    self.size = size
    self.modifiedAt = modifiedAt
    self.presumedCapture = presumedCapture
    self.exports = exports
  }
}
