import Core
import Testing

@testable import Documents

@Suite("MHTML")
struct MHTMLTests {
  /// As Chromium writes it: a header that goes on over lines, a frame before the page.
  static let sample = """
    From: <Saved by Blink>\r
    Snapshot-Content-Location: https://www.mairie-exemple.fr/actus\r
    Subject: =?utf-8?Q?Mairie=20d=E2=80=99Exemple?=\r
    Date: Mon, 14 Sep 2026 10:30:00 +0200\r
    MIME-Version: 1.0\r
    Content-Type: multipart/related;\r
    \ttype="text/html";\r
    \tboundary="----MultipartBoundary--Ab1----"\r
    \r
    \r
    ------MultipartBoundary--Ab1----\r
    Content-Type: text/html\r
    Content-Location: cid:frame-2@mhtml.blink\r
    \r
    <html>frame</html>\r
    ------MultipartBoundary--Ab1----\r
    Content-Type: text/html; charset="UTF-8"\r
    Content-Transfer-Encoding: quoted-printable\r
    Content-Location: https://www.mairie-exemple.fr/actus\r
    \r
    <html lang=3D"fr">=C3=A9l=\r
    us</html>\r
    ------MultipartBoundary--Ab1----\r
    Content-Type: image/png\r
    Content-Transfer-Encoding: base64\r
    \r
    AAAA\r
    ------MultipartBoundary--Ab1------\r

    """

  private func page(_ text: String) -> ContainedDocument {
    MHTML.page(in: Array(text.utf8)[...])
  }

  @Test("the page is the part of the snapshot's address, with its address, date and encoding")
  func snapshot() throws {
    #expect(MHTML.isOne(Array(Self.sample.utf8)[...]))
    let found = page(Self.sample)
    #expect(
      String(decoding: try found.content.get(), as: UTF8.self) == "<html lang=\"fr\">élus</html>"
    )
    #expect(found.url == "https://www.mairie-exemple.fr/actus")
    #expect(found.savedAt == "Mon, 14 Sep 2026 10:30:00 +0200")
    #expect(found.charset == "utf-8")
  }

  @Test("without a snapshot's address the first part that is HTML is the page")
  func firstPart() throws {
    let found = page(Self.sample.replacing("Snapshot-Content-Location: ", with: "X-Other: "))
    #expect(try found.content.get() == Array("<html>frame</html>".utf8))
  }

  @Test("an image that is cut off costs nothing, a page that is cut off is refused")
  func cut() throws {
    let image = try #require(Self.sample.firstRange(of: "AAAA"))
    #expect(page(String(Self.sample[..<image.upperBound])).content.failure == nil)
    let text = try #require(Self.sample.firstRange(of: "us</html>"))
    let refusal = page(String(Self.sample[..<text.lowerBound])).content.failure
    #expect(refusal?.detail.contains("cut off") == true)
    #expect(refusal?.reason == .unreadableArchive)
  }

  @Test("boundaries that are not named or nowhere to be seen are said to be so")
  func boundaries() {
    let unnamed = Self.sample.replacing("\tboundary=", with: "\tbound=")
    #expect(page(unnamed).content.failure?.detail.contains("does not name") == true)
    let other = Self.sample.replacing("\r\n------", with: "\r\n~~----")
    #expect(page(other).content.failure?.detail.contains("without the boundary") == true)
  }
}
