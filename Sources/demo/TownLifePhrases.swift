/// What a town hall says of the life of its inhabitants.
extension Theme {
  var schoolPhrases: Phrases {
    Phrases(
      articles: [
        (
          "Rentrée scolaire : tout ce qu’il faut savoir",
          "Les {nn} élèves de l’école des Cerisiers ont retrouvé le chemin de la classe."
        ),
        (
          "Inscriptions à l’école des Cerisiers",
          "Les inscriptions pour la prochaine rentrée sont ouvertes jusqu’au {date}."
        ),
        (
          "Cantine : les menus {de mois}",
          "À la cantine, {nn} % des produits sont désormais bio ou locaux."
        ),
        (
          "Centre de loisirs : ouverture des réservations",
          "Le service enfance accueille les familles {jour} à partir de {heure}."
        ),
        (
          "Un nouveau jeu pour la cour de l’école",
          "Petits et grands l’attendaient : la nouvelle structure a été posée le {date passée}."
        ),
        (
          "Le conseil municipal des jeunes se réunit {jour}",
          "Les {nn} jeunes élus {de} présenteront leurs projets à {heure}."
        ),
      ],
      details: [
        "Inscriptions en ligne ou auprès {du service} jusqu’au {date}.",
        "Se munir du livret de famille, d’un justificatif de domicile et du carnet de santé.",
        "Le tarif du repas reste fixé à 3,{nn} € ; un barème tient compte du quotient familial.",
        "L’accueil périscolaire ouvre dès 7 h 30 et ferme à 18 h 30.",
        "Les enfants ont peint une fresque avec {asso}.",
        "La classe ouverte l’an dernier est maintenue, se réjouit {élue}.",
        "Un goûter sera offert aux familles {lieu à}.",
      ]
    )
  }

  var marketPhrases: Phrases {
    Phrases(
      articles: [
        (
          "Le marché s’installe sur {rue}",
          "Chaque {jour nu}, de 8 h à 13 h, {nn} producteurs vous attendent en plein air."
        ),
        (
          "Marché nocturne {jour}",
          "Fromages, miel, légumes de saison : les étals {de} restent ouverts jusqu’à minuit."
        ),
        (
          "Un nouveau commerce ouvre ses portes",
          "Après {n} mois de fermeture, le dernier commerce de {rue} a trouvé un repreneur."
        ),
        (
          "Marché de Noël : appel aux exposants",
          "La commune lance un appel à candidatures pour les chalets, jusqu’au {date}."
        ),
        (
          "Producteurs & artisans : {n} étals de plus",
          "Le marché {de} s’agrandit et gagne {rue}."
        ),
      ],
      details: [
        "Le droit de place est gratuit pendant les trois premiers mois.",
        "Une animation musicale est assurée par {asso}.",
        "Le stationnement est libre {lieu à} jusqu’à 14 h.",
        "« C’est un lieu de rencontre autant que d’achat », dit {élue}.",
        "Les dossiers de candidature sont à retirer auprès {du service}.",
      ]
    )
  }

  var culturePhrases: Phrases {
    Phrases(
      articles: [
        (
          "Concert {lieu à} : entrée libre",
          "Rendez-vous {jour} à {heure} pour un concert proposé par {asso}."
        ),
        (
          "La médiathèque fête ses {nn} ans",
          "Ouverte dans l’ancienne gare, la médiathèque {de} compte {nn} bénévoles."
        ),
        (
          "Exposition « Mémoires d’un bourg »",
          "{nn} photographies anciennes du pays sont à voir jusqu’au {date}."
        ),
        (
          "L’œuvre du mois : un cœur de verre",
          "L’artiste en résidence dévoile son œuvre, un chœur de voix d’habitants."
        ),
        (
          "Théâtre : {asso} joue {jour}",
          "Une comédie en {n} actes, écrite et jouée par des habitants {de}."
        ),
        (
          "Nuit de la lecture & contes pour enfants",
          "Le festival « Brumes d’été » revient pour sa {n}e édition, avec {nn} conteurs."
        ),
      ],
      details: [
        "Inscriptions en ligne ou auprès {du service} jusqu’au {date}.",
        "L’entrée est libre, dans la limite des {nn} places disponibles.",
        "Un atelier d’écriture suivra, animé par {asso}.",
        "L’exposition est visible jusqu’au {date}, aux heures d’ouverture.",
        "« La culture doit être à portée de tous », rappelle {élue}.",
        "Une navette partira de {rue} à {heure}.",
      ]
    )
  }

