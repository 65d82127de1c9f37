import Core
import Foundation
import Ingest

/// Measures reading against the floor that libxml2 sets, on the same bytes in the same run.
@main
struct Bench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let rounds = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 9
    switch (arguments.first, arguments.dropFirst().first) {
    case ("feeds", let folder?):
      let feeds = documents(under: folder, ["xml", "rss", "atom"])
      Race(name: "feeds", documents: feeds, floor: .feeds, rounds: rounds).run()
    case ("pages", let folder?):
      for kind in folders(in: folder) {
        let pages = documents(under: folder + "/" + kind, ["html"])
        Race(name: "pages_" + kind, documents: pages, floor: .pages, rounds: rounds).run()
      }
    default:
      print(
        """
        usage: bench feeds FOLDER [ROUNDS]: reads every feed under FOLDER
               bench pages FOLDER [ROUNDS]: reads the pages of each folder in FOLDER
        """
      )
    }
  }

  private static func folders(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { !documents(under: folder + "/" + $0, ["html"]).isEmpty }
  }

  private static func documents(under folder: String, _ extensions: Set<String>) -> [[UInt8]] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.sorted().compactMap { path in
      guard extensions.contains((path as NSString).pathExtension) else { return nil }
      return FileManager.default.contents(atPath: folder + "/" + path).map { [UInt8]($0) }
    }
  }

  /// A figure with so many digits after its point.
  static func digits(_ value: Double, _ count: Int) -> String {
    String(format: "%.\(count)f", value)
  }
}
