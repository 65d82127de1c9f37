internal import CLibXML2
internal import Glibc

/// What libxml2's callbacks write to.
///
/// Its address is libxml2's user data, and every pointer it is handed is used within the callback.
@safe
struct XMLTokenSink: ~Copyable {
  /// A limit that the document passed.
  struct Limit {
    let text: String
    let line: Int
  }

  /// The parser that calls back; set before the first byte is parsed.
  var context: xmlParserCtxtPtr?

  private(set) var limit: Limit?
  private var output = XMLTokens()
  private var names = XMLNameList()
  private var depth = 0
  private var faultCount = 0
  private var namespaces: [Int] = []
  private var namespacesInScope = 0
  private var known = [KnownName](repeating: KnownName(), count: 256)

  /// The one entity that libxml2 is ever told of, with its text: filled anew at each reference.
  private let entity: UnsafeMutablePointer<xmlEntity>
  private let entityText: UnsafeMutablePointer<xmlChar>

  /// The longest text of an entity: a name of XML that we do not know is kept up to this length.
  private static let entityRoom = 64

  /// A name by the addresses that libxml2 interned its parts at, which last as long as the parser.
  @safe
  private struct KnownName {
    var local: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    var place: UInt16 = 0
  }

  init(capacity: Int) {
    output.characters.reserveCapacity(capacity)
    output.tokens.reserveCapacity(capacity / 24 + 16)
    unsafe entity = .allocate(capacity: 1)
    unsafe entity.initialize(to: xmlEntity())
    unsafe entityText = .allocate(capacity: Self.entityRoom)
    unsafe entityText.initialize(repeating: 0, count: Self.entityRoom)
  }

  deinit {
    unsafe entity.deallocate()
    unsafe entityText.deallocate()
  }

  /// Hands over the document read so far.
  mutating func finish() -> XMLTokens {
    output.names = names.names
    let done = output
    output = XMLTokens()
    return done
  }

  // MARK: Events

  mutating func start(
    local: UnsafePointer<xmlChar>?,
    prefix: UnsafePointer<xmlChar>?,
    uri: UnsafePointer<xmlChar>?,
    namespaceCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    attributeCount: Int
  ) {
    depth += 1
    namespacesInScope += namespaceCount
    namespaces.append(namespaceCount)
    if depth > XMLTokenizer.deepest {
      return stop("nested more than \(XMLTokenizer.deepest) deep")
    }
    if namespacesInScope > XMLTokenizer.mostNamespaces {
      return stop("more than \(XMLTokenizer.mostNamespaces) namespaces in scope")
    }
    let name = unsafe place(local: local, prefix: prefix, uri: uri)
    output.tokens.append(XMLToken(kind: .start, name: name, offset: 0, length: 0))
    guard attributeCount > 0, let attributes = unsafe attributes else { return }
    // Five pointers an attribute: local name, prefix, namespace, value, end of value.
    for index in 0..<attributeCount {
      let fields = unsafe attributes + 5 * index
      guard let value = unsafe fields[3], let end = unsafe fields[4] else { continue }
      let name = unsafe place(local: fields[0], prefix: fields[1], uri: fields[2])
      let offset = output.characters.count
      unsafe appendAttribute(UnsafeBufferPointer(start: value, count: end - value))
      output.tokens.append(token(.attribute, name: name, from: offset))
    }
  }

  mutating func end(
    local: UnsafePointer<xmlChar>?,
    prefix: UnsafePointer<xmlChar>?,
    uri: UnsafePointer<xmlChar>?
  ) {
    depth -= 1
    namespacesInScope -= namespaces.popLast() ?? 0
    let name = unsafe place(local: local, prefix: prefix, uri: uri)
    output.tokens.append(XMLToken(kind: .end, name: name, offset: 0, length: 0))
  }

  @inline(__always)
  mutating func text(_ bytes: UnsafeBufferPointer<xmlChar>) {
    guard !bytes.isEmpty else { return }
    let offset = output.characters.count
    unsafe output.characters.append(contentsOf: bytes)
    let last = output.tokens.count - 1
    if last >= 0, output.tokens[last].kind == .text {
      output.tokens[last].length &+= UInt32(truncatingIfNeeded: bytes.count)
    } else {
      output.tokens.append(token(.text, name: 0, from: offset))
    }
  }

  /// Notes that there is a fault; whether it is kept with its message: a document can have millions.
  mutating func keepsFault(of code: Int) -> Bool {
    faultCount += 1
    if faultCount > XMLTokenizer.mostFaults {
      stop("more than \(XMLTokenizer.mostFaults) faults")
    }
    // libxml2 stops by itself there, and what follows is lost.
    if code == Int(XML_ERR_INTERNAL_ERROR.rawValue) {
      stop("over 10 MB in one tag, comment or CDATA section of a document at fault")
    }
    return output.faults.count < 20
  }

