import Core
import Measure
import Testing

struct SurgeTests {
  /// The surges of an account whose one post got so many comments on 20 August, and one a day before.
  private func surges(
    _ comments: Int,
    reactions: Int = 1000,
    angry: Int = 0
  ) throws -> [Surge] {
    let august = day(2026, 8, 20)
    let usual = (1...28).map { comment("u\($0)", under: 1, august.advanced(by: -$0)) }
    let sudden = (0..<comments).map {
      comment("s\($0)", under: 2, august, hour: 1 + Double($0 % 3))
    }
    let account = try history(
      exports: [export(oldest: day(2026, 6, 1))],
      posts: [
        post(day(2026, 7, 1), key: 1, reactions: Count(10), comments: Count(28)),
        post(
          august,
          key: 2,
          reactions: Count(reactions),
          reactionsByKind: ["like": reactions - angry, "angry": angry],
          comments: Count(comments)
        ),
      ],
      comments: usual + sudden
    )
    let commune = Commune(
      insee: account.account.insee,
      name: "Saint-Exemple",
      department: "99",
      population: 1000
    )
    return measure(commune, [account], over: quarter, in: .utc).accounts.flatMap(\.surges)
  }

  @Test("forty comments after one a day are a surge of that day, told by its post and its hours")
  func surge() throws {
    let surge = try #require(try surges(40).first)
    #expect(surge.first == day(2026, 8, 20) && surge.last == surge.first)
    #expect(surge.peakComments == 40 && surge.comments == 40)
    #expect(surge.post == "2")
    #expect(surge.hoursToPeak == 1)
    #expect(surge.hoursToHalf == 2)
    #expect(!surge.isHostile)
    #expect(abs(surge.peakDeviation - 2 * (40.375.squareRoot() - 1.375.squareRoot())) < 1e-12)
  }

  @Test("nine comments are too few to be a surge, whatever came before")
  func few() throws {
    #expect(try surges(9).isEmpty)
  }

  @Test("anger, or more comments than reactions, makes a surge hostile")
  func hostile() throws {
    #expect(try surges(40, angry: 200).first?.isHostile == true)
    #expect(try surges(40, angry: 100).first?.isHostile == false)
    #expect(try surges(40, reactions: 40).first?.isHostile == true)
    #expect(try surges(40, reactions: 41).first?.isHostile == false)
  }
}
