internal import Core

/// Who publishes and hosts the report, and what readers and communes may ask for.
///
/// French law wants it: law 2004-575 of 21 June 2004 (publisher, host, right of reply), law 2005-102,
/// article 47 (accessibility), regulation (EU) 2016/679 (personal data).
struct LegalPage {
  /// One fact and what is known of it.
  struct Fact {
    let label: Markup
    let value: Markup
  }

  let frame: Frame
  let publisher: [Fact]
  let host: [Fact]
  let reply: Markup
  let accessibility: Markup
  let accessibilityContact: Markup
  let personalData: Markup
  let licence: Markup

  init(_ book: Book, in voice: Voice) {
    let identity = book.edition.identity
    let legal = identity.legal
    let fact = { (label: Phrase, value: String?) in
      Fact(
        label: label.written(in: voice),
        value: (value.map(Phrase.foreign) ?? voice.notStated).written(in: voice)
      )
    }
    frame = Frame(
      book,
      title: voice.say(fr: "Mentions légales", en: "Legal notice"),
      section: .legal,
      path: "mentions.html",
      in: voice
    )
    publisher =
      [
        fact(voice.say(fr: "Éditeur", en: "Publisher"), identity.publisher),
        fact(voice.say(fr: "Siège", en: "Seat"), legal.seat),
        fact(voice.say(fr: "Téléphone", en: "Telephone"), legal.telephone),
        fact(voice.say(fr: "Contact", en: "Contact"), identity.contact),
        fact(
          voice.say(fr: "Directeur de la publication", en: "Director of publication"),
          legal.director
        ),
      ]
      + (legal.registration == nil
        ? [] : [fact(voice.say(fr: "Immatriculation", en: "Registration"), legal.registration)])
    host = [
      fact(voice.say(fr: "Hébergeur", en: "Host"), legal.host),
      fact(voice.say(fr: "Adresse", en: "Address"), legal.hostAddress),
      fact(voice.say(fr: "Téléphone", en: "Telephone"), legal.hostTelephone),
    ]
    let contact = identity.contact.map(Phrase.foreign) ?? voice.notStated
    reply = voice.reply(to: contact).written(in: voice)
    accessibility = voice.accessibility(legal.accessibility).written(in: voice)
    accessibilityContact = voice.accessibilityContact(contact).written(in: voice)
    personalData = voice.personalData(
      ofMayors: book.mayors != nil,
      contact: voice.rightsContact(identity)
    ).written(in: voice)
    licence = voice.licence(identity).written(in: voice)
  }
}

extension Voice {
  fileprivate var notStated: Phrase { say(fr: "non précisé", en: "not stated") }

  fileprivate func reply(to contact: Phrase) -> Phrase {
    say(
      fr: """
        Toute personne nommée ou désignée dans ce rapport, commune comprise, peut y répondre : elle \
        l'écrit à l'éditeur dans les trois mois qui suivent la mise en ligne, et la réponse est \
        insérée gratuitement dans les trois jours de sa réception, aussi visible que ce à quoi elle \
        répond. Une commune peut aussi demander la correction d'un chiffre ; les corrections \
        acceptées sont datées et publiées avec leur raison. Adresse : \(contact).
        """,
      en: """
        Any person named or designated in this report, communes included, may reply to it by writing \
        to the publisher within three months of its going online; the reply is inserted free of \
        charge within three days of its receipt, as visible as what it replies to. A commune may \
        also ask for the correction of a figure; corrections that are accepted are dated and \
        published with their reason. Address: \(contact).
        """
    )
  }

  fileprivate func accessibility(_ state: Legal.Accessibility?) -> Phrase {
    let state =
      switch state {
      case .total: say(fr: "totalement conforme", en: "fully compliant")
      case .partial: say(fr: "partiellement conforme", en: "partially compliant")
      case .some(.none), nil: say(fr: "non conforme", en: "not compliant")
      }
    return say(
      fr: """
        Accessibilité : \(state) au référentiel général d'amélioration de l'accessibilité (RGAA). \
        Sans audit en cours de validité, un site est dit non conforme, quelle que soit sa qualité.
        """,
      en: """
        Accessibility: \(state) with the French accessibility standard (RGAA). Without a valid audit \
        a site is called not compliant, whatever its quality.
        """
    )
  }

  fileprivate func accessibilityContact(_ contact: Phrase) -> Phrase {
    say(
      fr: """
        Si une page vous est inaccessible, dites-le à l'éditeur (\(contact)) : il vous en donnera le contenu \
        sous une autre forme. Sans réponse de sa part, vous pouvez saisir le Défenseur des droits.
        """,
      en: """
        If you cannot use a page, tell the publisher (\(contact)), who will give you its content in \
        another form. Without an answer you may refer the matter to the Défenseur des droits.
        """
    )
  }

  /// - Parameters:
  ///   - ofMayors: whether mayors' personal accounts are shown.
  ///   - contact: where rights are claimed.
  /// - Returns: what is read and kept of persons, and what they may ask for.
  fileprivate func personalData(ofMayors: Bool, contact: Phrase) -> Phrase {
    let apart =
      ofMayors
      ? say(
        fr: " et, à part, de comptes personnels de maires",
        en: " and, separately, of mayors' personal accounts"
      ) : Phrase()
    let mayors =
      ofMayors
      ? say(
        fr: ", et d'abord un maire dont le compte est mesuré,",
        en: ", first of all a mayor whose account is measured,"
      ) : Phrase()
    return say(
      fr: """
        Le rapport ne lit que des pages publiques de comptes institutionnels\(apart). Il ne garde ni \
        le nom ni les mots des habitants : de leurs commentaires, il ne retient que le nombre, \
        l'heure et la présence d'une question. Toute personne\(mayors) peut demander à consulter, à \
        faire rectifier ou à faire effacer les données qui la concernent, ou s'opposer à leur \
        publication : \(contact). Elle peut aussi adresser une réclamation à la CNIL. Ces pages ne \
        déposent aucun témoin de connexion et ne mesurent pas leur audience.
        """,
      en: """
        The report reads only public pages of institutional accounts\(apart). It keeps neither the \
        names nor the words of residents: of their comments it retains the number, the hour and \
        whether there is a question. Any person\(mayors) may ask to see the data about them, to have \
        them corrected or erased, or object to their publication: \(contact). They may also lodge a \
        complaint with the CNIL. These pages set no cookie and do not measure their audience.
        """
    )
  }

  fileprivate func licence(_ identity: Edition.Identity) -> Phrase {
    guard let licence = identity.licence else {
      return say(
        fr: "L'éditeur n'a pas précisé de licence pour les données.",
        en: "The publisher has stated no licence for the data."
      )
    }
    let link = Phrase.outside(.foreign(licence), at: identity.licenceURL ?? "")
    return say(
      fr: "Les données du dossier donnees sont réutilisables sous la licence \(link).",
      en: "The data of the folder donnees may be reused under the licence \(link)."
    )
  }
}
