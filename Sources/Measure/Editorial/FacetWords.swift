public import Core

extension Facet {
  /// What it is called.
  ///
  /// - Parameter themes: the themes of the lexicon in French and in English.
  /// - Returns: a name in lower case in French; a theme that is not among them by its French name.
  public func label(among themes: [Localised]) -> Localised {
    switch self {
    case .theme(let name?):
      themes.first { $0.french == name } ?? Localised(name, name)
    case .theme(nil): Localised("sans thème", "no theme")
    case .media(let media): media.label
    case .weekday(let day): Self.weekdays[day]
    case .hours(let band):
      Localised(
        "\(band.bounds.from) h – \(band.bounds.to) h",
        "\(band.bounds.from):00–\(band.bounds.to):00"
      )
    }
  }

  /// The weekdays, Monday first.
  public static let weekdays = [
    Localised("lundi", "Monday"), Localised("mardi", "Tuesday"),
    Localised("mercredi", "Wednesday"), Localised("jeudi", "Thursday"),
    Localised("vendredi", "Friday"), Localised("samedi", "Saturday"),
    Localised("dimanche", "Sunday"),
  ]
}

extension Media {
  /// What posts of it are called.
  public var label: Localised {
    switch self {
    case .photo: Localised("photo", "photo")
    case .video: Localised("vidéo", "video")
    case .album: Localised("album", "album")
    case .link: Localised("lien", "link")
    case .text: Localised("texte seul", "text only")
    }
  }
}
