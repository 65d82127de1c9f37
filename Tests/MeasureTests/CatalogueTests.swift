import Core
import Measure
import Testing

struct CatalogueTests {
  @Test("every measure that is produced is in the catalogue, and the other way round, in order")
  func names() throws {
    let account = try history(exports: [export(isComplete: true)])
    let own = measured(account)
    #expect(own.map(\.name) == Catalogue.account.map(\.name))

    let compared = relativeMeasures(of: [MeasuredAccount(account: account.account, measures: own)])
    #expect(compared.map { $0.map(\.name) } == [Catalogue.relative.map(\.name)])

    let commune = Commune(
      insee: account.account.insee,
      name: "Saint-Exemple",
      department: "99",
      population: 1000
    )
    let whole = communeMeasures(of: [account], commune: commune, over: quarter, in: .utc)
    #expect(whole.map(\.name) == Catalogue.commune.map(\.name))
  }

  @Test("no two measures have the same name, and each is described in both languages")
  func descriptions() {
    let all = Catalogue.account + Catalogue.relative + Catalogue.commune
    #expect(Set(all.map(\.name)).count == all.count)
    for definition in all {
      #expect(!definition.name.isEmpty && definition.name.utf8.allSatisfy { $0 < 0x80 })
      #expect(definition.label.french != definition.name, "\(definition.name)")
      #expect(!definition.label.english.isEmpty && !definition.counted.plural.english.isEmpty)
      #expect(!definition.formula.french.isEmpty && !definition.formula.english.isEmpty)
      #expect(!definition.source.isEmpty)
      #expect(!definition.platforms.isEmpty, "\(definition.name)")
    }
  }

  @Test("a value or a reason, never both and never neither", arguments: Platform.allCases)
  func valueOrReason(platform: Platform) throws {
    let rounded = Count(1200, unit: 100)
    let histories = [
      try history(platform, exports: []),
      try history(platform, exports: [export(isRefused: true)]),
      try history(platform, exports: [export(isComplete: true)]),
      try history(platform, exports: [export(listing: .selection)]),
      try history(platform, exports: [export(saved: nil, oldest: quarter.start)]),
      try history(
        platform,
        population: 0,
        exports: [export(isComplete: true)],
        followers: [(quarter.start, Count(0)), (quarter.end, rounded)],
        posts: [post(quarter.start, reactions: Count(0), comments: Count(0), views: Count(0))]
      ),
    ]
    for value in histories.flatMap(measured) {
      #expect((value.value == nil) == (value.reason != nil), "\(value.name)")
      #expect(value.value?.isFinite != false, "\(value.name)")
      #expect(value.low?.isFinite != false && value.high?.isFinite != false, "\(value.name)")
    }
  }

  @Test("every reason is a fragment of its own in each language", arguments: [true, false])
  func reasons(inFrench: Bool) {
    let texts = MissingReason.allCases.map { inFrench ? $0.text.french : $0.text.english }
    #expect(Set(texts).count == texts.count)
    for text in texts {
      #expect(!text.isEmpty && !text.hasSuffix(".") && text.first?.isUppercase == false)
      #expect(!text.contains("'"), "typewriter apostrophe: \(text)")
    }
  }
}
