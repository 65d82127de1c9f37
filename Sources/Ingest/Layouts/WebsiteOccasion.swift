internal import Core
internal import Documents

/// Tells a page of an event, whose days are none of publication.
enum WebsiteOccasion {
  /// Whether a page is of a calendar: by its address, its class, or the path of headings to it.
  static func isOne(_ page: Page) -> Bool {
    if page.address.map(isOne(address:)) ?? false { return true }
    return page.document.first(marks) != nil
  }

  /// Whether an absolute address is of a calendar: `/agenda/fete-de-la-musique`.
  static func isOne(address: String) -> Bool {
    let page = address.utf8.prefix { $0 != 0x3F && $0 != 0x23 }
    // The scheme and the host come first.
    return page.split(separator: 0x2F).dropFirst(2).contains { part in
      let first = part.prefix(while: isLetter)
      guard first.count > 4, let folder = String(first)?.lowercased(), folders.contains(folder)
      else { return false }
      // A calendar's folder, or an article about several: "/evenement-climatique".
      return part.split { !isLetter($0) }.count < 3
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether what follows a date tells of an event on it: its place, its hours, its price.
  static func goesOn(in text: String) -> Bool {
    let words = RelativeWords.words(of: Folding.folded(text)).prefix(4)
    return words.contains(where: particulars.contains)
  }

  private static let particulars: Set<String> = [
    "lieu", "lieux", "horaire", "horaires", "heure", "heures", "salle", "adresse", "tarif",
    "tarifs",
    "gratuit", "entree", "inscription", "inscriptions", "organisateur", "place", "venue",
    "location",
    "ort", "uhrzeit", "eintritt", "beginn",
  ]

  /// The parts of a page that list events.
  static let lists: HTMLSelector = """
    .agenda, #agenda, [class*=agenda-], [class*=-agenda], [id*=agenda], .evenements, .evenement, \
    #evenements, [class*=evenements], .events, #events, [class*=events-], .tribe-events, .vevent, \
    .h-event, [itemtype$=Event]
    """

  private static let folders: Set<String> = [
    "agenda", "agendas", "evenement", "evenements", "événement", "événements", "event", "events",
    "calendrier", "calendar", "manifestation", "manifestations", "sortir", "veranstaltung",
    "veranstaltungen", "termine", "eventos", "eventi",
  ]

  private static let marks: HTMLSelector = """
    body.single-event, body.single-events, body.single-evenement, body.single-evenements, \
    body.single-agenda, body.single-tribe_events, body.single-mec-events, body.single-ajde_events, \
    body.node-type-event, body.node-type-evenement, body.node-type-agenda, \
    body[class*=page-node-type-even], body.page-node-type-agenda, \
    .node-event.view-mode-full, .node--type-event.node--view-mode-full, \
    .node--type-evenement.node--view-mode-full, .node--type-agenda.node--view-mode-full
    """
}
