internal import CCrypto

/// The SHA-256 digest (FIPS 180-4), by the system's libcrypto.
public enum SHA256 {
  /// The digest of `bytes` as 64 lower-case hexadecimal digits.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    // Both pointers live for the call only; SHA-256 writes exactly 32 bytes. Its only failure is
    // a libcrypto without SHA-256, which then leaves zeros.
    _ = unsafe EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    return hexadecimal(digest: digest)
  }

  private static func hexadecimal(digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of bytes that come piece by piece.
  ///
  /// - Parameter next: the next piece; nil or empty at the end.
  /// - Returns: 64 lower-case hexadecimal digits.
  /// - Throws: what `next` throws.
  public static func hexadecimal<Failure: Error>(
    _ next: () throws(Failure) -> [UInt8]?
  ) throws(Failure) -> String {
    // The context is freed below, whether a piece could be read or not.
    let context = unsafe EVP_MD_CTX_new()
    defer { unsafe EVP_MD_CTX_free(context) }
    _ = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    while let piece = try next(), !piece.isEmpty {
      // The pointer to the piece lives for the call only.
      _ = unsafe EVP_DigestUpdate(context, piece, piece.count)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    _ = unsafe EVP_DigestFinal_ex(context, &digest, nil)
    return hexadecimal(digest: digest)
  }
}
