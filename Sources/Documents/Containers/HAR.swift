internal import Core

/// HAR 1.2 (Odvarko): what a browser's network panel saves, as JSON.
enum HAR {
  /// Whether some bytes begin like a HAR file: an object whose first key is `log`.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes
    return text.prefix(256).filter { $0 > 0x20 }.starts(with: Array("{\"log\":{".utf8))
  }

  /// The documents among the answers; nil when it is JSON of another kind.
  static func documents(in bytes: [UInt8], budget: inout ExpansionBudget) -> [ContainedDocument]? {
    let text = TextEncoding.utf8(bytes)
    guard let log = JSONValue(text[...])?["log"], let entries = log["entries"]?.elements else {
      return nil
    }
    var documents: [ContainedDocument] = []
    for entry in entries {
      guard let url = entry.at("request.url")?.string, WebAddress.isWeb(url),
        let document = document(of: entry, url: url)
      else { continue }
      if case .success(let content) = document.content {
        guard content.count <= budget.limit else {
          var refused = document
          refused.content = .failure(ExpansionBudget.exceeded)
          documents.append(refused)
          continue
        }
        budget.spend(content.count)
      }
      documents.append(document)
    }
    // The last answer of a file that was cut off lacks its end, and those after it are gone.
    if JSONExtent.end(of: text[...]) == nil {
      let last = documents.popLast()
      documents.append(
        .broken(last?.name ?? "log", "HAR that is cut off: save it again", url: last?.url)
      )
    }
    return documents
  }

  private static func document(of entry: JSONValue, url: String) -> ContainedDocument? {
    var document = ContainedDocument(name: url, content: .success([]), url: url)
    document.savedAt = entry["startedDateTime"]?.string
    let content = entry.at("response.content")
    let type = content?["mimeType"]?.string?.split(separator: ";").first.map(String.init)
    let isHTML = DocumentKind.isHTML(mediaType: type)
    switch entry.at("response.status")?.int ?? 0 {
    case 200..<300:
      guard DocumentKind.mayBePage(mediaType: type) else { return nil }
      guard let text = content?["text"]?.bytes else {
        return isHTML
          ? .broken(url, "its content was not saved: “Save all as HAR with content”", url: url)
          : nil
      }
      let isBase64 = content?["encoding"]?.string?.lowercased() == "base64"
      document.content = .success(isBase64 ? TransferEncoding.base64(text) : Array(text))
    case let status where status >= 400 && isHTML:
      document.content = .failure(WebArchive.refusal(ofStatus: status))
    default: return nil
    }
    return document
  }
}
