/// Expands `&eacute;`, `&#233;` and `&#xE9;` as browsers do.
enum CharacterReferences {
  /// The text with each reference that is one expanded once; anything else stays.
  static func expanded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == 0x26, let (scalar, next) = reference(in: bytes, at: position) {
        output.append(utf8: scalar)
        position = next
      } else {
        output.append(bytes[position])
        position += 1
      }
    }
    return output
  }

  /// The character that the reference at `position`, an "&", stands for, and where it ends.
  ///
  /// A number without ";" and a Latin-1 name without it count, as in browsers; 128 to 159 are
  /// Windows-1252 (HTML Standard, "numeric character reference end state").
  static func reference(in bytes: ArraySlice<UInt8>, at position: Int) -> (UInt32, Int)? {
    var next = position + 1
    guard next < bytes.endIndex else { return nil }
    guard bytes[next] == 0x23 else { return named(in: bytes, from: next) }
    next += 1
    var base: UInt32 = 10
    if next < bytes.endIndex, bytes[next] | 0x20 == 0x78 {
      base = 16
      next += 1
    }
    let first = next
    var value: UInt32 = 0
    while next < bytes.endIndex, let digit = digit(bytes[next]), digit < base {
      value = min(value * base + digit, 0x11_0000)
      next += 1
    }
    guard next > first else { return nil }
    if next < bytes.endIndex, bytes[next] == 0x3B { next += 1 }
    if (0x80...0x9F).contains(value) { value = TextEncoding.windows1252High[Int(value) - 0x80] }
    return (value == 0 ? 0xFFFD : value, next)
  }

  private static func named(in bytes: ArraySlice<UInt8>, from first: Int) -> (UInt32, Int)? {
    var next = first
    while next < bytes.endIndex, next - first <= HTMLEntities.longestName,
      isAlphanumeric(bytes[next])
    {
      next += 1
    }
    guard let scalar = HTMLEntities.scalar(named: bytes[first..<next]) else { return nil }
    if next < bytes.endIndex, bytes[next] == 0x3B { return (scalar, next + 1) }
    // Without ";" only the Latin-1 names count, and not before "=" as in "?a=1&copy=2".
    let isOld = scalar < 0x100
    return isOld && (next == bytes.endIndex || bytes[next] != 0x3D) ? (scalar, next) : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
