/// Containers made byte by byte, so that each test shows what is in them.
public enum Made {
  /// A ZIP archive of files that are stored, as APPNOTE.TXT has it.
  public static func zip(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let place = body.count
      let sizes = word(crc32(file.content)) + word(file.content.count) + word(file.content.count)
      let name = Array(file.name.utf8)
      // Version 2.0, UTF-8 names, stored, no time.
      let common =
        half(20) + half(0x800) + half(0) + half(0) + half(0x21) + sizes
        + half(name.count) + half(0)
      body += [0x50, 0x4B, 3, 4] + common + name + file.content
      directory += [0x50, 0x4B, 1, 2] + half(20) + common + half(0) + half(0) + half(0) + word(0)
      directory += word(place) + name
    }
    let end = half(0) + half(0) + half(files.count) + half(files.count) + word(directory.count)
    return body + directory + [0x50, 0x4B, 5, 6] + end + word(body.count) + half(0)
  }

  /// A gzip member whose deflate blocks are stored.
  public static func gzip(_ content: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflate(content) + word(crc32(content))
      + word(content.count)
  }

  /// Stored blocks of RFC 1951.
  public static func deflate(_ content: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var rest = content[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      output += [rest.isEmpty ? 1 : 0] + half(block.count) + half(~block.count & 0xFFFF) + block
    } while !rest.isEmpty
    return output
  }

  /// A tar archive of POSIX (ustar).
  public static func tar(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var output: [UInt8] = []
    for file in files {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, at place: Int) {
        header.replaceSubrange(place..<(place + text.utf8.count), with: Array(text.utf8))
      }
      let size = String(file.content.count, radix: 8)
      put(file.name, at: 0)
      put("0000644\0", at: 100)
      put(String(repeating: "0", count: 11 - size.count) + size + "\0", at: 124)
      put("00000000000\0", at: 136)
      put("        0", at: 148)
      put("ustar\u{0}00", at: 257)
      let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
      put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
      let padding = (512 - file.content.count % 512) % 512
      output += header + file.content + [UInt8](repeating: 0, count: padding)
    }
    return output + [UInt8](repeating: 0, count: 1_024)
  }

  /// A record of WARC 1.0.
  public static func record(
    _ block: [UInt8],
    type: String = "response",
    url: String = "https://www.mairie-exemple.fr/",
    date: String = "2026-09-14T08:30:00Z",
    mediaType: String = "application/http; msgtype=response",
    length: Int? = nil
  ) -> [UInt8] {
    let header = """
      WARC/1.0\r
      WARC-Type: \(type)\r
      WARC-Target-URI: \(url)\r
      WARC-Date: \(date)\r
      Content-Type: \(mediaType)\r
      Content-Length: \(length ?? block.count)\r
      \r

      """
    return Array(header.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A response of HTTP.
  public static func response(
    _ body: [UInt8],
    status: Int = 200,
    mediaType: String = "text/html",
    _ fields: String...
  ) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status) OK", "Content-Type: \(mediaType)"] + fields + ["", ""]
    return Array(lines.joined(separator: "\r\n").utf8) + body
  }

  /// Two bytes, the low one first.
  public static func half(_ value: Int) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
  }

  /// Four bytes, the low one first.
  public static func word(_ value: Int) -> [UInt8] {
    half(value & 0xFFFF) + half(value >> 16 & 0xFFFF)
  }

  /// CRC-32 of ISO 3309, a bit at a time.
  public static func crc32(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
