import CFloor
import Core
import Foundation
import Ingest

/// Measures reading feeds against the floor that libxml2 sets, on the same bytes in the same run.
///
/// The two take turns over the whole corpus, because these machines are noisy: each round gives one
/// ratio, and the median of the ratios is the figure.
@main
struct Bench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      print("usage: bench FOLDER [ROUNDS]: reads every file under FOLDER")
      return
    }
    let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 9
    let documents = documents(under: folder)
    let bytes = documents.reduce(0) { $0 + $1.count }
    print("feeds\t\(documents.count)\nmegabytes\t\(bytes / 1_000_000)")
    let reader = ExportReader(zone: .utc)
    var floors: [Double] = []
    var readings: [Double] = []
    var posts = 0
    for _ in 0..<rounds {
      floors.append(seconds { for document in documents { _ = floor(document) } })
      posts = 0
      readings.append(
        seconds { for document in documents { posts += reader.read(document).posts.count } }
      )
    }
    let ratios = zip(readings, floors).map { $0 / $1 }
    print("posts\t\(posts)")
    print("floor_user_seconds\t\(median(floors))")
    print("reading_user_seconds\t\(median(readings))")
    print("reading_over_floor\t\(median(ratios))")
    print("reading_megabytes_per_second\t\(Double(bytes) / 1e6 / median(readings))")
  }

  private static func documents(under folder: String) -> [[UInt8]] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.sorted().compactMap { path in
      guard ["xml", "rss", "atom"].contains((path as NSString).pathExtension) else { return nil }
      return FileManager.default.contents(atPath: folder + "/" + path).map { [UInt8]($0) }
    }
  }

  private static func floor(_ document: [UInt8]) -> Int {
    document.withUnsafeBytes { buffer in
      floor_xml_push(buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count)
    }
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = floor_user_seconds()
    work()
    return floor_user_seconds() - start
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
