import Core
import Measure
import Testing

@Suite("The change of a figure")
struct FigureChangeTests {
  @Test("Newcombe's own example, 56 of 70 against 48 of 80, has his interval")
  func newcombe() throws {
    let change = try #require(
      FigureChange(
        from: proportion("share", of: 48, among: 80),
        to: proportion("share", of: 56, among: 70)
      )
    )
    #expect(abs(change.difference - 0.2) < 1e-12)
    #expect(abs(try #require(change.low) - 0.0524) < 5e-5)
    #expect(abs(try #require(change.high) - 0.3339) < 5e-5)
    #expect(change.isBeyondChance == true)
  }

  @Test("A difference whose interval holds 0 is chance; without intervals chance is not known")
  func chance() throws {
    let few = FigureChange(
      from: proportion("share", of: 4, among: 8),
      to: proportion("share", of: 5, among: 8)
    )
    #expect(try #require(few).isBeyondChance == false)
    let bare = FigureChange(from: MeasureValue("posts", 4), to: MeasureValue("posts", 9))
    #expect(try #require(bare).difference == 5)
    #expect(try #require(bare).isBeyondChance == nil)
  }

  @Test("What was not measured did not change: unknown is not zero")
  func unknown() {
    let known = MeasureValue("posts", 4)
    let unknown = MeasureValue("posts", missing: .noExport)
    #expect(FigureChange(from: unknown, to: known) == nil)
    #expect(FigureChange(from: known, to: unknown) == nil)
    let changes = measureChanges(
      from: [unknown, MeasureValue("reach", 1)],
      to: [known, MeasureValue("reach", 2), MeasureValue("new", 3)],
      comparison: .previous
    )
    #expect(changes.map(\.name) == ["reach"])
  }

  @Test("A quarter has a year before, a year and two dates have none besides the period before")
  func periods() throws {
    let quarter = try #require(Period("2026-Q1"))
    #expect(Comparison.previous.earlier(than: quarter) == Period("2025-Q4"))
    #expect(Comparison.yearBefore.earlier(than: quarter) == Period("2025-Q1"))
    let year = try #require(Period("2026"))
    #expect(Comparison.previous.earlier(than: year) == Period("2025"))
    #expect(Comparison.yearBefore.earlier(than: year) == nil)
    let dates = try #require(Period("2026-03-03/2026-03-12"))
    #expect(Comparison.previous.earlier(than: dates) == Period("2026-02-21/2026-03-02"))
    #expect(Comparison.yearBefore.earlier(than: dates) == nil)
  }
}
