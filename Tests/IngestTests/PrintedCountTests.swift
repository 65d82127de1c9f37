import Core
import Testing

@testable import Ingest

@Suite("Printed counts")
struct PrintedCountTests {
  @Test(
    "a number is read as its language writes it",
    arguments: [
      ("3 456", 3_456, 1), ("3\u{202F}456", 3_456, 1), ("3\u{A0}456", 3_456, 1),
      ("3'456", 3_456, 1),
      ("3,456", 3_456, 1), ("3.456", 3_456, 1), ("1 234 567", 1_234_567, 1),
      ("5,411,563", 5_411_563, 1),
      ("6.228.158 Seguidores", 6_228_158, 1), ("0", 0, 1), ("12", 12, 1), ("12 J’aime", 12, 1),
      ("1Â\u{A0}K", 1_000, 1_000), ("2â€¯345", 2_345, 1),
      ("1,2 k", 1_200, 100), ("1.2K", 1_200, 100), ("12 k J’aime", 12_000, 1_000),
      ("2,1\u{A0}M", 2_100_000, 100_000), ("2.52m", 2_520_000, 10_000),
      ("6,23 M", 6_230_000, 10_000),
      ("12,3 mille", 12_300, 100), ("1,2 mil", 1_200, 100), ("104 mila", 104_000, 1_000),
      ("1 Mio.", 1_000_000, 1_000_000), ("1,5 Mio. Aufrufe", 1_500_000, 100_000),
      ("12 Tsd.", 12_000, 1_000), ("895 thousand views", 895_000, 1_000),
      ("4,69 millones de suscriptores", 4_690_000, 10_000), ("1,2 million", 1_200_000, 100_000),
      ("8.84k subscribers", 8_840, 10), ("12M Followers", 12_000_000, 1_000_000),
      ("1.234K", 1_234_000, 1_000), ("(1 234)", 1_234, 1), ("@willyrex, 12", 12, 1),
      ("1,3 Md de vues", 1_300_000_000, 100_000_000), ("2 Md", 2_000_000_000, 1_000_000_000),
      ("1,5 mi de visualizações", 1_500_000, 100_000), ("104 mi piace", 104, 1),
    ]
  )
  func number(text: String, value: Int, unit: Int) {
    #expect(PrintedCount.count(of: text) == Count(value, unit: unit))
  }

  @Test(
    "what is no count is none",
    arguments: [
      "", "J’aime", "10+", "1,2", "1.5", "12 %", "3:44", "k", "1234567890123456789", "12,34,56",
      "1,2345 k", "v2", "1 et 2", "3.456,78",
    ]
  )
  func noNumber(text: String) {
    #expect(PrintedCount.count(of: text) == nil)
  }

  @Test(
    "a label tells what a number counts",
    arguments: [
      (
        "785 replies, 890 reposts, 6027 likes, 476 bookmarks, 788311 views",
        [.comments: 785, .shares: 890, .reactions: 6_027, .saves: 476, .views: 788_311]
      ),
      (
        "2,362 Followers, 136 Following, 224 Posts",
        [.followers: 2_362, .following: 136, .posts: 224]
      ),
      (
        "2 362 abonnés, 136 abonnements, 224 publications",
        [.followers: 2_362, .following: 136, .posts: 224]
      ),
      ("\"Mi piace\": 104 mila, commenti: 562", [.reactions: 104_000, .comments: 562]),
      (
        "13.8K Retweets 2,560 Quote Tweets 78.6K Likes",
        [.shares: 13_800, .quotes: 2_560, .reactions: 78_600]
      ),
      (
        "12 mentions J’aime · 3 commentaires · 2 partages",
        [.reactions: 12, .comments: 3, .shares: 2]
      ),
      ("Gefällt 12 Mal, 3 Kommentare, 4 Mal geteilt", [.reactions: 12, .comments: 3, .shares: 4]),
      ("1 234 vues", [.views: 1_234]), ("25,177 talking about this", [:]),
    ] as [(String, [CountLabel: Int])]
  )
  func labels(text: String, expected: [CountLabel: Int]) {
    #expect(CountLabel.counts(in: text).mapValues(\.value) == expected)
  }
}
