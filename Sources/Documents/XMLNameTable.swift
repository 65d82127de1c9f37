internal import Glibc

/// The names of a document and the namespaces that are bound to their prefixes (Namespaces in XML).
@safe
struct XMLNameTable {
  /// Every distinct name, in order of appearance.
  private(set) var list = XMLNameList()

  private var bindings: [(prefix: String, namespace: String, generation: Int)] = []
  private var generation = 0
  private var lastGeneration = 0

  /// Names as they were written, so that one written again is found by its bytes.
  private var known = [Known](repeating: Known(), count: 256)

  private struct Known {
    var range = 0..<0
    var generation = -1
    var isAttribute = false
    var place: UInt16 = 0
  }

  var bindingCount: Int { bindings.count }

  /// Whether a byte may stand in a plain name, which is ASCII.
  static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte)
      || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  /// Whether the same bytes stand at two places.
  static func isSame(
    _ left: Range<Int>,
    _ right: Range<Int>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count, let base = bytes.baseAddress else { return false }
    return unsafe memcmp(base + left.lowerBound, base + right.lowerBound, left.count) == 0
  }

  /// The prefix that an attribute declares: "" for `xmlns`, "dc" for `xmlns:dc`; nil for others.
  static func declaredPrefix(_ name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let start = name.lowerBound
    guard name.count >= 5, unsafe bytes[start] == 0x78, unsafe bytes[start + 1] == 0x6D,
      unsafe bytes[start..<(start + 5)].elementsEqual("xmlns".utf8)
    else { return nil }
    if name.count == 5 { return "" }
    guard unsafe bytes[start + 5] == 0x3A else { return nil }
    return unsafe String(decoding: bytes[(start + 6)..<name.upperBound], as: UTF8.self)
  }

  mutating func bind(
    _ prefix: String,
    to value: Range<Int>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    // White space in a value is a space, as for any attribute.
    let written = unsafe bytes[value].map { $0 < 0x20 ? 0x20 : $0 }
    let namespace = String(decoding: written, as: UTF8.self)
    bindings.append((prefix, namespace, generation))
    lastGeneration += 1
    generation = lastGeneration
  }

  mutating func unbind(_ count: Int) {
    for _ in 0..<count {
      if let binding = bindings.popLast() { generation = binding.generation }
    }
  }

  /// The place of a name, or nil when its prefix is bound to nothing.
  mutating func place(
    of range: Range<Int>,
    in bytes: UnsafeBufferPointer<UInt8>,
    isAttribute: Bool
  ) -> UInt16? {
    let slot = unsafe Self.slot(of: range, in: bytes)
    let candidate = known[slot]
    if candidate.generation == generation, candidate.isAttribute == isAttribute,
      unsafe Self.isSame(candidate.range, range, in: bytes)
    {
      return candidate.place
    }
    let written = unsafe Array(bytes[range])
    guard let name = resolved(written[...], isAttribute: isAttribute) else { return nil }
    guard let place = list.place(of: name) else { return nil }
    known[slot] = Known(
      range: range,
      generation: generation,
      isAttribute: isAttribute,
      place: place
    )
    return place
  }

  private func resolved(_ written: ArraySlice<UInt8>, isAttribute: Bool) -> XMLName? {
    let colon = written.firstIndex(of: 0x3A)
    let rest = colon.map { written[($0 + 1)...] } ?? written
    guard !rest.isEmpty, !rest.contains(0x3A), colon != written.startIndex else { return nil }
    let local = String(decoding: rest, as: UTF8.self)
    let prefix = colon.map { String(decoding: written[..<$0], as: UTF8.self) } ?? ""
    if prefix.isEmpty && isAttribute { return XMLName(namespace: "", prefix: "", local: local) }
    if prefix == "xml" {
      let namespace = "http://www.w3.org/XML/1998/namespace"
      return XMLName(namespace: namespace, prefix: prefix, local: local)
    }
    guard let bound = bindings.last(where: { $0.prefix == prefix })?.namespace else {
      return prefix.isEmpty ? XMLName(namespace: "", prefix: "", local: local) : nil
    }
    return XMLName(namespace: bound, prefix: prefix, local: local)
  }

  private static func slot(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = unsafe UInt64(bytes[range.lowerBound])
    let last = unsafe UInt64(bytes[range.upperBound - 1])
    let middle = unsafe UInt64(bytes[range.lowerBound + range.count / 2])
    let mixed = (first << 24 | last << 16 | middle << 8 | UInt64(range.count))
    return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
