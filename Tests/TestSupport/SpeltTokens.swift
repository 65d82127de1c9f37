public import Documents

extension XMLTokens {
  /// The events with their names spelt out, so that two readers' lists compare.
  public var spelt: [String] {
    tokens.map { token in
      let name = token.kind == .text ? "" : "\(names[Int(token.name)])"
      return "\(token.kind) \(name) \(string(of: token))"
    }
  }
}
