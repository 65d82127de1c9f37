internal import CLibXML2

/// Addresses of the web, as feeds and pages write them.
public enum WebAddress {
  /// The longest address that is resolved, in bytes; browsers and servers stop near 8,000.
  private static let longest = 16_384

  /// A reference made absolute.
  ///
  /// By libxml2's `xmlBuildURI` (RFC 3986, section 5).
  ///
  /// - Parameters:
  ///   - reference: as written, white space around it ignored.
  ///   - base: the absolute address it is relative to; nil when none is known.
  /// - Returns: the absolute address; the reference itself when it is one, when there is no base,
  ///   when they are longer than any address, or when libxml2 cannot read either.
  public static func resolve(_ reference: String, against base: String?) -> String {
    let reference = trimmed(reference)
    guard !hasScheme(reference), let base, hasScheme(base) else { return reference }
    if reference.isEmpty { return base }
    // Resolving takes time in the square of the length.
    guard reference.utf8.count + base.utf8.count <= longest else { return reference }
    // xmlBuildURI allocates its answer; it is copied and freed here.
    guard let built = unsafe xmlBuildURI(reference, base) else { return reference }
    defer { unsafe barometre_xml_free(built) }
    return unsafe String(cString: built)
  }

  /// Whether the text begins with a scheme, as `https:`, `tag:` or `at:`.
  public static func hasScheme(_ text: String) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A: isFirst = false
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: if isFirst { return false }
      case 0x3A: return !isFirst
      default: return false
      }
    }
    return false
  }

  /// Whether the text is an address of the web: `http:` or `https:`.
  public static func isWeb(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// The host in lower case, without `www.` and port; nil without one.
  public static func host(of address: String) -> String? {
    let bytes = address.utf8
    guard let slash = bytes.firstIndex(of: 0x2F) else { return nil }
    let rest = bytes[slash...].dropFirst()
    guard rest.first == 0x2F else { return nil }
    let authority = rest.dropFirst().prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let user = authority.lastIndex(of: 0x40)
    let host = (user.map { authority[$0...].dropFirst() } ?? authority).prefix { $0 != 0x3A }
    let name = host.starts(with: "www.".utf8) ? host.dropFirst(4) : host
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self).lowercased()
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, first <= 0x20 || last <= 0x20 else {
      return text
    }
    return String(
      text.unicodeScalars.drop { $0.value <= 0x20 }.reversed().drop { $0.value <= 0x20 }.reversed()
        .map(Character.init)
    )
  }
}
