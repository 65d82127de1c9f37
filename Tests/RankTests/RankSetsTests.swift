import Testing

@testable import Rank

struct RankSetsTests {
  /// Centred replicates of units, near enough to normal of standard deviation 1.
  private func replicates(of count: Int, draws: Int, seed: UInt64) -> [[Double]] {
    var generator = SplitMix64(seed: seed)
    var rows = [[Double]](repeating: [], count: count)
    for _ in 0..<draws {
      for unit in 0..<count {
        let sum = (0..<12).reduce(0.0) { total, _ in
          total + Double(generator.next() >> 11) * 0x1p-53
        }
        rows[unit].append(sum - 6)
      }
    }
    return rows
  }

  @Test("the generator is that of its authors")
  func generator() {
    var generator = SplitMix64(seed: 0)
    let first = [generator.next(), generator.next(), generator.next()]
    #expect(first == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F])
  }

  @Test("a rank is in its marginal set, and that is within the simultaneous one")
  func nested() {
    let scores = (1...12).map(Double.init)
    let sets = RankSets(
      of: scores,
      centred: replicates(of: 12, draws: 401, seed: 7),
      confidence: 0.9
    )
    let ranks = competitionRanks(scores)
    for (unit, places) in sets.simultaneous().enumerated() {
      let marginal = sets.marginal(of: unit)
      #expect(places.best <= marginal.best && marginal.worst <= places.worst)
      #expect(marginal.best <= ranks[unit] && ranks[unit] <= marginal.worst)
      #expect(marginal.best > 1 || ranks[unit] < 8)
    }
  }

  @Test("units that nothing tells apart may have any place")
  func equal() {
    let sets = RankSets(
      of: [0, 0, 0, 0],
      centred: replicates(of: 4, draws: 400, seed: 1),
      confidence: 0.9
    )
    #expect(sets.simultaneous().allSatisfy { $0 == .init(best: 1, worst: 4) })
    #expect(sets.marginal(of: 2) == .init(best: 1, worst: 4))
  }

  @Test("differences that no draw changes are certain, and no difference is none")
  func certain() {
    let still = [[Double]](repeating: [1, -1, 0.5], count: 3)
    let sets = RankSets(of: [5, 3, 3], centred: still, confidence: 0.9)
    #expect(
      sets.simultaneous() == [
        .init(best: 1, worst: 1), .init(best: 2, worst: 3), .init(best: 2, worst: 3),
      ]
    )
    #expect(sets.marginal(of: 0) == .init(best: 1, worst: 1))
    #expect(
      RankSets(of: [5], centred: [[0, 1]], confidence: 0.9).simultaneous() == [
        .init(best: 1, worst: 1)
      ]
    )
  }

  @Test("the prior is the moments', and weighs nothing where communes differ no more than chance")
  func prior() throws {
    let apart = try #require(ResponsePrior(of: [(10, 10), (0, 10), (9, 10), (1, 10)]))
    // s² = (0.5² + 0.5² + 0.4² + 0.4²) / 4 = 0.205; A = (0.205 − 0.025) / 0.9 = 0.2.
    #expect(apart.mean == 0.5)
    #expect(abs((apart.strength ?? 0) - 0.25) < 1e-12)
    #expect(abs(apart.shrunken(answered: 2, asked: 2) - 2.125 / 2.25) < 1e-12)
    let alike = try #require(ResponsePrior(of: [(5, 10), (5, 10)]))
    #expect(alike.strength == nil && alike.shrunken(answered: 9, asked: 9) == 0.5)
    #expect(ResponsePrior(of: []) == nil)
  }

  @Test("values on a scale of 0 to 100, and a lone value in its middle")
  func normalisation() {
    #expect(Normalisation.range.apply(to: [2, 4, 3]) == [1, 100, 50.5])
    #expect(Normalisation.range.apply(to: [7]) == [50.5])
    #expect(Normalisation.normal.apply(to: [7, 7]) == [50, 50])
    // Values that differ by rounding noise are one value.
    #expect(Normalisation.range.apply(to: [0.3, 0.1 + 0.2]) == [50.5, 50.5])
    #expect(Normalisation.normal.apply(to: [0.3, 0.1 + 0.2]) == [50, 50])
    let normal = Normalisation.normal.apply(to: [-1, 0, 1])
    #expect(abs(normal[2] - 84.13447460685429) < 1e-9 && normal[1] == 50)
  }

  @Test("there are 108 ways, and a commune that is best in everything is first in all")
  func methods() {
    let communes = (0..<5).map { place in
      var values = PillarValues()
      for pillar in Pillar.allCases { values[pillar] = Double(10 - place) }
      return values
    }
    let ranks = methodRanks(observed: communes, unshrunken: communes, weights: [1, 1, 1, 1])
    #expect(ranks.map(\.count) == [108, 108, 108, 108, 108])
    #expect(Set(ranks[0]) == [1] && Set(ranks[4]) == [5])
  }
}
