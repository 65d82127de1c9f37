internal import CArchive
internal import Core
internal import Glibc

/// ZIP and tar archives, by libarchive.
///
/// Nothing is ever written to disk.
enum ArchiveFile {
  /// Whether some bytes begin like a ZIP or a POSIX tar archive.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
      || bytes.dropFirst(257).starts(with: Array("ustar".utf8))
  }

  /// The files of the archive that may be documents or containers of some, in its order; broken ones
  /// too.
  ///
  /// What pages are dressed with is passed over unexpanded: images, scripts, styles, the files of the
  /// folder beside a saved page, the leftovers of operating systems.
  static func documents(
    in bytes: [UInt8],
    budget: inout ExpansionBudget
  ) -> [ContainedDocument] {
    var documents: [ContainedDocument] = []
    var names: Set<String> = []
    unsafe bytes.withUnsafeBytes { memory in
      guard let archive = unsafe archive_read_new() else { return }
      defer { unsafe _ = archive_read_free(archive) }
      unsafe archive_read_support_format_zip(archive)
      unsafe archive_read_support_format_tar(archive)
      // libarchive reads this memory until it is freed, at the end of this closure.
      guard unsafe archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK
      else {
        documents.append(.broken("archive", unsafe reason(of: archive)))
        return
      }
      var entry: OpaquePointer?
      while true {
        let status = unsafe archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return }
        if status == ARCHIVE_RETRY { continue }
        guard status >= ARCHIVE_WARN, let found = unsafe entry else {
          documents.append(.broken("after \(names.count) files", unsafe reason(of: archive)))
          return
        }
        guard names.count < Container.mostMembers else {
          documents.append(.broken("after \(names.count) files", Container.tooMany))
          return
        }
        guard unsafe barometre_entry_is_file(found) != 0 else { continue }
        let name = unsafe name(of: found) ?? "file \(names.count + 1)"
        names.insert(name)
        guard !PageParts.isPart(name) else { continue }
        let content = unsafe content(of: found, in: archive, budget: &budget)
        documents.append(ContainedDocument(name: name, content: content))
      }
    }
    return documents.filter { !PageParts.isBesidePage($0.name ?? "", among: names) }
  }

  private static func content(
    of entry: OpaquePointer,
    in archive: OpaquePointer,
    budget: inout ExpansionBudget
  ) -> Result<[UInt8], Refusal> {
    if unsafe archive_entry_is_data_encrypted(entry) != 0 {
      return .failure(Refusal(.unreadableArchive, "encrypted: save it without a password"))
    }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe archive_read_data(archive, &chunk, chunk.count)
      if got < 0 { return .failure(Refusal(.unreadableArchive, unsafe reason(of: archive))) }
      if got == 0 { break }
      content += chunk[..<got]
      if content.count > budget.limit {
        budget.overrun()
        return .failure(ExpansionBudget.exceeded)
      }
    }
    budget.spend(content.count)
    return .success(content)
  }

  /// The path of a file without what would lead out of a folder: no root, no `..`.
  private static func name(of entry: OpaquePointer) -> String? {
    let name =
      unsafe archive_entry_pathname_utf8(entry).map { unsafe String(cString: $0) }
      ?? (unsafe archive_entry_pathname(entry)).map { unsafe text(of: $0) }
    guard let parts = name?.split(whereSeparator: { $0 == "/" || $0 == "\\" }) else { return nil }
    let inner = parts.filter { $0 != "." && $0 != ".." }
    return inner.isEmpty ? nil : inner.joined(separator: "/")
  }

  /// A name in UTF-8 or whatever else it is in.
  private static func text(of name: UnsafePointer<CChar>) -> String {
    // libarchive's names end in NUL.
    let bytes = unsafe Array(UnsafeBufferPointer(start: name, count: strlen(name)))
    return String(decoding: TextEncoding.utf8(bytes.map { UInt8(bitPattern: $0) }), as: UTF8.self)
  }

  private static func reason(of archive: OpaquePointer) -> String {
    let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return "damaged archive: \(reason ?? "unknown reason")"
  }
}
