/// What a post on a network shows beside its words.
enum Media: CaseIterable { case text, photo, album, video, link }
