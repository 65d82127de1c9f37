import Testing

@testable import demo

struct SplitMix64Tests {
  @Test("seed 0 gives the published first numbers")
  func reference() {
    var random = SplitMix64(seed: 0)
    #expect(random.next() == 0xe220_a839_7b1d_cdaf)
    #expect(random.next() == 0x6e78_9e6a_a1b9_65f4)
  }

  @Test("two names give two streams, one name always the same")
  func streams() {
    var first = SplitMix64(seed: 7, stream: "99001/website")
    var same = SplitMix64(seed: 7, stream: "99001/website")
    var other = SplitMix64(seed: 7, stream: "99002/website")
    let number = first.next()
    #expect(number == same.next())
    #expect(number != other.next())
  }

  @Test("numbers stay in their range and the heavy tail has mean 1")
  func ranges() {
    var random = SplitMix64(seed: 1)
    #expect((0..<1_000).allSatisfy { _ in (3...5).contains(random.within(3...5)) })
    #expect((0..<1_000).allSatisfy { _ in (0..<1).contains(random.unit()) })
    let mean = (0..<20_000).reduce(0.0) { sum, _ in sum + random.heavyTail() } / 20_000
    #expect(abs(mean - 1) < 0.05)
  }
}
