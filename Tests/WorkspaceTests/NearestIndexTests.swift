import Testing

@testable import Workspace

@Suite("Nearest index")
struct NearestIndexTests {
  /// Numbers that look random and are the same in every run (Marsaglia's xorshift).
  private struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }

  private func address(_ numbers: inout Numbers) -> String {
    let hosts = ["x.com/", "instagram.com/", "facebook.com/", "mairie-", "", "Ville."]
    let words = ["clos", "Bourg", "val", "saint", "rive", "a", "mont", "_", "-", "sur"]
    let handle = (0..<(1 + numbers.next(below: 4))).map { _ in words[numbers.next(below: 10)] }
    return hosts[numbers.next(below: 6)] + handle.joined()
  }

  @Test("the index finds what a look at every text finds", arguments: [2, 3, 4])
  func same(share: Int) {
    var numbers = Numbers(state: 20_261_001)
    for size in [0, 1, 2, 40, 300] {
      let texts = (0..<size).map { _ in address(&numbers) }
      let index = NearestIndex(texts)
      for _ in 0..<60 {
        let word = address(&numbers)
        let expected = nearest(to: word, among: texts, share: share).flatMap(texts.firstIndex(of:))
        #expect(index.place(nearestTo: word, share: share) == expected, "\(word) of \(size)")
      }
    }
  }

  @Test("of two equally near, the first given is found")
  func ties() {
    let index = NearestIndex(["x.com/clos_b", "x.com/clos_a", "x.com/clos_c", "x.com/CLOS_B"])
    #expect(index.place(nearestTo: "x.com/clos_d", share: 4) == 0)
    #expect(index.place(nearestTo: "x.com/clos_a", share: 4) == 1)
    #expect(index.place(nearestTo: "x.com/clos_b", share: 4) == 0)
    #expect(index.place(nearestTo: "", share: 4) == nil)
  }
}
