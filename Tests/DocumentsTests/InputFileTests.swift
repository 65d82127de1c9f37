import Core
import Foundation
import Testing

@testable import Documents

@Suite("Input files")
struct InputFileTests {
  private func refusal(of path: String, limit: Int = InputFile.largestSize) -> Refusal? {
    do throws(Refusal) {
      _ = try InputFile.read(path, limit: limit)
      return nil
    } catch { return error }
  }

  /// Runs a test over a file of these bytes, then deletes it.
  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file.path)
  }

  @Test("a file is read to its last byte, at the limit too")
  func whole() throws {
    try withFile([1, 0, 255]) { path in
      let whole = try InputFile.read(path)
      let limited = try InputFile.read(path, limit: 3)
      #expect(whole == [1, 0, 255])
      #expect(limited == whole)
    }
  }

  @Test("a file over the limit is refused before it is read")
  func tooLarge() throws {
    try withFile([1, 0, 255]) { path in
      #expect(refusal(of: path, limit: 2)?.reason == .tooLarge)
    }
    // Two gigabytes that take no room on the disk.
    try withFile([]) { path in
      let handle = try FileHandle(forWritingTo: URL(filePath: path))
      try handle.truncate(atOffset: 2 << 30)
      try handle.close()
      let refusal = refusal(of: path)
      #expect(refusal?.reason == .tooLarge)
      #expect(refusal?.detail.hasPrefix("2048 MB") == true)
    }
  }

  @Test("an empty file is refused as one")
  func empty() throws {
    try withFile([]) { path in #expect(refusal(of: path)?.reason == .empty) }
  }

  @Test("a folder, a device and a missing file are refused each by its name")
  func notFiles() {
    #expect(refusal(of: FileManager.default.temporaryDirectory.path)?.reason == .notAFile)
    #expect(refusal(of: "/dev/null")?.reason == .notAFile)
    #expect(refusal(of: "/dev/zero")?.reason == .notAFile)
    let missing = refusal(of: "/nonexistent-\(UUID().uuidString)")
    #expect(missing?.reason == .unreadable)
    #expect(missing?.detail.contains("no such file") == true)
  }

  @Test("a file without permission is refused with what to do", .disabled(if: getuid() == 0))
  func forbidden() throws {
    try withFile([1]) { path in
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      let refusal = refusal(of: path)
      #expect(refusal?.reason == .unreadable)
      #expect(refusal?.detail.contains("chmod") == true)
    }
  }

  @Test("a link is followed, and one to nowhere is refused")
  func links() throws {
    try withFile([7]) { path in
      let link = path + ".lien"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      defer { try? FileManager.default.removeItem(atPath: link) }
      let bytes = try InputFile.read(link)
      #expect(bytes == [7])
      try FileManager.default.removeItem(atPath: path)
      #expect(refusal(of: link)?.reason == .unreadable)
      try Data().write(to: URL(filePath: path))
    }
  }
}
