import Core
import Measure
import Testing

@testable import Ledger

@Suite("Comments that exports hold")
struct HeldCommentsTests {
  /// A comment under a post, as the export of a number shows it: the higher, the earlier.
  private func comment(
    _ identifier: String?,
    under post: Int = 1,
    export: Int64 = 1,
    at seconds: Int? = nil
  ) -> HeldComments.Sighting {
    HeldComments.Sighting(
      post: post,
      export: export,
      capturedAt: Instant(seconds: 1000 - Int(export)),
      identifier: identifier,
      answers: nil,
      createdAt: seconds.map(Instant.init(seconds:)),
      isByAccount: false,
      isQuestion: false
    )
  }

  @Test("Comments without date are held, and are none of those with a date")
  func undated() {
    let comments = HeldComments([comment("a"), comment("b", at: 5), comment(nil), comment(nil)])
    #expect(comments.dated.map(\.identifier) == ["b"])
    #expect(comments.sections.map(\.held) == [4])
  }

  @Test("A comment that one capture dates and another does not is one, with its date")
  func datedOnce() {
    let comments = HeldComments([comment("a"), comment("a", export: 2, at: 5)])
    #expect(comments.dated.map(\.createdAt.seconds) == [5])
    #expect(comments.sections.map(\.held) == [1])
  }

  @Test("What has neither identifier nor date is counted in the latest capture of its post alone")
  func alike() {
    let comments = HeldComments([
      comment(nil), comment(nil), comment(nil, export: 2), comment(nil, under: 2, export: 2),
    ])
    #expect(comments.sections.map(\.post) == [1, 2])
    #expect(comments.sections.map(\.held) == [2, 1])
    #expect(comments.sections.map(\.capturedAt.seconds) == [999, 998])
  }
}
