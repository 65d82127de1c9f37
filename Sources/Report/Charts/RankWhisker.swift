/// The rank of a commune and the ranks it may have, as a dot on a whisker, for the row of a table.
///
/// Every row has the same axis, from rank 1 at the left to the last at the right; `axis` draws it
/// for the header. Places are in percent, so that the drawing takes the width of its column.
struct RankWhisker {
  /// The rank, 1 or more; nil when only the interval is known.
  let rank: Int?

  /// The ranks that this commune may have, taken alone.
  let interval: ClosedRange<Int>?

  /// The ranks that it may have when all communes are judged at once; holds `interval`.
  let joint: ClosedRange<Int>?

  /// The number of communes ranked together.
  let last: Int

  private static let middle = "9"

  /// The drawing, with what it shows in words; nil where the row says the same, and then screen
  /// readers pass over it.
  func svg(alternative: String?) -> Markup {
    var drawing = Self.opening("whisker", alternative: alternative)
    if let joint, joint != interval { drawing += line("joint", joint) }
    if let interval { drawing += line("interval", interval) }
    if let rank {
      drawing += "<circle cx=\"\(place(rank))\" cy=\"\(Self.middle)\" r=\"4.5\"/>"
    }
    return Markup(trusted: drawing + "</svg>")
  }

  /// The axis of the rows, hidden from screen readers: its ranks are figures of the rows.
  static func axis(last: Int, label: (Int) -> String) -> Markup {
    var drawing = opening("whisker whisker-axis", alternative: nil)
    let axis = RankWhisker(rank: nil, interval: nil, joint: nil, last: last)
    drawing += "<line class=\"axis\" x1=\"\(axis.place(1))\" x2=\"\(axis.place(last))\" "
    drawing += "y1=\"17\" y2=\"17\"/>"
    for (rank, anchor) in last > 1 ? [(1, "start"), (last, "end")] : [(1, "middle")] {
      let x = axis.place(rank)
      drawing += "<line class=\"axis\" x1=\"\(x)\" x2=\"\(x)\" y1=\"13\" y2=\"17\"/>"
      drawing += "<text x=\"\(x)\" y=\"11\" text-anchor=\"\(anchor)\">"
      drawing += HTMLWriter.escape(label(rank)) + "</text>"
    }
    return Markup(trusted: drawing + "</svg>")
  }

  private static func opening(_ style: String, alternative: String?) -> String {
    let name =
      alternative.map { "role=\"img\" aria-label=\"\(HTMLWriter.escape($0))\"" }
      ?? "aria-hidden=\"true\""
    return "<svg class=\"\(style)\" width=\"100%\" height=\"18\" \(name)>"
  }

  /// A whisker; that of one rank alone has the width of its round ends.
  private func line(_ style: String, _ ranks: ClosedRange<Int>) -> String {
    "<line class=\"\(style)\" x1=\"\(place(ranks.lowerBound))\" "
      + "x2=\"\(place(ranks.upperBound))\" y1=\"\(Self.middle)\" y2=\"\(Self.middle)\"/>"
  }

  private func place(_ rank: Int) -> String {
    var bytes: [UInt8] = []
    let share = last > 1 ? Double(min(max(rank, 1), last) - 1) / Double(last - 1) : 0.5
    bytes.append(decimal: 5 + 90 * share)
    return String(decoding: bytes, as: UTF8.self) + "%"
  }
}
