/// What real pages carry beside what is read: styles, scripts, icons, nested blocks.
///
/// The demonstration's pages have none of it; those of load corpora as much as real ones.
struct PageBulk {
  /// A block of style sheets for the head.
  let style: String
  /// A block of scripts that hold nothing to read.
  let script: String
  /// What stands for an icon.
  let icon: String
  private let opening: String
  private let closing: String

  /// None at all.
  static let none = PageBulk(style: "", script: "", icon: "", levels: 0)

  /// As much as a page of its kind has.
  ///
  /// - Parameters:
  ///   - style: bytes of style sheets, about.
  ///   - script: bytes of scripts, about.
  ///   - icon: steps of the path that draws an icon; 0 for none.
  ///   - levels: how deep in blocks an entry lies.
  init(style: Int, script: Int, icon: Int, levels: Int) {
    var random = SplitMix64(seed: 0, stream: "bulk/\(style)/\(script)")
    let rules = (0..<style / 58).map { _ in
      ".r-\(random.name){display:flex;margin:\(random.below(40))px;color:#\(random.below(900) + 99)}"
    }
    let statements = (0..<script / 60).map { _ in
      "function \(random.name)(e,t){return e<t&&n(\(random.below(9_999))).\(random.name)(\"\(random.name)\")}"
    }
    let path = (0..<icon).map { _ in "l\(random.below(90)).\(random.below(99)) \(random.below(90))"
    }
    let classes = (0..<levels).map { _ in "css-175oi2r r-\(random.name) r-\(random.name)" }
    self.init(
      style: style > 0 ? "<style>\(rules.joined())</style>" : "",
      script: script > 0 ? "<script>\(statements.joined(separator: ";"))</script>" : "",
      icon: icon > 0
        ? "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><g><path d=\"M9 2\(path.joined())z\"></path></g></svg>"
        : "",
      classes: classes
    )
  }

  private init(style: String, script: String, icon: String, levels: Int) {
    self.init(style: style, script: script, icon: icon, classes: [])
  }

  private init(style: String, script: String, icon: String, classes: [String]) {
    self.style = style
    self.script = script
    self.icon = icon
    opening = classes.map { "<div class=\"\($0)\">" }.joined()
    closing = String(repeating: "</div>", count: classes.count)
  }

  /// Something in as many blocks as an entry lies in.
  func nested(_ html: String) -> String { opening + html + closing }

  /// Whether there is any.
  var isNone: Bool { style.isEmpty && script.isEmpty && icon.isEmpty }
}

extension SplitMix64 {
  /// A name as minifiers make them.
  fileprivate var name: String {
    mutating get { text(6, from: "abcdefghijklmnopqrstuvwxyz0123456789") }
  }
}
