internal import Core
internal import Foundation

/// Safari's `.webarchive`: a property list with the page and what it is dressed with.
enum SafariArchive {
  /// Whether some bytes are such a property list, binary or XML.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    let isPropertyList =
      bytes.starts(with: Array("bplist00".utf8))
      || bytes.prefix(1_024).place(of: "<!DOCTYPE plist") != nil
    return isPropertyList && bytes.place(of: "WebMainResource") != nil
  }

  /// The page of the file; its frames are pages of others and are passed over.
  static func page(in bytes: [UInt8]) -> ContainedDocument {
    // No place is given for the format to be written to.
    let parsed = try? unsafe PropertyListSerialization.propertyList(from: Data(bytes), format: nil)
    guard let root = parsed as? [String: Any],
      let page = root["WebMainResource"] as? [String: Any],
      let data = page["WebResourceData"] as? Data
    else { return .broken(nil, "a .webarchive without its page: save it again") }
    let type = page["WebResourceMIMEType"] as? String
    let url = page["WebResourceURL"] as? String
    guard DocumentKind.mayBePage(mediaType: type) else {
      return .broken(nil, "a .webarchive of \(type ?? "?"), not of a page", url: url)
    }
    return ContainedDocument(
      name: nil,
      content: .success([UInt8](data)),
      url: url,
      charset: (page["WebResourceTextEncodingName"] as? String)?.lowercased()
    )
  }
}
