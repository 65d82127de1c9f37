internal import Core
internal import Documents

/// WhatsApp's public pages of channels: a name and its followers, neither posts nor reactions.
///
/// `Channel • 1.2K followers • words`; the French form, `Chaîne • 1,2 k abonnés`, is unverified.
enum WhatsAppChannel: PageFormat {
  static let names = ["whatsapp-channel"]

  static func recognises(_ page: Page) -> Bool {
    page.isOf("whatsapp.com") && page.path.first == "channel" && page.path.count > 1
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard let name = page.meta("og:title"), !name.hasPrefix("WhatsApp") else { return nil }
    var reading = Reading(format: names[0], platform: .whatsapp)
    reading.account.name = name
    reading.account.id = page.path[1]
    reading.account.url = "https://whatsapp.com/channel/" + page.path[1]
    // What follows the second dot is the channel's own words.
    let parts = (page.meta("og:description") ?? "").split(separator: "•").prefix(2)
    reading.account.followers =
      parts.lazy.compactMap {
        CountLabel.count(of: .followers, in: String($0))
      }.first
    return reading
  }
}
