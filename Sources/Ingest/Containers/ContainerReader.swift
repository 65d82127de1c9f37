internal import Core
internal import Documents

/// Opens one file of the user's and reads every page and feed in it.
struct ContainerReader {
  private let dates: DateReader
  private var budget: ExpansionBudget
  private var exports: [ReadExport] = []

  private init(dates: DateReader, size: Int) {
    self.dates = dates
    budget = ExpansionBudget(of: size)
  }

  /// The exports of a file, one when it is no archive.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: its path.
  ///   - dates: reads times.
  /// - Returns: one or more, in the order of the file, each path once.
  static func exports(of bytes: [UInt8], path: String, dates: DateReader) -> [ReadExport] {
    var reader = ContainerReader(dates: dates, size: bytes.count)
    switch Container(bytes, budget: &reader.budget) {
    case nil:
      return [reader.export(bytes, path, capture: Capture(mirrorURL: MirrorPath.address(of: path)))]
    case .page(let page): return [reader.export(of: page, in: bytes, path)]
    case .files(let files): reader.read(files: files, of: path, depth: 1)
    case .answers(let answers): reader.read(answers: answers, of: path)
    }
    guard reader.exports.isEmpty else { return reader.withOwnPaths }
    let refusal = Refusal(
      .unreadableArchive,
      "an archive without a page or a feed: save pages into it"
    )
    return [
      ReadExport(
        path: path,
        sha256: SHA256.hexadecimal(bytes),
        size: bytes.count,
        reading: Reading(refusal: refusal)
      )
    ]
  }

  // MARK: Members

  private mutating func read(files: [ContainedDocument], of path: String, depth: Int) {
    for file in files {
      let inner = ContainerReader.path(of: file, in: path)
      let bytes: [UInt8]
      switch file.content {
      case .success(let content): bytes = content
      case .failure(let refusal):
        exports.append(
          ReadExport(path: inner, sha256: nil, size: 0, reading: Reading(refusal: refusal))
        )
        continue
      }
      switch Container(bytes, budget: &budget) {
      case nil:
        let capture = Capture(mirrorURL: MirrorPath.address(of: inner))
        append(export(bytes, inner, capture: capture), of: bytes)
      case .page(let page):
        if case .success(let content) = page.content, !ContainerReader.mayBePage(content) {
          continue
        }
        exports.append(export(of: page, in: bytes, inner))
      case .files(let files) where depth < 2: read(files: files, of: inner, depth: depth + 1)
      case .files:
        let refusal = Refusal(
          .unreadableArchive,
          "an archive in an archive in an archive: unpack the outermost"
        )
        exports.append(
          ReadExport(path: inner, sha256: nil, size: 0, reading: Reading(refusal: refusal))
        )
      case .answers(let answers): read(answers: answers, of: inner)
      }
    }
  }

  private mutating func read(answers: [ContainedDocument], of path: String) {
    for answer in answers {
      let inner = ContainerReader.path(of: answer, in: path)
      switch answer.content {
      case .success(let bytes): append(export(of: answer, in: bytes, inner), of: bytes)
      case .failure: exports.append(export(of: answer, in: nil, inner))
      }
    }
  }

  /// `archive.zip!/member`, without characters that a terminal would obey.
  private static func path(of member: ContainedDocument, in path: String) -> String {
    let name = (member.name ?? "").unicodeScalars.filter {
      $0.properties.generalCategory != .control
    }
    return path + "!/" + String(String.UnicodeScalarView(name))
  }

  /// Keeps an export unless it is of the many documents of an archive that are neither page nor feed:
  /// JSON of a program's, fragments, site maps, texts.
  private mutating func append(_ export: ReadExport, of bytes: [UInt8]) {
    guard ContainerReader.mayBePage(bytes) else { return }
    let isJSON = bytes.first { $0 > 0x20 } != UInt8(ascii: "<")
    switch export.reading.refusal?.reason {
    case .notAFeed, .empty: return
    case .malformed where isJSON: return
    default: exports.append(export)
    }
  }

  /// Whether a document begins like HTML, XML or JSON.
  private static func mayBePage(_ bytes: [UInt8]) -> Bool {
    let head = TextEncoding.utf8(Array(bytes.prefix(4_096)))
    return head.first { $0 > 0x20 }.map { [0x3C, 0x5B, 0x7B].contains($0) } ?? false
  }

  // MARK: Exports

  private func export(_ bytes: [UInt8], _ path: String, capture: Capture) -> ReadExport {
    ReadExport(
      path: path,
      sha256: SHA256.hexadecimal(bytes),
      size: bytes.count,
      reading: ExportReader.reading(of: bytes, capture: capture, charset: nil, dates: dates)
    )
  }

  /// The export of a document, known by the bytes it is kept in.
  private func export(of page: ContainedDocument, in bytes: [UInt8]?, _ path: String) -> ReadExport
  {
    let capture = Capture(
      url: page.url.flatMap { WebAddress.isWeb($0) ? $0 : nil },
      savedAt: page.savedAt.flatMap { dates.instant(of: $0) },
      mirrorURL: MirrorPath.address(of: path)
    )
    var reading: Reading
    switch page.content {
    case .success(let content):
      reading = ExportReader.reading(
        of: content,
        capture: capture,
        charset: page.charset,
        dates: dates
      )
    case .failure(let refusal):
      reading = Reading(refusal: refusal)
      capture.complete(&reading)
    }
    return ReadExport(
      path: path,
      sha256: bytes.map { SHA256.hexadecimal($0) },
      size: bytes?.count ?? 0,
      reading: reading
    )
  }

  /// The exports, those of a path that was seen before numbered: an address may be saved twice.
  private var withOwnPaths: [ReadExport] {
    var seen: [String: Int] = [:]
    return exports.map { export in
      seen[export.path, default: 0] += 1
      guard let number = seen[export.path], number > 1 else { return export }
      return ReadExport(
        path: "\(export.path) (\(number))",
        sha256: export.sha256,
        size: export.size,
        reading: export.reading
      )
    }
  }
}
