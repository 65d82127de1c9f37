import Testing

@testable import Documents

@Suite("Web addresses")
struct WebAddressTests {
  @Test(
    "references are resolved as RFC 3986 says",
    arguments: [
      ("b", "https://a.example/x/y", "https://a.example/x/b"),
      ("/b", "https://a.example/x/y", "https://a.example/b"),
      ("../b", "https://a.example/x/y/z", "https://a.example/x/b"),
      ("?p=2", "https://a.example/x", "https://a.example/x?p=2"),
      ("//c.example/b", "https://a.example/x", "https://c.example/b"),
      ("  b\n", "https://a.example/", "https://a.example/b"),
      ("", "https://a.example/x", "https://a.example/x"),
      ("https://c.example/b", "https://a.example/", "https://c.example/b"),
      ("tag:a.example,2026:1", "https://a.example/", "tag:a.example,2026:1"),
      // Without a base that is one, a reference stays as it is written.
      ("b", nil, "b"),
      ("b", "a.example", "b"),
      ("à l'été", nil, "à l'été"),
    ] as [(String, String?, String)]
  )
  func resolve(reference: String, base: String?, expected: String) {
    #expect(WebAddress.resolve(reference, against: base) == expected)
  }

  @Test(
    "the host is in lower case, without www., user and port",
    arguments: [
      ("https://www.Vaubrune.example/x", "vaubrune.example"),
      ("http://u:p@vaubrune.example:8080/", "vaubrune.example"),
      ("//vaubrune.example?x", "vaubrune.example"),
      ("https://vaubrune.example#x/@y", "vaubrune.example"),
      ("vaubrune.example", nil), ("/chemin", nil), ("https://", nil), ("", nil),
    ] as [(String, String?)]
  )
  func host(address: String, expected: String?) {
    #expect(WebAddress.host(of: address) == expected)
  }

  @Test("a scheme begins with a letter and ends with a colon")
  func schemes() {
    #expect(["https://a", "tag:a", "at://did:plc:x", "x+y.z-1:a"].allSatisfy(WebAddress.hasScheme))
    let without = ["", ":", "//a", "a/b:c", "1a:b", "été:x", "a"]
    #expect(without.filter(WebAddress.hasScheme) == [])
    #expect(WebAddress.isWeb("HTTPS://a.example"))
    #expect(!WebAddress.isWeb("ftp://a.example") && !WebAddress.isWeb("https:/a"))
  }

  @Test("a part of a text is found wherever it stands, and only where it does")
  func holds() {
    for (text, part, isHeld) in [
      ("abcabd", "abd", true), ("aab", "ab", true), ("abc", "abcd", false), ("", "a", false),
      ("abc", "", true), ("é-x", "-x", true), ("abc", "C", false),
    ] {
      #expect(text.holds(part) == isHeld, "\(text) \(part)")
    }
  }

  @Test("SHA-256 gives the digests of FIPS 180-4's examples")
  func sha256() {
    #expect(
      SHA256.hexadecimal(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    #expect(
      SHA256.hexadecimal([])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
  }
}