  var sportPhrases: Phrases {
    Phrases(
      articles: [
        (
          "Course des Remparts : {nn} km de sentiers",
          "Plus de {nn} coureurs s’élanceront {jour} de {rue}."
        ),
        (
          "Forum des associations {jour}",
          "Les associations {de} vous donnent rendez-vous {lieu à} dès {heure}."
        ),
        (
          "La piscine rouvre {jour}",
          "Après la vidange annuelle, les bassins accueillent de nouveau le public."
        ),
        (
          "Gymnase : nouveaux créneaux",
          "Le gymnase rouvre après {n} semaines de travaux, avec {nn} créneaux par semaine."
        ),
        (
          "L’Étoile sportive championne du territoire",
          "La saison finit fort : l’Étoile sportive l’emporte {n} à 1."
        ),
      ],
      details: [
        "Inscriptions en ligne ou auprès {du service} jusqu’au {date}.",
        "Les licences sont prises en charge à hauteur de {nn} € pour les moins de 18 ans.",
        "Un certificat médical de moins d’un an est demandé.",
        "La buvette sera tenue par {asso}.",
        "Bravo à toute l’équipe et à ses bénévoles !",
        "La circulation sera coupée dans {rue} de 8 h à 13 h.",
      ]
    )
  }

  var festivalPhrases: Phrases {
    Phrases(
      articles: [
        ("Grand loto {jour}", "À gagner : {n} paniers garnis et un vélo, dès {heure}."),
        ("Carnaval des enfants", "Le défilé partira de {rue} {jour} à {heure}."),
        ("Repas dansant {lieu à}", "Au menu {jour} : potée, valse et accordéon, avec {asso}."),
        (
          "Fête du village : le programme 🎉",
          "Le comité des fêtes {de} vous attend {jour} dès {heure}."
        ),
        (
          "Feu d’artifice & bal populaire",
          "Le feu sera tiré à la tombée de la nuit ; {nn} bénévoles sont à l’œuvre."
        ),
        (
          "Vide-greniers {jour}",
          "{nn} exposants sont attendus {lieu à}."
        ),
        (
          "Vœux à la population",
          "Le maire présentera ses vœux aux habitants {de} {jour} à {heure}."
        ),
        (
          "Banquet républicain sur {rue}",
          "De longues tables, des lampions et {asso} : tout est prêt."
        ),
        (
          "La Saint-Elme, c’est {jour} !",
          "Trois jours de fête {à}, {nn} bénévoles et une procession aux flambeaux."
        ),
      ],
      details: [
        "La municipalité remercie les agents et les bénévoles de leur engagement.",
        "Restauration sur place, avec {asso}.",
        "Le bal sera animé jusqu’à 1 h du matin.",
        "Réservation conseillée : {nn} € le repas, 8 € pour les enfants.",
        "En cas d’orage, repli à la salle des fêtes.",
        "Pensez à covoiturer : le parking de {rue} compte {nn} places.",
      ]
    )
  }

  var seniorsPhrases: Phrases {
    Phrases(
      articles: [
        (
          "Repas des aînés : inscriptions",
          "Le CCAS {de} invite les aînés à un repas dansant, le {date}."
        ),
        (
          "Plan canicule : registre des personnes fragiles",
          "Les personnes isolées peuvent s’inscrire sur le registre communal."
        ),
        (
          "Atelier numérique pour les seniors",
          "Apprendre à remplir une démarche en ligne : c’est l’objet de l’atelier du {date}."
        ),
        (
          "Navette du marché : mode d’emploi",
          "Une navette gratuite dessert {rue} et la halle chaque semaine."
        ),
        (
          "Téléassistance : une aide de {nn} €",
          "Tomber n’est plus une fatalité : {nn} foyers {de} sont déjà équipés."
        ),
      ],
      details: [
        "Inscriptions en ligne ou auprès {du service} jusqu’au {date}.",
        "Pensez à vos voisins âgés : une visite, un verre d’eau, un coup de fil.",
        "L’atelier est limité à {n} personnes, matériel fourni.",
        "Un colis sera porté à domicile à celles et ceux qui ne peuvent se déplacer.",
        "La participation est de {nn} €, gratuite sous condition de ressources.",
        "« Personne ne doit rester seul », insiste {élue}.",
      ]
    )
  }
}
