internal import Core
internal import Foundation

/// The transfer encodings of MIME (RFC 2045, section 6).
enum TransferEncoding {
  /// The bytes that a body stands for; `7bit`, `8bit` and `binary` stand for themselves.
  ///
  /// - Parameters:
  ///   - body: the encoded bytes.
  ///   - name: as `Content-Transfer-Encoding` has it.
  /// - Returns: the bytes; as they are when the encoding is not known.
  static func decoded(_ body: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
    switch name?.lowercased() {
    case "quoted-printable": quotedPrintable(body)
    case "base64": base64(body)
    default: Array(body)
    }
  }

  /// Base64 with line ends or anything else between; up to where it stops making sense.
  static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters) ?? Data())
  }

  /// `=3D` for a byte, `=` at the end of a line for no end at all; an `=` that is neither stays.
  static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var place = body.startIndex
    while place < body.endIndex {
      guard body[place] == 0x3D else {
        let mark = body[place...].firstIndex(of: 0x3D) ?? body.endIndex
        output += body[place..<mark]
        place = mark
        continue
      }
      if let byte = byte(written: body, at: place + 1) {
        output.append(byte)
        place += 3
      } else if let end = softBreak(body, from: place + 1) {
        place = end
      } else {
        output.append(0x3D)
        place += 1
      }
    }
    return output
  }

  /// The place after spaces and an end of line; nil when something else stands there.
  private static func softBreak(_ body: ArraySlice<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < body.endIndex, isGap(body[place]) { place += 1 }
    return place < body.endIndex && body[place] == 0x0A ? place + 1 : nil
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// The byte that two hexadecimal digits write; nil when they are none.
  private static func byte(written body: ArraySlice<UInt8>, at place: Int) -> UInt8? {
    guard place + 1 < body.endIndex, let high = CharacterReferences.digit(body[place]),
      let low = CharacterReferences.digit(body[place + 1])
    else { return nil }
    return UInt8(high << 4 | low)
  }
}
