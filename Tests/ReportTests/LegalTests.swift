import Core
import Testing

@testable import Report

@Suite("The legal page and the mayors' page")
struct LegalTests {
  private let french = Voice(language: .french, form: .markdown)

  private func book(mayors: Bool, dataContact: String?) -> Book {
    var overview = HandMade.overview
    if !mayors { overview.mayors = nil }
    var legal = Legal()
    legal.dataContact = dataContact
    return Book(
      HandMade.edition(in: [.french], overview: overview, legal: legal),
      definitions: .catalogue
    )
  }

  @Test("Mayors' accounts are named as read only where they are shown")
  func reading() {
    let shown = LegalPage(book(mayors: true, dataContact: nil), in: french).personalData
    let off = LegalPage(book(mayors: false, dataContact: nil), in: french).personalData
    #expect(
      shown.description.contains("institutionnels et, à part, de comptes personnels de maires.")
    )
    #expect(off.description.contains("institutionnels. "))
    #expect(!off.description.contains("maire"))
    for text in [shown, off] { #expect(text.description.contains("s’opposer à leur publication")) }
  }

  @Test(
    "Rights are claimed at one address on both: that of personal data, else that of the report",
    arguments: ["donnees@example.org", nil]
  )
  func contact(dataContact: String?) throws {
    let book = book(mayors: true, dataContact: dataContact)
    let address = dataContact ?? "barometre@example.org"
    let legal = LegalPage(book, in: french).personalData.description
    let mayors = try #require(MayorsPage(book, in: french)).contact.description
    #expect(mayors.contains(address))
    #expect(legal.contains(mayors))
  }
}
