import Core
import Foundation
import Measure

/// Communes with the sizes of France's, and what their accounts might have done in one quarter.
///
/// Each commune is made from its number alone, so that none needs to be held.
struct InventedFrance {
  let communes: Int
  let period: Period
  let zone: CivilZone

  /// The commune of this number.
  func commune(_ number: Int) -> Commune? {
    let department = String(format: "%02d", number % 95 + 1)
    // From 100 inhabitants on, a tenth of communes for each tripling: about France's sizes.
    let share = Double(number) / Double(communes)
    let population = Int(90 * pow(1 - share * 0.9999, -1.05))
    return INSEECode(rawValue: String(format: "%05d", number)).map {
      Commune(insee: $0, name: "Commune \(number)", department: department, population: population)
    }
  }

  /// What its two or three accounts did.
  func histories(of commune: Commune, number: Int) -> [AccountHistory] {
    var random = Random(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let count = number % 7 == 0 ? 2 : 3
    return [Platform.facebook, .instagram, .twitter].prefix(count).map { platform in
      let account = Account(
        insee: commune.insee,
        platform: platform,
        url: "https://example.org/\(platform.rawValue)/\(number)",
        holder: .commune
      )
      return history(of: account, population: commune.population ?? 0, &random)
    }
  }

  private func history(
    of account: Account,
    population: Int,
    _ random: inout Random
  ) -> AccountHistory {
    let bounds = period.bounds(in: zone)
    let followers = 20 + Int(Double(population) * (0.1 + 0.6 * random.next()))
    let quality = 0.4 * random.normal()
    let length = bounds.upperBound.seconds - bounds.lowerBound.seconds
    let times = (0..<(20 + Int(60 * random.next()))).map { _ in
      bounds.lowerBound.seconds + Int(Double(length) * random.next())
    }.sorted()
    var comments: [AccountHistory.Comment] = []
    let posts = times.enumerated().map { key, time in
      let expected = 0.5 * log(Double(followers)) - 0.5 + quality + 0.8 * random.normal()
      let reactions = Int(exp(expected))
      let stated = Int(Double(reactions) * 0.04 + random.next())
      for place in 0..<stated {
        let name = "\(key)-\(place)"
        let asked = Instant(seconds: time + Int(80_000 * random.next()))
        let isQuestion = random.next() < 0.3
        comments.append(comment(name, under: key, at: asked, isQuestion: isQuestion))
        if isQuestion, random.next() < 0.5 {
          let answered = Instant(seconds: asked.seconds + Int(300_000 * random.next()))
          comments.append(comment(name + "r", under: key, at: answered, answers: name))
        }
      }
      return AccountHistory.Post(
        key: key,
        publishedAt: Instant(seconds: time),
        capturedAt: bounds.upperBound,
        origin: .own,
        isReply: false,
        isFromSelection: false,
        media: .photo,
        reactions: Count(reactions),
        comments: Count(stated),
        shares: account.platform == .facebook ? Count(reactions / 8) : nil,
        views: nil
      )
    }
    return AccountHistory(
      account: account,
      population: population,
      exports: [
        AccountHistory.Export(
          capturedAt: bounds.upperBound,
          listing: .chronological,
          isRefused: false,
          oldestPost: nil,
          isComplete: true
        )
      ],
      snapshots: [
        AccountHistory.Snapshot(capturedAt: bounds.lowerBound, followers: Count(followers)),
        AccountHistory.Snapshot(
          capturedAt: Instant(seconds: bounds.upperBound.seconds - 1),
          followers: Count(followers + followers / 50)
        ),
      ],
      posts: posts,
      comments: comments
    )
  }

  private func comment(
    _ name: String,
    under post: Int,
    at instant: Instant,
    answers: String? = nil,
    isQuestion: Bool = false
  ) -> AccountHistory.Comment {
    AccountHistory.Comment(
      post: post,
      identifier: name,
      answers: answers,
      createdAt: instant,
      isByAccount: answers != nil,
      isQuestion: isQuestion
    )
  }
}

/// SplitMix64, and numbers of the normal distribution by Box and Muller.
private struct Random {
  var state: UInt64

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53
  }

  mutating func normal() -> Double {
    (-2 * log(1 - next())).squareRoot() * cos(2 * Double.pi * next())
  }
}
