internal import Foundation

/// One commune among those of its group: a diamond on a line of dots, with the median as a tick.
///
/// Across, the drawing is in percent of its width, so that the one drawing serves a telephone and a
/// sheet of paper without its text shrinking. It holds no foreign text.
struct PositionStrip {
  /// The values of the group, the commune's own included.
  let group: Distribution

  /// The commune's value.
  let value: Double

  /// Writes a value under the axis.
  let label: (Double) -> String

  /// Above so many communes, the middle half is drawn as a band and no dots.
  static let mostDots = 60

  private static let line = 18
  private static let axis = 38
  private static let height = 58

  /// The drawing, with what it shows in words as its text alternative.
  func svg(alternative: String) -> Markup {
    guard let scale = LinearScale(over: group.values + [value], range: 4...96) else {
      return Markup(trusted: "")
    }
    let at = { (value: Double) in Self.percent(scale.position(of: value)) }
    let y = Self.line
    var drawing = "<svg class=\"strip\" role=\"img\" height=\"\(Self.height)\" width=\"100%\" "
    drawing += "aria-label=\"\(Markup(attribute: alternative))\">"
    drawing += "<line class=\"grid\" x1=\"4%\" x2=\"96%\" y1=\"\(y)\" y2=\"\(y)\"/>"
    if group.values.count > Self.mostDots {
      let left = scale.position(of: group.quantile(0.25))
      let width = Self.percent(scale.position(of: group.quantile(0.75)) - left)
      drawing += "<rect class=\"band\" x=\"\(Self.percent(left))\" width=\"\(width)\" "
      drawing += "y=\"\(y - 9)\" height=\"18\"/>"
    } else {
      for other in group.values {
        drawing += "<circle class=\"other\" cx=\"\(at(other))\" cy=\"\(y)\" r=\"5\"/>"
      }
    }
    let median = at(group.median)
    drawing += "<line class=\"median\" x1=\"\(median)\" x2=\"\(median)\" "
    drawing += "y1=\"\(y - 12)\" y2=\"\(y + 12)\"/>"
    drawing += "<svg class=\"own\" x=\"\(at(value))\" y=\"\(y)\" overflow=\"visible\">"
    drawing += "<path d=\"M0-9 9 0 0 9-9 0Z\"/></svg>"
    drawing += axis(scale)
    return Markup(trusted: drawing + "</svg>")
  }

  /// The axis: its line, and the values of its two ends.
  private func axis(_ scale: LinearScale) -> String {
    let y = Self.axis
    var drawing = "<line class=\"axis\" x1=\"4%\" x2=\"96%\" y1=\"\(y)\" y2=\"\(y)\"/>"
    let ends = [
      (scale.domain.lowerBound, "4%", "start"), (scale.domain.upperBound, "96%", "end"),
    ]
    for (value, x, anchor) in ends {
      drawing += "<line class=\"axis\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(y)\" y2=\"\(y + 4)\"/>"
      drawing += "<text x=\"\(x)\" y=\"\(y + 17)\" text-anchor=\"\(anchor)\">"
      drawing += "\(Markup(attribute: label(value)))</text>"
    }
    return drawing
  }

  private static func percent(_ position: Double) -> String {
    String(format: "%.2f", position) + "%"
  }
}

/// A bar from 0 to 100, beside the number that it repeats: hidden from screen readers.
enum ShareBar {
  /// The bar of a share, 0 to 1.
  static func svg(_ share: Double) -> Markup {
    let width = String(format: "%.1f", 100 * min(max(share, 0), 1))
    return Markup(
      trusted: "<svg class=\"bar\" aria-hidden=\"true\" width=\"100%\" height=\"8\">"
        + "<rect class=\"grid\" width=\"100%\" height=\"8\"/>"
        + "<rect class=\"value\" width=\"\(width)%\" height=\"8\"/></svg>"
    )
  }
}