  mutating func fault(line: Int, code: Int, message: String) {
    output.faults.append(XMLFault(line: line, code: code, message: message))
  }

  /// The entity of this name as libxml2 wants it.
  ///
  /// In text it is "predefined", which libxml2 hands on as characters without parsing them again;
  /// a name that nobody knows stands for itself. In an attribute libxml2 would keep one byte of
  /// it: there it has no content, the reference comes through as written, and `appendAttribute`
  /// expands it.
  ///
  /// libxml2 drops every reference, `&amp;` too, once it has found the document at fault: it is told
  /// that all is well before it looks.
  mutating func entity(named name: UnsafePointer<xmlChar>) -> xmlEntityPtr? {
    unsafe context?.pointee.wellFormed = 1
    if let predefined = unsafe xmlGetPredefinedEntity(name) { return unsafe predefined }
    let whole = unsafe Glibc.strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    var count = min(whole, 60)
    // A name is cut between characters: one that goes on is 10xxxxxx in UTF-8.
    while unsafe count < whole && name[count] & 0xC0 == 0x80 { count -= 1 }
    let bytes = unsafe UnsafeBufferPointer(start: name, count: count)
    unsafe entity.pointee.name = unsafe name
    if unsafe context?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE {
      unsafe entity.pointee.etype = XML_INTERNAL_GENERAL_ENTITY
      unsafe entity.pointee.content = nil
      return unsafe entity
    }
    var text: [UInt8] = []
    if let scalar = unsafe HTMLEntities.scalar(named: Array(bytes)[...]) {
      text.append(utf8: scalar)
    } else {
      text = [0x26]
      unsafe text.append(contentsOf: bytes)
      text.append(0x3B)
    }
    for (index, byte) in text.enumerated() { unsafe entityText[index] = byte }
    unsafe entityText[text.count] = 0
    unsafe entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    unsafe entity.pointee.content = unsafe entityText
    unsafe entity.pointee.length = Int32(text.count)
    return unsafe entity
  }

  // MARK: Parts

  private func token(_ kind: XMLToken.Kind, name: UInt16, from offset: Int) -> XMLToken {
    XMLToken(
      kind: kind,
      name: name,
      offset: UInt32(truncatingIfNeeded: offset),
      length: UInt32(truncatingIfNeeded: output.characters.count - offset)
    )
  }

  /// Appends the value of an attribute; libxml2 leaves "&" as "&#38;" and HTML names in it.
  private mutating func appendAttribute(_ value: UnsafeBufferPointer<xmlChar>) {
    if unsafe value.contains(0x26) {
      unsafe output.characters += CharacterReferences.expanded(Array(value)[...])
    } else {
      unsafe output.characters.append(contentsOf: value)
    }
  }

  /// The place of a name in the list, found by the addresses of its parts.
  @inline(__always)
  private mutating func place(
    local: UnsafePointer<xmlChar>?,
    prefix: UnsafePointer<xmlChar>?,
    uri: UnsafePointer<xmlChar>?
  ) -> UInt16 {
    let bits = UInt(bitPattern: local) ^ (UInt(bitPattern: uri) << 20)
    let slot = Int((UInt64(bits) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if unsafe known[slot].local == local && known[slot].uri == uri && known[slot].prefix == prefix {
      return known[slot].place
    }
    let name = unsafe XMLName(
      namespace: string(uri),
      prefix: string(prefix),
      local: string(local)
    )
    guard let found = names.place(of: name) else {
      stop("more than \(XMLNameList.mostNames) names")
      return 0
    }
    unsafe known[slot] = KnownName(local: local, prefix: prefix, uri: uri, place: found)
    return found
  }

  private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  /// Notes a limit passed; the tokenizer hands libxml2 no more bytes after this chunk.
  ///
  /// Stopping libxml2 within a callback would free bytes that its callers still hold.
  private mutating func stop(_ text: String) {
    guard limit == nil, let context = unsafe context else { return }
    limit = unsafe Limit(text: text, line: Int(xmlSAX2GetLineNumber(context)))
  }

  /// Stops where libxml2 keeps more names than it finds fast.
  mutating func checkWords() {
    guard let context = unsafe context else { return }
    if unsafe xmlDictSize(context.pointee.dict) > XMLTokenizer.mostWords {
      stop("more than \(XMLTokenizer.mostWords) different names")
    }
  }
}
