import Core
import Testing

@testable import Ingest

@Suite("Posts pinned without a mark")
struct PinnedPostTests {
  /// The number of the town hall.
  private static let town = 100_000_000_000_007

  /// Facebook's page of an invented town hall that lists posts of these days of 2026, 0 being 1 January.
  private func page(_ days: Int?..., author: (Int) -> Int = { _ in Self.town }) -> Reading {
    let stories = days.enumerated().map { place, day in
      // 1,767,225,600 is 1 January 2026.
      let time = day.map { String(1_767_225_600 + $0 * 86_400) } ?? "null"
      return """
        {"post_id":"\(place)","actors":[{"id":"\(author(place))"}],"comet_sections":{\
        "timestamp":{"story":{"creation_time":\(time)}},\
        "feedback":{"subscription_target_id":"\(place)","reaction_count":{"count":1}}}}
        """
    }
    return ExportReader(zone: .utc).read(
      Array(
        """
        <html><head><link rel="canonical" href="https://www.facebook.com/profile.php?id=\(Self.town)"></head>
        <script type="application/json">[\(stories.joined(separator: ","))]</script>
        """.utf8
      )
    )
  }

  @Test("an older post above three that go back in time is pinned, and the list is by date")
  func pinned() {
    let reading = page(5, 90, 80, 70)
    #expect(reading.posts.map(\.isPinned) == [true, false, false, false])
    #expect(reading.listing == .chronological)
    #expect(page(75, 90, 80, 70).posts.map(\.isPinned) == [true, false, false, false])
  }

  @Test("a list in order has no pinned post")
  func inOrder() {
    let reading = page(90, 80, 70, 5)
    #expect(reading.posts.allSatisfy { !$0.isPinned })
    #expect(reading.listing == .chronological)
  }

  @Test("what more than the first post puts out of order, or a list of three, is a selection")
  func selection() {
    let lists = [page(5, 90, 80), page(5, 90, 70, 80), page(5, 90, 90, 80), page(90, 5, 80, 70)]
    for reading in lists { #expect(reading.posts.allSatisfy { !$0.isPinned }) }
    #expect(lists.map(\.listing) == [.selection, .selection, .selection, .selection])
  }

  @Test("posts of others and posts without date tell of no pinned one")
  func unknown() {
    let other = page(5, 90, 80, 70) { $0 == 0 ? 8 : Self.town }
    #expect(other.posts.allSatisfy { !$0.isPinned })
    #expect(other.listing == .chronological)
    #expect(page(nil, 5, 90, 80, 70).posts.allSatisfy { !$0.isPinned })
  }
}
