internal import CLibXML2
public import Core

/// Reads XML, broken or not, into tokens.
///
/// libxml2's push parser in recovering mode: no network, no external entity, no DTD; entities
/// other than the predefined and the HTML ones stay as written. Depth, attributes per tag and
/// namespaces in scope are limited, because libxml2's cost grows with their square.
public enum XMLTokenizer {
  /// The deepest nesting that is read.
  public static let deepest = 1_000

  /// The most namespace declarations in scope that are read: each name is looked for in all.
  static let mostNamespaces = 100

  /// The most names, prefixes, namespaces and entities that libxml2 keeps: it finds them slowly.
  static let mostWords: Int32 = 100_000

  /// The most faults of a document that is read: libxml2 words a message for each.
  static let mostFaults = 1_000_000

  /// The most attributes of one tag that are read.
  static let mostAttributes = 1_000

  /// How many bytes are handed to libxml2 at once: a whole file over 10 MB would be refused.
  private static let chunkSize = 65_536

  /// Reads a document.
  ///
  /// What is not plain is rid of its document type and of each "&" and "<" that stands alone, then
  /// read by libxml2.
  ///
  /// - Parameter bytes: valid UTF-8, as `TextEncoding.utf8(_:)` gives it, under 2 GiB.
  /// - Returns: its events; those before the fault when reading could not go on.
  /// - Throws: a `Refusal` when a limit is passed.
  public static func tokens(in bytes: [UInt8]) throws(Refusal) -> XMLTokens {
    let bytes = withoutPreamble(bytes)
    if let tokens = XMLScanner.tokens(in: bytes) { return tokens }
    return try recordedTokens(in: bytes)
  }

  /// Drops what stands before the first "<": blank lines, a stray word of a broken script.
  static func withoutPreamble(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(of: 0x3C), first > 0 else { return bytes }
    return Array(bytes[first...])
  }

  /// Reads a document by libxml2: the reader of record.
  static func recordedTokens(in bytes: [UInt8]) throws(Refusal) -> XMLTokens {
    let bytes = XMLMender.mended(DocumentType.blanked(in: bytes))
    if hasCrowdedTag(bytes) {
      throw Refusal(.malformed, "a tag with more than \(mostAttributes) attributes")
    }
    var sink = XMLTokenSink(capacity: bytes.count)
    // libxml2 sees the sink by address and calls back on this thread, within this call only.
    unsafe withUnsafeMutablePointer(to: &sink) { unsafe parse(bytes, into: $0) }
    if let limit = sink.limit { throw Refusal(.malformed, limit.text, line: limit.line) }
    return sink.finish()
  }

  private static func parse(_ bytes: [UInt8], into sink: UnsafeMutablePointer<XMLTokenSink>) {
    var handler = unsafe XMLTokenSink.handler
    let made = unsafe xmlCreatePushParserCtxt(&handler, UnsafeMutableRawPointer(sink), nil, 0, nil)
    guard let context = unsafe made else { return }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe sink.pointee.context = unsafe context
    unsafe xmlCtxtUseOptions(context, options)
    unsafe bytes.withUnsafeBytes { buffer in
      var rest = unsafe buffer[...]
      repeat {
        let chunk = unsafe UnsafeRawBufferPointer(rebasing: rest.prefix(chunkSize))
        unsafe rest = rest.dropFirst(chunkSize)
        let chars = unsafe chunk.assumingMemoryBound(to: CChar.self).baseAddress
        unsafe xmlParseChunk(context, chars, Int32(chunk.count), rest.isEmpty ? 1 : 0)
        unsafe sink.pointee.checkWords()
      } while unsafe !rest.isEmpty && sink.pointee.limit == nil
    }
  }

  /// Recover; stay off the network; the bytes are UTF-8 whatever their declaration says; ask us of
  /// predefined entities too.
  private static var options: Int32 {
    Int32(
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_OLDSAX.rawValue
    )
  }

  /// Whether some tag holds more than `mostAttributes` attributes.
  ///
  /// libxml2 compares each attribute with all before it. A tag cannot hold "<", so that only the
  /// stretches without one over 8 kB need a look.
  static func hasCrowdedTag(_ bytes: [UInt8]) -> Bool {
    let window = 8_192
    var position = 0
    while position + window < bytes.count {
      let next = bytes[position..<(position + window)].lastIndex(of: 0x3C)
      if let next, next > position {
        position = next
        continue
      }
      if bytes[position] == 0x3C && attributes(inTagAt: position, of: bytes) > mostAttributes {
        return true
      }
      guard let after = bytes[(position + window)...].firstIndex(of: 0x3C) else { return false }
      position = after
    }
    return false
  }

  /// The number of "=" outside quotes from a "<" to its ">", or to the next "<".
  private static func attributes(inTagAt start: Int, of bytes: [UInt8]) -> Int {
    // "<![CDATA[" and the like are no tags.
    guard start + 1 < bytes.count, XMLNameTable.isNameByte(bytes[start + 1]) else { return 0 }
    var count = 0
    var quote: UInt8 = 0
    for byte in bytes[(start + 1)...] {
      if byte == 0x3C { return count }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3D {
        count += 1
      } else if byte == 0x3E {
        return count
      }
    }
    return count
  }
}
