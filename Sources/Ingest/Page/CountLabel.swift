internal import Core
internal import Documents

/// What a count beside a label counts, by the words of the platforms in five languages.
///
/// French labels are the platforms' own; those that no real page has confirmed are listed in
/// `docs/` as unverified.
enum CountLabel: String, CaseIterable, Sendable {
  case followers, following, posts, reactions, comments, shares, quotes, views, saves

  /// What folded words count; nil when they are of none of these.
  init?(_ words: String) {
    let letters = Array(words.utf8)
    let starts = letters.indices.filter {
      // Folded words have no letters beyond ASCII: what stands there is a quotation mark.
      $0 == 0 || [0x20, 0x22, 0x27].contains(letters[$0 - 1]) || letters[$0 - 1] >= 0x80
    }
    let found = Self.stems.first { stem, _ in
      starts.contains { letters[$0...].starts(with: stem) }
    }
    guard let found else { return nil }
    self = found.label
  }

  /// The counts of a text by what they count; of two that count the same, the first.
  ///
  /// - Parameter text: "785 replies, 890 reposts", "Mi piace: 104 mila, commenti: 562".
  /// - Returns: none for a text without a label that is known.
  static func counts(in text: String) -> [CountLabel: Count] {
    var counts: [CountLabel: Count] = [:]
    for printed in PrintedCount.all(in: text) {
      guard let label = CountLabel(printed.label) ?? CountLabel(printed.labelBefore),
        counts[label] == nil
      else { continue }
      counts[label] = printed.count
    }
    return counts
  }

  /// Beginnings of words, folded; the first that fits decides, so that "retweet" is before "tweet".
  private static let stems: [(stem: [UInt8], label: CountLabel)] = [
    (.quotes, "quote,citation,cita,zitat,citazion,tweets cites"),
    (
      .shares, "repost,retweet,share,partage,compartid,veces compartid,condivis,geteilt,mal geteilt"
    ),
    (.shares, "republi,boost,recompart"),
    (.following, "following,abonnements,suivis,suivies,siguiendo,seguidos,gefolgt"),
    (.followers, "personen haben das abonniert,personen folgen,persone seguono"),
    (.following, "abonniert,seguiti,seguendo,profili seguiti,folge ich"),
    (.followers, "follower,abonne,subscriber,seguidor,suscriptor,iscritt,inscrito,seguac"),
    (.followers, "personnes suivent"),
    (.followers, "people follow,personas siguen,membre,member,miembro,mitglied"),
    (.reactions, "like,j'aime,mentions j'aime,me gusta,gefallt,mi piace,reaction,reaccion"),
    (.reactions, "reazion,reaktion,favori,aime"),
    (.comments, "comment,comentario,komment,repl,repons,respuesta,antwort,rispost"),
    (.views, "view,vue,visualis,visualiz,visualizzazion,visionn,reproduccion,aufruf,vista"),
    (.views, "lecture,play,affichage,mal angezeigt"),
    (.saves, "bookmark,signet,enregistr,guardad,lesezeichen,segnalibr,save"),
    (.posts, "post,publication,publicacion,beitrag,pubblicazion,tweet,video,publi"),
  ].flatMap { label, stems in
    stems.split(separator: ",").map { (Array($0.utf8), label) }
  }
}
