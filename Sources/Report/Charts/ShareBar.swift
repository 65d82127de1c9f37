/// A bar from 0 to 100, beside the number that it repeats: hidden from screen readers.
enum ShareBar {
  /// The bar of a share, 0 to 1.
  static func svg(_ share: Double) -> Markup {
    var width: [UInt8] = []
    width.append(decimal: 100 * min(max(share, 0), 1))
    return Markup(
      trusted: "<svg class=\"bar\" aria-hidden=\"true\" width=\"100%\" height=\"8\">"
        + "<rect class=\"grid\" width=\"100%\" height=\"8\"/>"
        + "<rect class=\"value\" width=\"\(String(decoding: width, as: UTF8.self))%\" height=\"8\"/>"
        + "</svg>"
    )
  }
}
