import Foundation
import Testing

@testable import Report

@Suite("The gallery of charts")
struct GalleryTests {
  private static let folder = ProcessInfo.processInfo.environment["GALLERY"]

  @Test("is written to the folder that GALLERY names", .enabled(if: folder != nil))
  func write() throws {
    let folder = try #require(Self.folder)
    try Gallery.page.write(toFile: folder + "/index.html", atomically: true, encoding: .utf8)
  }
}
