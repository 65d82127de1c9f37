/// The accounts on networks, of which pages were saved.
extension Commune {
  /// Those of a commune by its code, beside the site and the feeds.
  static func networks(of insee: String) -> [Account] {
    ofCities(insee) ?? ofTowns(insee) ?? ofVillages(insee) ?? []
  }

  private static let may = CalendarDay.number(2026, 5, 4)
  private static let june = CalendarDay.number(2026, 6, 8)
  private static let july = CalendarDay.number(2026, 7, 1)
  private static let september = CalendarDay.number(2026, 9, 14)
  private static let march = CalendarDay.number(2026, 3, 31)

  private static func ofCities(_ insee: String) -> [Account]? {
    switch insee {
    case "99001":
      [
        .on(.facebookComet, 1.9, followers: 15_200, answers: .often),
        .on(.facebookComet, 1, followers: 2_100, growth: 12, holder: .maire),
        .on(.instagramJSON, 1.6, followers: 8_900, growth: 15),
        .on(.x, 1.5, followers: 7_400, growth: -3),
        .on(.linkedIn, 0.8, followers: 3_900, growth: 18),
        .on(.tikTok, 0.7, followers: 1_500, growth: 30),
      ]
    case "99002":
      [
        .on(.facebookComet, 1.7, followers: 11_800, growth: 4),
        .on(.instagramJSON, 1.3, followers: 6_200, growth: 14),
        .on(.nitter, 1.3, followers: 4_100, growth: -2),
        .on(.threads, 1.1, followers: 900, growth: 25),
      ]
    case "99003":
      [
        .on(.facebookComet, 1.8, followers: 8_900, answers: .often),
        .on(.instagramJSON, 1.4, followers: 5_100, growth: 11, warmth: 1.2),
        .on(.x, 1.3, followers: 3_600, growth: -4, answers: .often),
        .on(.linkedIn, 0.8, followers: 1_700, growth: 16),
      ]
    case "99004":
      [
        .on(.facebookComet, 1.8, followers: 9_400, warmth: 0.8, answers: .never),
        .on(.instagramJSON, 1.1, followers: 3_100),
      ]
    case "99005":
      [
        .on(.facebookComet, 1.5, followers: 6_100),
        .on(.x, 1, followers: 2_900, growth: -6, closed: march),
      ]
    case "99006":
      [
        .on(.facebookComet, 1.6, followers: 7_000, warmth: 1.2, answers: .often),
        .on(.instagramJSON, 1.4, followers: 3_900, growth: 16, warmth: 1.3, answers: .often),
        .on(.x, 0.8, followers: 1_100, holder: .maire),
      ]
    case "99007":
      [
        .on(.facebookComet, 1.2, followers: 4_100, growth: 2, warmth: 0.7, answers: .never),
        .on(.instagramJSON, 1, followers: 900, growth: 60, opened: may),
      ]
    case "99008":
      [
        .on(.facebookComet, 1.4, followers: 5_200),
        .on(.xChoice, 1.2, followers: 1_300),
      ]
    case "99009":
      [
        .on(.facebookComet, 1.8, followers: 6_600, growth: 10, warmth: 1.5, answers: .often),
        .on(.instagramJSON, 1.1, followers: 2_700, growth: 12),
        .on(.linkedIn, 0.6, followers: 640, growth: 20),
      ]
    default: nil
    }
  }

  private static func ofTowns(_ insee: String) -> [Account]? {
    switch insee {
    case "99010":
      [
        .on(.facebookComet, 1.3, followers: 4_300, answers: .often),
        .on(.snapchat, 0.6, followers: 410),
      ]
    case "99011":
      [
        .on(.facebookComet, 1.1, followers: 3_100),
        .on(.instagramJSON, 1.1, followers: 1_200, growth: 10),
      ]
    case "99012":
      [
        .on(.facebookComet, 1.1, followers: 2_500, warmth: 0.8, answers: .never),
        .on(.facebookComet, 0.9, followers: 520, answers: .often, holder: .service),
        .on(.instagramJSON, 1, followers: 480, growth: 70, opened: july),
      ]
    case "99013":
      [
        .on(.facebookComet, 1, followers: 2_600),
        .on(.instagramJSON, 1, followers: 120, opened: september),
      ]
    case "99014":
      [
        .on(.facebookComet, 1.4, followers: 2_900, growth: 12, warmth: 1.3, answers: .promptly),
        .on(.instagramJSON, 1, followers: 800, growth: 14, answers: .promptly),
      ]
    case "99015":
      [
        .on(.facebookComet, 1.1, followers: 1_900, answers: .often),
        .on(.telegram, 0.9, followers: 260, growth: 9),
      ]
    case "99016":
      [
        .on(.facebookComet, 1.1, followers: 1_500, growth: 2, warmth: 0.8, answers: .never),
        .on(.instagram, 0.9, followers: 350, growth: 45, opened: may),
      ]
    case "99017": [.on(.facebookMobile, 1.3, followers: 1_700)]
    case "99018": [.on(.facebookComet, 1.1, followers: 1_400)]
    case "99019": [.on(.facebookComet, 1, followers: 1_300, warmth: 1.2, answers: .often)]
    default: nil
    }
  }

  private static func ofVillages(_ insee: String) -> [Account]? {
    switch insee {
    case "99021": [.on(.facebookComet, 1.1, followers: 900, warmth: 1.2, answers: .often)]
    case "99022": [.on(.facebookComet, 1, followers: 560, growth: 40, opened: june)]
    case "99023": [.on(.facebookComet, 1, followers: 610, warmth: 0.9, answers: .never)]
    case "99024": [.on(.facebookComet, 0.9, followers: 560)]
    case "99025": [.on(.facebookComet, 1.1, followers: 520, warmth: 1.4, answers: .often)]
    case "99026": [.on(.facebookComet, 0.9, followers: 430)]
    case "99027": [.on(.facebookHead, 0.8, followers: 330)]
    case "99029": [.on(.facebookComet, 0.8, followers: 260, warmth: 1.1, answers: .often)]
    default: nil
    }
  }
}
