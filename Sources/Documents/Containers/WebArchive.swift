internal import Core

/// Web archives: WARC (ISO 28500) and its forerunner ARC, plain or in gzip.
///
/// Of libarchive's own reader, which keeps neither the type of a record nor its time, nothing would
/// be left to tell a page from a request.
struct WebArchive {
  /// The documents that were saved, in their order, broken ones too.
  private(set) var documents: [ContainedDocument] = []

  /// Whether some bytes begin like a web archive.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: Array("WARC/".utf8)) || ARC.isOne(bytes)
  }

  /// Reads an archive.
  ///
  /// - Parameters:
  ///   - runs: its bytes; more than one when some of its gzip members are broken.
  ///   - budget: what its documents may expand to.
  init(_ runs: [Gzip.Run], budget: inout ExpansionBudget) {
    for run in runs {
      let bytes = run.bytes[...]
      let records = ARC.isOne(bytes) ? ARC.records(in: bytes) : WARC.records(in: bytes)
      for record in records { append(record, budget: &budget) }
      // A member that is broken and gave a part of a record is named there.
      if let fault = run.fault, records.last?.fault == nil {
        documents.append(.broken("member \(documents.count + 1)", fault.detail))
      }
    }
  }

  private mutating func append(_ record: WebArchiveRecord, budget: inout ExpansionBudget) {
    if let fault = record.fault {
      let name = record.url ?? "record at byte \(record.place)"
      documents.append(.broken(name, fault, url: record.url, savedAt: record.savedAt))
      return
    }
    guard let url = record.url, WebAddress.isWeb(url) else { return }
    var document = ContainedDocument(
      name: url,
      content: .success([]),
      url: url,
      savedAt: record.savedAt
    )
    if let response = HTTPResponse(record.block) {
      let isHTML = DocumentKind.isHTML(mediaType: response.headers.mediaType)
      document.charset = response.headers.charset
      switch response.status {
      case 200..<300:
        guard DocumentKind.mayBePage(mediaType: response.headers.mediaType) else { return }
        document.content = response.body(budget: &budget)
      case 400... where isHTML:
        document.content = .failure(WebArchive.refusal(ofStatus: response.status))
      default: return
      }
    } else {
      guard DocumentKind.mayBePage(mediaType: record.mediaType) else { return }
      document.content = .success(Array(record.block))
    }
    documents.append(document)
  }

  /// Why the page of an error is none.
  static func refusal(ofStatus status: Int) -> Refusal {
    let reason: Refusal.Reason = status == 404 || status == 410 ? .notFound : .notAvailable
    return Refusal(reason, "the server answered \(status): check the address of the account")
  }
}

/// One record of a web archive that may hold a document.
struct WebArchiveRecord {
  /// Where it begins in the archive.
  let place: Int
  /// The address that was asked for.
  var url: String?
  /// The time of capture, as written.
  var savedAt: String?
  /// The media type of its block.
  var mediaType: String?
  /// What was saved: a response of HTTP with its header, or the document itself.
  var block: ArraySlice<UInt8> = []
  /// Why it cannot be read.
  var fault: String?
}
