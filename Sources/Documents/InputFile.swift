public import Core
internal import Foundation
internal import Glibc

/// The bytes of one file of the user's, read whole.
public enum InputFile {
  /// The largest file that is read, in bytes: 128 MiB, where real feeds and pages stay under 30.
  public static let largestSize = 128 << 20

  /// Reads a regular file.
  ///
  /// - Parameters:
  ///   - path: its path; a symbolic link is followed.
  ///   - limit: the largest size accepted, in bytes.
  /// - Returns: its bytes, one or more.
  /// - Throws: a `Refusal` that says why the file gives nothing: a directory, a device, no
  ///   permission, too large, empty.
  public static func read(_ path: String, limit: Int = largestSize) throws(Refusal) -> [UInt8] {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw unreadable(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Refusal(.notAFile, "a folder: give the files in it")
    default: throw Refusal(.notAFile, "a device, pipe or socket: give a saved file")
    }
    guard status.st_size <= limit else {
      let size = megabytes(Int(status.st_size))
      throw Refusal(.tooLarge, "\(size) MB, more than the \(megabytes(limit)) MB that are read")
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(errno) }
    defer { close(descriptor) }
    let bytes = try bytes(of: descriptor, expecting: Int(status.st_size), limit: limit)
    guard !bytes.isEmpty else { throw Refusal(.empty, "0 bytes: save the page again") }
    return bytes
  }

  /// Reads as many bytes as the file had, or fewer when it has shrunk since.
  private static func bytes(
    of descriptor: Int32,
    expecting size: Int,
    limit: Int
  ) throws(Refusal) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: min(size, limit)) { buffer, count in
      while count < buffer.count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let got = unsafe Glibc.read(descriptor, rest.baseAddress, rest.count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    guard failure == 0 else { throw unreadable(failure) }
    return bytes
  }

  private static func unreadable(_ code: Int32) -> Refusal {
    switch code {
    case EACCES, EPERM: Refusal(.unreadable, "no permission to read it: chmod u+r")
    case ENOENT: Refusal(.unreadable, "no such file: check the path")
    case EISDIR: Refusal(.notAFile, "a folder: give the files in it")
    default: Refusal(.unreadable, unsafe String(cString: strerror(code)))
    }
  }

  private static func megabytes(_ bytes: Int) -> Int { bytes >> 20 }
}
