public import Core
internal import Documents

/// One export as it was read from the user's disk.
public struct ReadExport: Hashable, Sendable {
  /// The path it was asked by.
  public let path: String

  /// SHA-256 of its bytes, lower-case hexadecimal; nil when they could not be read.
  public let sha256: String?

  /// Its size in bytes; 0 when it could not be read.
  public let size: Int

  /// What it says, or why it says nothing.
  public let reading: Reading
}

/// Reads the files that people save: the one entry to every format.
public struct ExportReader: Sendable {
  private let dates: DateReader

  /// Creates a reader.
  ///
  /// - Parameter zone: the zone of times that name none.
  public init(zone: CivilZone) {
    dates = DateReader(zone: zone)
  }

  /// Reads one file; never throws, because a bad file costs only itself.
  ///
  /// - Parameter path: the file's path.
  /// - Returns: the exports it holds, in its order: one for a feed or page, `archive.zip!/member` for
  ///   each of an archive.
  public func read(path: String) -> [ReadExport] {
    do throws(Refusal) {
      return ContainerReader.exports(of: try InputFile.read(path), path: path, dates: dates)
    } catch {
      return [ReadExport(path: path, sha256: nil, size: 0, reading: Reading(refusal: error))]
    }
  }

  /// Reads the bytes of one page or feed.
  public func read(_ bytes: [UInt8]) -> Reading {
    ExportReader.reading(of: bytes, capture: Capture(), charset: nil, dates: dates)
  }

  /// Reads one page or feed.
  ///
  /// - Parameters:
  ///   - bytes: the document as it was saved.
  ///   - capture: what the container says of it.
  ///   - charset: its encoding as the server named it.
  ///   - dates: reads times.
  /// - Returns: what it says, or why it says nothing.
  static func reading(
    of bytes: [UInt8],
    capture: Capture,
    charset: String?,
    dates: DateReader
  ) -> Reading {
    var reading: Reading
    do throws(Refusal) {
      let text = TextEncoding.utf8(bytes, charset: charset)
      guard let start = text.firstIndex(where: { $0 > 0x20 }) else {
        throw Refusal(.empty, "only white space: save the page again")
      }
      guard let format = Formats.all.first(where: { $0.recognises(text[start...]) }) else {
        throw Refusal(.notAFeed, "neither XML nor JSON: save the feed's own address")
      }
      reading = try format.reading(of: text, capture: capture, dates: dates)
    } catch {
      reading = Reading(refusal: error)
    }
    capture.complete(&reading)
    return reading
  }
}
