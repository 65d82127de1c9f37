extension String {
  /// In Windows-1252; what it lacks becomes a character reference, as browsers send it.
  var windows1252: [UInt8] {
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0...0x7f, 0xa0...0xff: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        if let place = String.upperControls.firstIndex(of: scalar) {
          bytes.append(0x80 + UInt8(place))
        } else {
          bytes.append(contentsOf: "&#\(scalar.value);".utf8)
        }
      }
    }
    return bytes
  }

  /// What Windows-1252 has at 0x80–0x9F, a no-break space where it has nothing.
  private static let upperControls = Array(
    "€\u{a0}‚ƒ„…†‡ˆ‰Š‹Œ\u{a0}Ž\u{a0}\u{a0}‘’“”•–—˜™š›œ\u{a0}žŸ".unicodeScalars
  )
}
