internal import Core

/// A response of HTTP/1 (RFC 9112) as web archives keep it.
struct HTTPResponse {
  /// Its status: 200 to 299 when it was answered.
  let status: Int

  /// Its header fields.
  let headers: HeaderFields

  private let rawBody: ArraySlice<UInt8>

  /// Reads a response; nil when the bytes do not begin with `HTTP/`.
  init?(_ block: ArraySlice<UInt8>) {
    guard block.starts(with: Array("HTTP/".utf8)), let (line, rest) = block.firstLine else {
      return nil
    }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    (headers, rawBody) = HeaderFields.read(rest)
  }

  /// The body, out of its chunks and expanded.
  ///
  /// Archivers often keep headers that no longer tell the truth: a body said to be in chunks or in
  /// gzip that is not stays as it is.
  func body(budget: inout ExpansionBudget) -> Result<[UInt8], Refusal> {
    var body = rawBody
    if headers["Transfer-Encoding"]?.lowercased().contains("chunked") == true {
      body = HTTPResponse.unchunked(body)
    }
    for name in encodings.reversed() {
      let method: Inflater.Method
      switch name {
      case "gzip", "x-gzip": method = .gzip
      case "deflate": method = .deflate
      case "br": method = .brotli
      case "identity": continue
      default: return .failure(Refusal(.unreadableArchive, "compressed by “\(name)”, not read"))
      }
      if HTTPResponse.isPlain(body) || (method == .gzip && !Gzip.isOne(body)) { continue }
      let stream = Inflater.expand(body, method, budget: &budget)
      if let fault = stream.fault { return .failure(fault) }
      body = stream.bytes[...]
    }
    return .success(Array(body))
  }

  private var encodings: [String] {
    (headers["Content-Encoding"] ?? "").split(separator: ",").map {
      String($0).trimmingSpaces.lowercased()
    }
  }

  /// Whether a body is text already, whatever its header says: HTML, XML or JSON.
  private static func isPlain(_ body: ArraySlice<UInt8>) -> Bool {
    guard let first = body.first(where: { $0 > 0x20 }) else { return true }
    guard first == UInt8(ascii: "<") || first == UInt8(ascii: "{") else { return false }
    return body.prefix(64).allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
  }

  /// A body out of its chunks (RFC 9112, section 7.1); from the first wrong size on as it stands.
  static func unchunked(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var output: [UInt8] = []
    var rest = body
    while let (line, after) = rest.firstLine {
      let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
      guard (1...8).contains(digits.count),
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
      else { return output.isEmpty ? rest : (output + rest)[...] }
      if size == 0 { break }
      output += after.prefix(size)
      rest = after.dropFirst(size)
      if rest.first == 0x0D { rest = rest.dropFirst() }
      if rest.first == 0x0A { rest = rest.dropFirst() }
    }
    return output[...]
  }
}
