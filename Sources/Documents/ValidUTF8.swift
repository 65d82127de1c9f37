extension String {
  /// Copies bytes that are known to be UTF-8 without checking them again.
  ///
  /// The caller holds that they are: they come from a document that `TextEncoding` made valid, cut
  /// at ASCII characters or at the ends of whole ones.
  init(validUTF8 bytes: ArraySlice<UInt8>) {
    self = unsafe String(copying: UTF8Span(unchecked: bytes.span))
  }
}
