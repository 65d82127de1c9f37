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
    var rest = body
    while let mark = rest.firstIndex(of: 0x3D) {
      output += rest[..<mark]
      let after = rest[(mark + 1)...]
      if let byte = hexadecimal(after) {
        output.append(byte)
        rest = after.dropFirst(2)
      } else if let end = softBreak(after) {
        rest = after[end...]
      } else {
        output.append(0x3D)
        rest = after
      }
    }
    return output + rest
  }

  /// The place after spaces and an end of line; nil when something else stands there.
  private static func softBreak(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let end = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }),
      bytes[end] == 0x0A
    else { return nil }
    return end + 1
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count >= 2 else { return nil }
    let pair = digits.prefix(2)
    guard pair.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    return UInt8(String(decoding: pair, as: UTF8.self), radix: 16)
  }
}
