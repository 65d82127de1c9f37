/// How often something happens by weekday and hour: a table whose cells are shaded by their number.
///
/// It is made twice, by hour and in bands of three hours; the style sheet shows the one that its
/// column has room for. A true table needs no other for those who do not see it.
struct WeekHours {
  /// What the tables say.
  struct Words {
    let caption: String
    /// The name of the first column.
    let day: String
    /// The names of the days, as many as there are rows.
    let days: [String]
    /// Names the hours from one, included, to another, excluded: 0..<1 to 0..<24.
    let hours: (Range<Int>) -> String
  }

  /// The hours of a band of the narrow table.
  static let bandLength = 3

  private let counts: [[Int]]
  private let words: Words
  private let label: (Int) -> String

  /// - Parameters:
  ///   - counts: for each day, 24 numbers, 0 to 10⁹; those missing count as 0.
  ///   - words: what the tables say.
  ///   - label: writes a number.
  init(_ counts: [[Int]], words: Words, label: @escaping (Int) -> String) {
    self.counts = words.days.indices.map { day in
      (0..<24).map { hour in
        guard counts.indices.contains(day), counts[day].indices.contains(hour) else { return 0 }
        return min(max(counts[day][hour], 0), 1_000_000_000)
      }
    }
    self.words = words
    self.label = label
  }

  /// The table of bands, which is the one for Markdown.
  var table: ChartTable {
    let bands = Self.bands(of: Self.bandLength)
    return ChartTable(
      caption: words.caption,
      header: [words.day] + bands.map(words.hours),
      rows: words.days.enumerated().map { day, name in
        [name] + bands.map { label(sum(day, $0)) }
      }
    )
  }

  /// Both tables.
  var html: Markup {
    Markup(trusted: html("wide", each: 1) + html("narrow", each: Self.bandLength))
  }

  private static func bands(of length: Int) -> [Range<Int>] {
    stride(from: 0, to: 24, by: length).map { $0..<min($0 + length, 24) }
  }

  private func sum(_ day: Int, _ hours: Range<Int>) -> Int {
    counts[day][hours].reduce(0, +)
  }

  private func html(_ size: String, each length: Int) -> String {
    let bands = Self.bands(of: length)
    let most = words.days.indices.flatMap { day in bands.map { sum(day, $0) } }.max() ?? 0
    var text = "<table class=\"hours hours-\(size)\"><caption>\(HTMLWriter.escape(words.caption))"
    text += "</caption><thead><tr><th scope=\"col\">\(HTMLWriter.escape(words.day))</th>"
    for band in bands { text += "<th scope=\"col\">\(HTMLWriter.escape(words.hours(band)))</th>" }
    text += "</tr></thead><tbody>"
    for (day, name) in words.days.enumerated() {
      text += "<tr><th scope=\"row\">\(HTMLWriter.escape(name))</th>"
      for band in bands {
        let count = sum(day, band)
        // None has no shade: it differs from few. Square roots keep few apart from a few more
        // beside one crowded hour.
        let shade =
          count > 0
          ? " class=\"q\(Shade.of(Double(count).squareRoot(), from: 0, to: Double(most).squareRoot()))\""
          : ""
        // None is heard and not seen, so that the hours with posts stand out.
        let number = HTMLWriter.escape(label(count))
        text +=
          count > 0
          ? "<td\(shade)>\(number)</td>" : "<td><span class=\"unseen\">\(number)</span></td>"
      }
      text += "</tr>"
    }
    return text + "</tbody></table>"
  }
}
