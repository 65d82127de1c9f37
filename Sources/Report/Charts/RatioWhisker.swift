internal import Foundation

/// A ratio and its interval around 1, as a dot on a whisker, for the row of a table.
///
/// Half is as far from 1 as double. Every row has the same axis, which `header` draws; places are in
/// percent, so that the drawing takes the width of its column. The row says the same in words.
struct RatioWhisker {
  /// The values at the two ends, powers of two on both sides of 1.
  struct Axis: Hashable {
    /// The exponents of the ends, the first 0 or less and the second 0 or more, not both 0.
    let exponents: ClosedRange<Double>

    /// An axis that holds 1 and these values; those that are not over 0 are left out.
    init(over values: [Double]) {
      let logs = values.filter { $0 > 0 && $0.isDrawable }.map(log2)
      let low = min((logs.min() ?? 0).rounded(.down), 0)
      let high = max((logs.max() ?? 0).rounded(.up), 0)
      exponents = low...(low == high ? 1 : high)
    }

    /// The values that the header names.
    var ticks: [Double] {
      let ends = [exponents.lowerBound, 0, exponents.upperBound]
      return ends.enumerated().filter { $0 == 0 || ends[$0 - 1] < $1 }.map { exp2($1) }
    }

    fileprivate func place(_ value: Double) -> String {
      let exponent = value > 0 && value.isFinite ? log2(value) : exponents.lowerBound
      let held = min(max(exponent, exponents.lowerBound), exponents.upperBound)
      let share = (held - exponents.lowerBound) / (exponents.upperBound - exponents.lowerBound)
      var bytes: [UInt8] = []
      bytes.append(decimal: 5 + 90 * share)
      return String(decoding: bytes, as: UTF8.self) + "%"
    }
  }

  let value: Double
  /// The ends of its interval; nil when there is none.
  let low: Double?
  let high: Double?
  let axis: Axis

  private static let opening =
    "<svg class=\"whisker\" width=\"100%\" height=\"18\" aria-hidden=\"true\">"

  /// The drawing.
  var svg: Markup {
    let one = axis.place(1)
    var drawing = Self.opening
    drawing += "<line class=\"axis\" x1=\"\(one)\" x2=\"\(one)\" y1=\"1\" y2=\"17\"/>"
    if let low, let high {
      drawing += "<line class=\"interval\" x1=\"\(axis.place(low))\" x2=\"\(axis.place(high))\" "
      drawing += "y1=\"9\" y2=\"9\"/>"
    }
    return Markup(
      trusted: drawing + "<circle cx=\"\(axis.place(value))\" cy=\"9\" r=\"4.5\"/></svg>"
    )
  }

  /// The axis of the rows, hidden from screen readers.
  static func header(_ axis: Axis, label: (Double) -> String) -> Markup {
    let ticks = axis.ticks
    var drawing = opening
    for (number, tick) in ticks.enumerated() {
      let x = axis.place(tick)
      let anchor = number == 0 ? "start" : number == ticks.count - 1 ? "end" : "middle"
      drawing += "<line class=\"axis\" x1=\"\(x)\" x2=\"\(x)\" y1=\"13\" y2=\"17\"/>"
      drawing += "<text x=\"\(x)\" y=\"11\" text-anchor=\"\(anchor)\">"
      drawing += HTMLWriter.escape(label(tick)) + "</text>"
    }
    return Markup(trusted: drawing + "</svg>")
  }
}
