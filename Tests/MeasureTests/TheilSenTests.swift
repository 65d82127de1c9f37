import Testing

@testable import Measure

struct TheilSenTests {
  /// Numbers from 0 to below 1, the same in every run.
  private struct Noise {
    var state: UInt64

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
  }

  /// The slope and the intercept by listing all pairs.
  private func listed(_ points: [(x: Double, y: Double)]) -> TheilSenFit {
    var slopes: [Double] = []
    for first in points.indices {
      for second in points.indices.dropFirst(first + 1)
      where points[first].x != points[second].x {
        slopes.append(
          (points[second].y - points[first].y) / (points[second].x - points[first].x)
        )
      }
    }
    let slope = median(slopes) ?? 0
    return TheilSenFit(slope: slope, intercept: median(points.map { $0.y - slope * $0.x }) ?? 0)
  }

  private struct TheilSenFit: Equatable {
    let slope: Double
    let intercept: Double
  }

  private func fitted(_ points: [(x: Double, y: Double)]) -> TheilSenFit {
    let line = TheilSenLine(through: points)
    return TheilSenFit(slope: line.slope, intercept: line.intercept)
  }

  @Test("2,000 random points have the very slope that listing their pairs gives")
  func large() {
    var noise = Noise(state: 7)
    let points = (0..<2000).map { _ in
      let x = 4 + 6 * noise.next()
      return (x: x, y: 0.6 * x + noise.next() - noise.next())
    }
    #expect(fitted(points) == listed(points))
  }

  @Test("so have points with equal x, equal y and silent accounts", arguments: 1...40)
  func ties(seed: UInt64) {
    var noise = Noise(state: seed)
    let points = (0..<(2 + Int(seed) * 3)).map { _ in
      let x = (noise.next() * 20).rounded() / 4
      let isSilent = noise.next() < Double(seed) / 45
      return (x: x, y: isSilent ? 0 : (noise.next() * 8).rounded())
    }
    #expect(fitted(points) == listed(points))
  }

  @Test("a third of silent accounts among 1,200 make the slope 0 or what listing gives")
  func silent() {
    var noise = Noise(state: 3)
    let points = (0..<1200).map { place in
      let x = 5 * noise.next()
      return (x: x, y: place % 3 > 0 ? 0 : noise.next())
    }
    #expect(fitted(points) == listed(points))
  }

  @Test("one point, and points one above the other, have slope 0")
  func degenerate() {
    #expect(fitted([(x: 1, y: 3)]) == TheilSenFit(slope: 0, intercept: 3))
    #expect(fitted([(x: 1, y: 3), (x: 1, y: 5)]) == TheilSenFit(slope: 0, intercept: 4))
  }
}
