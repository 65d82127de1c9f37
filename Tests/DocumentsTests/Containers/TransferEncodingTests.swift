import Testing

@testable import Documents

@Suite("Transfer encodings")
struct TransferEncodingTests {
  private func decoded(_ body: String, _ name: String?) -> String {
    String(decoding: TransferEncoding.decoded(Array(body.utf8)[...], name), as: UTF8.self)
  }

  @Test(
    "quoted-printable gives back what was quoted, and keeps what was not",
    arguments: [
      ("caf=C3=A9", "café"), ("caf=c3=a9", "café"), ("a=\r\nb", "ab"), ("a=\nb", "ab"),
      ("a= \t\r\nb", "ab"), ("a=3D3D", "a=3D"), ("1 = 2", "1 = 2"), ("=", "="), ("a=4", "a=4"),
      ("=+1", "=+1"), ("", ""),
    ]
  )
  func quotedPrintable(body: String, text: String) {
    #expect(decoded(body, "Quoted-Printable") == text)
  }

  @Test("base64 is read over its line ends")
  func base64() {
    #expect(decoded("PGh0\r\nbWw+\r\n", "base64") == "<html>")
    #expect(decoded("", "base64") == "")
  }

  @Test("other encodings stand for themselves", arguments: [nil, "8bit", "binary", "x-unknown"])
  func identity(name: String?) {
    #expect(decoded("a=3D", name) == "a=3D")
  }
}
