import Core
import Foundation
import Measure
import Rank

/// Measures and ranks an invented France: in memory, what METHOD costs without files or ledger, or
/// through a ledger, what the stages cost.
@main
struct IndexBench {
  static func main() async throws {
    let words = CommandLine.arguments.dropFirst()
    let numbers = words.compactMap { Int($0) }
    let folder = words.first { Int($0) == nil && !["make", "run"].contains($0) }
    guard let period = Period("2026-Q3"), let zone = CivilZone(identifier: "Europe/Paris") else {
      return
    }
    if words.first == "run", let folder {
      try await LedgerBench.run(in: folder, period: period, jobs: numbers.first ?? 2)
    } else if let communes = numbers.first {
      let france = InventedFrance(communes: communes, period: period, zone: zone)
      if words.first == "make", let folder {
        try LedgerBench.make(france, in: folder)
      } else {
        await inMemory(france, jobs: numbers.dropFirst().first ?? 2)
      }
    } else {
      print(
        """
        usage: indexbench COMMUNES [JOBS]       measures and ranks in memory
               indexbench make FOLDER COMMUNES  writes a workspace and its ledger
               indexbench run FOLDER [JOBS]     measures and ranks it, through the ledger
        prints seconds of the clock and the peak memory
        """
      )
    }
  }

  /// Measures and ranks without files or ledger.
  private static func inMemory(_ france: InventedFrance, jobs: Int) async {
    let (communes, period, zone) = (france.communes, france.period, france.zone)
    let clock = ContinuousClock()

    var evidence: [CommuneEvidence] = []
    var posts = 0
    var accounts = 0
    var relative: [MeasuredAccount] = []
    var making = Duration.zero
    let measuring = clock.measure {
      for number in 1...communes {
        guard let commune = france.commune(number) else { continue }
        var histories: [AccountHistory] = []
        making += clock.measure { histories = france.histories(of: commune, number: number) }
        let measured = measure(commune, histories, over: period, in: zone)
        posts += histories.reduce(0) { $0 + $1.posts.count }
        accounts += histories.count
        relative += measured.accounts.map { account in
          MeasuredAccount(
            account: account.account,
            measures: account.measures.filter { relativeInputs.contains($0.name) }
          )
        }
        evidence.append(CommuneEvidence(measured))
      }
    }
    var compared = 0
    let comparing = clock.measure { compared = relativeMeasures(of: relative).count }
    relative = []
    let start = clock.now
    let result = await benchmark(evidence, settings: RankSettings(), jobs: jobs)
    let ranking = clock.now - start

    let groups = result.ranking.groups
    print("communes\t\(communes)\naccounts\t\(accounts)\nposts\t\(posts)\ncompared\t\(compared)")
    print("ranked\t\(groups.reduce(0) { $0 + $1.standings.count })\ngroups\t\(groups.count)")
    print("largest_group\t\(groups.map(\.standings.count).max() ?? 0)")
    print("generate_seconds\t\(seconds(making))")
    print("measure_seconds\t\(seconds(measuring - making))")
    print("compare_seconds\t\(seconds(comparing))")
    print("rank_seconds\t\(seconds(ranking))")
    print("peak_megabytes\t\(peakMegabytes)")
  }

  static func seconds(_ duration: Duration) -> Double {
    (duration / .milliseconds(1)).rounded() / 1000
  }

  /// The most memory that the process held, as the kernel tells it.
  static var peakMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1000
  }
}
