internal import CArchive

/// A ZIP archive written to a file, by libarchive: the same entries in the same order give the same
/// bytes, for no entry carries a time, a user or a machine.
@safe
public struct ZIPWriter: ~Copyable {
  /// Why an archive cannot be written.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, in the system's words.
    public let description: String
  }

  private let archive: OpaquePointer

  /// Opens an archive; a file that is there is written over.
  ///
  /// - Throws: when the file cannot be written.
  public init(to path: String) throws(Failure) {
    guard let archive = unsafe archive_write_new() else { throw Failure(description: "no memory") }
    guard
      unsafe archive_write_set_format_zip(archive) == ARCHIVE_OK
        && archive_write_open_filename(archive, path) == ARCHIVE_OK
    else {
      defer { unsafe _ = archive_write_free(archive) }
      throw unsafe Self.failure(of: archive)
    }
    unsafe self.archive = archive
  }

  // Once the writer is made, the archive is freed here alone.
  deinit { unsafe _ = archive_write_free(archive) }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - bytes: what it holds.
  ///   - name: its path in the archive, of ASCII characters, its folders apart by `/`.
  /// - Throws: when the disk is full or the archive cannot be written.
  public mutating func add(_ bytes: [UInt8], as name: String) throws(Failure) {
    guard let entry = unsafe archive_entry_new() else { throw Failure(description: "no memory") }
    defer { unsafe archive_entry_free(entry) }
    unsafe barometre_entry_set_file(entry, name, Int64(bytes.count))
    guard unsafe archive_write_header(archive, entry) == ARCHIVE_OK,
      unsafe archive_write_data(archive, bytes, bytes.count) == bytes.count
    else { throw unsafe Self.failure(of: archive) }
  }

  /// Ends the archive: before, it cannot be opened.
  ///
  /// - Throws: when the disk is full.
  public consuming func finish() throws(Failure) {
    guard unsafe archive_write_close(archive) == ARCHIVE_OK else {
      throw unsafe Self.failure(of: archive)
    }
  }

  private static func failure(of archive: OpaquePointer) -> Failure {
    let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return Failure(description: reason ?? "unknown reason")
  }
}
