import CFloor
import Core
import Ingest

/// Reading and libxml2 taking turns over some documents.
///
/// They take turns because these machines are noisy: each round gives one ratio, and the median of the
/// ratios is the figure.
struct Race {
  /// What libxml2 does with a document.
  enum Floor {
    /// The push parser for XML.
    case feeds
    /// The parser for HTML.
    case pages
  }

  let name: String
  let documents: [[UInt8]]
  let floor: Floor
  let rounds: Int

  func run() {
    let bytes = documents.reduce(0) { $0 + $1.count }
    let reader = ExportReader(zone: .utc)
    var floors: [Double] = []
    var readings: [Double] = []
    var posts = 0
    var script = 0
    for _ in 0..<rounds {
      script = 0
      floors.append(seconds { for document in documents { pass(over: document, &script) } })
      posts = 0
      readings.append(
        seconds { for document in documents { posts += reader.read(document).posts.count } }
      )
    }
    let ratios = zip(readings, floors).map { $0 / $1 }
    print("\(name)_files\t\(documents.count)")
    print("\(name)_megabytes\t\(Bench.digits(Double(bytes) / 1e6, 1))")
    if floor == .pages {
      print("\(name)_script_share\t\(Bench.digits(Double(script) / Double(bytes), 2))")
    }
    print("\(name)_posts\t\(posts)")
    print("\(name)_floor_user_seconds\t\(Bench.digits(median(floors), 4))")
    print("\(name)_reading_user_seconds\t\(Bench.digits(median(readings), 4))")
    print("\(name)_reading_megabytes_per_second\t\(Int(Double(bytes) / 1e6 / median(readings)))")
    print("\(name)_reading_over_floor\t\(Bench.digits(median(ratios), 2))")
  }

  /// One pass of libxml2 over a document; the bytes of its scripts are added.
  private func pass(over document: [UInt8], _ script: inout Int) {
    document.withUnsafeBytes { buffer in
      let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      switch floor {
      case .feeds: _ = floor_xml_push(start, buffer.count)
      case .pages: _ = floor_html(start, buffer.count, &script)
      }
    }
  }

  private func seconds(_ work: () -> Void) -> Double {
    let start = floor_user_seconds()
    work()
    return floor_user_seconds() - start
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
