internal import Glibc

/// Files written by the tens of thousands: Foundation would wait for the disk after each.
enum OutputFile {
  /// Writes a file whole, or over what is there.
  ///
  /// - Returns: what the system says when it cannot; nil when the file is written.
  static func write(_ bytes: [UInt8], to path: String) -> String? {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return failure }
    var rest = bytes[...]
    while !rest.isEmpty {
      // The buffer is the rest's, and lasts as long as the call.
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        defer { close(descriptor) }
        return failure
      }
      rest = rest.dropFirst(count)
    }
    // A full disk may say so only now.
    return close(descriptor) == 0 ? nil : failure
  }

  /// Waits until all that was written stands on the disk.
  static func settle() { sync() }

  private static var failure: String { unsafe String(cString: strerror(errno)) }
}
