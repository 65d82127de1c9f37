import Core
import Measure
import Testing

@testable import Rank

@Suite("Adoption")
struct AdoptionTests {
  private let strata = RankSettings(limits: [0, 1000]).strata

  private func commune(_ number: Int, _ population: Int?) throws -> Commune {
    Commune(
      insee: try #require(INSEECode(rawValue: "\(99_000 + number)")),
      name: "Saint-\(number)",
      department: "99",
      population: population
    )
  }

  private func account(
    _ number: Int,
    _ dormant: MeasureValue,
    holder: Holder = .commune,
    present: Double = 1
  ) throws -> (account: Account, measures: [MeasureValue]) {
    (
      Account(
        insee: try #require(INSEECode(rawValue: "\(99_000 + number)")),
        platform: .instagram,
        url: "https://instagram.example/\(number)/\(holder.rawValue)",
        holder: holder
      ), [MeasureValue("present", present), dormant]
    )
  }

  private let active = MeasureValue("dormant", 0)
  private let silent = MeasureValue("dormant", 1)
  private let unknown = MeasureValue("dormant", missing: .noExport)

  @Test("Present, active and unknown communes are counted once, unknown never as inactive")
  func counts() throws {
    let lines = adoption(
      of: try [commune(1, 200), commune(2, 300), commune(3, 5000), commune(4, nil)],
      accounts: try [
        account(1, silent), account(1, active, holder: .service), account(2, unknown),
        account(3, active, holder: .maire), account(4, silent),
        account(3, active, present: 0),
      ],
      strata: strata
    ).filter { $0.platform == .instagram }
    #expect(
      lines == [
        Adoption(
          platform: .instagram,
          stratum: nil,
          communes: 4,
          present: 3,
          active: 1,
          unknown: 1
        ),
        Adoption(
          platform: .instagram,
          stratum: strata[0],
          communes: 2,
          present: 2,
          active: 1,
          unknown: 1
        ),
        Adoption(
          platform: .instagram,
          stratum: strata[1],
          communes: 1,
          present: 0,
          active: 0,
          unknown: 0
        ),
      ]
    )
    #expect(lines[0].activeShare.value == 1.0 / 3)
    #expect(lines[1].presentShare.value == 1)
  }

  @Test("Four times as many in a year is a ratio of 4, beyond chance")
  func fourfold() {
    func line(_ present: Int) -> Adoption {
      Adoption(
        platform: .threads,
        stratum: nil,
        communes: 200,
        present: present,
        active: 0,
        unknown: present
      )
    }
    let change = AdoptionChange(from: line(20), to: line(80), comparison: .yearBefore)
    #expect(change.presentRatio == 4)
    #expect(change.presentShare?.isBeyondChance == true)
    #expect(
      AdoptionChange(from: line(0), to: line(8), comparison: .yearBefore).presentRatio == nil
    )
  }
}
