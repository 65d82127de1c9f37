extension Theme {
  /// What is written about it.
  var phrases: Phrases {
    switch self {
    case .works: works
    case .school: school
    case .market: market
    case .council: council
    case .water: water
    case .culture: culture
    case .sport: sport
    case .waste: waste
    case .planning: planning
    case .festival: festival
    case .seniors: seniors
    case .elections: elections
    case .storm: storm
    }
  }

  private var works: Phrases {
    Phrases(
      titles: [
        "Travaux : {rue} fermée à la circulation", "Enfouissement des réseaux : on fait le point",
        "Éclairage public : passage aux LED", "Voirie & trottoirs : le programme de {mois}",
        "Pont des Meuniers : réouverture {jour}", "Chantier {lieu à} : les dates à retenir",
      ],
      openings: [
        "À compter du {date}, {rue} sera fermée à la circulation pendant {n} jours.",
        "Le chantier de rénovation de {rue} entre dans sa dernière phase.",
        "Les équipes interviennent dès {jour} pour remplacer {nn} lampadaires.",
        "Pour la sécurité de tous, la commune {de} refait les trottoirs de {rue}.",
      ],
      details: [
        "Une déviation est mise en place par {rue} ; les commerces restent accessibles à pied.",
        "Le coût de l’opération s’élève à {montant} €, dont {nn} % de subventions.",
        "L’enrobé sera posé de nuit, entre 21 h et 5 h, si la météo le permet.",
        "« Nous savons la gêne occasionnée », reconnaît {élue}.",
        "Le stationnement est interdit des deux côtés pendant toute la durée des travaux.",
        "Près de {nn} arbres seront replantés à l’automne le long de {rue}.",
      ]
    )
  }

  private var school: Phrases {
    Phrases(
      titles: [
        "Rentrée scolaire : tout ce qu’il faut savoir", "Inscriptions à l’école des Cerisiers",
        "Cantine : les menus de {mois}", "Centre de loisirs : ouverture des réservations",
        "Un nouveau jeu pour la cour de l’école",
        "Le conseil municipal des jeunes se réunit {jour}",
      ],
      openings: [
        "Les {nn} élèves de l’école des Cerisiers ont retrouvé le chemin de la classe.",
        "Les inscriptions pour la prochaine rentrée sont ouvertes jusqu’au {date}.",
        "Le service enfance accueille les familles {jour} à partir de {heure}.",
        "À la cantine, {nn} % des produits sont désormais bio ou locaux.",
      ],
      details: [
        "Se munir du livret de famille, d’un justificatif de domicile et du carnet de santé.",
        "Le tarif du repas reste fixé à 3,{nn} € ; un barème tient compte du quotient familial.",
        "L’accueil périscolaire ouvre dès 7 h 30 et ferme à 18 h 30.",
        "Les enfants ont peint une fresque avec {asso}.",
        "La classe ouverte l’an dernier est maintenue, se réjouit {élue}.",
        "Un goûter sera offert aux familles {lieu à}.",
      ]
    )
  }

  private var market: Phrases {
    Phrases(
      titles: [
        "Le marché s’installe sur {rue}", "Marché nocturne {jour}",
        "Un nouveau commerce ouvre ses portes", "Marché de Noël : appel aux exposants",
        "Producteurs & artisans : {n} étals de plus",
      ],
      openings: [
        "Chaque {jour nu}, de 8 h à 13 h, {nn} producteurs vous attendent sur {rue}.",
        "Fromages, miel, légumes de saison : le marché {de} s’agrandit.",
        "Après {n} mois de fermeture, le dernier commerce de {rue} a trouvé un repreneur.",
        "La commune lance un appel à candidatures pour la boutique éphémère.",
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

  private var council: Phrases {
    Phrases(
      titles: [
        "Conseil municipal du {date} : l’ordre du jour", "Ce que le conseil a voté",
        "Budget : {montant} € d’investissement", "Compte rendu de la séance du {date}",
        "Réunion publique : posez vos questions",
      ],
      openings: [
        "Le conseil municipal {de} se réunira {jour} à {heure} à la salle du conseil.",
        "Les élus ont adopté le budget à l’unanimité moins {n} voix.",
        "La séance, ouverte au public, est retransmise en direct.",
        "Réuni le {date}, le conseil a examiné {nn} délibérations.",
      ],
      details: [
        "Les taux d’imposition n’augmentent pas pour la {n}e année consécutive.",
        "La dette par habitant recule de {n} %, précise {élue}.",
        "Le procès-verbal est consultable en mairie et sur le site.",
        "Une subvention de {montant} € est accordée à {asso}.",
        "L’opposition a regretté que la question de {rue} soit reportée.",
      ]
    )
  }

  private var water: Phrases {
    Phrases(
      titles: [
        "Coupure d’eau {jour} : les rues concernées", "L’eau du robinet contrôlée : résultats",
        "Sécheresse : restrictions d’usage", "Relevé des compteurs d’eau",
        "Assainissement : le réseau de {rue} rénové",
      ],
      openings: [
        "L’alimentation en eau sera interrompue {jour} de 8 h à 12 h dans {rue}.",
        "Le syndicat des eaux procède au relevé des compteurs jusqu’au {date}.",
        "Le territoire est placé en vigilance « sécheresse » depuis le {date}.",
        "Les analyses du mois de {mois} confirment une eau conforme en tout point.",
      ],
      details: [
        "L’arrosage des pelouses est interdit de 9 h à 20 h.",
        "Le remplissage des piscines et le lavage des voitures à domicile sont suspendus.",
        "En cas de fuite, prévenez sans délai le 99 00 {nn} {nn} {nn}.",
        "Le rendement du réseau atteint {nn} %, après {montant} € de travaux.",
        "Des bouteilles seront distribuées {lieu à} aux personnes fragiles.",
      ]
    )
  }

  private var culture: Phrases {
    Phrases(
      titles: [
        "Concert {lieu à} : entrée libre", "La médiathèque fête ses {nn} ans",
        "Exposition « Mémoires d’un bourg »", "L’œuvre du mois : un cœur de verre",
        "Théâtre : {asso} joue {jour}", "Nuit de la lecture & contes pour enfants",
      ],
      openings: [
        "Rendez-vous {jour} à {heure} pour un concert proposé par {asso}.",
        "La médiathèque {de} présente {nn} photographies anciennes du pays.",
        "L’artiste en résidence dévoile son œuvre, un chœur de voix d’habitants.",
        "Le festival « Brumes d’été » revient pour sa {n}e édition.",
      ],
      details: [
        "L’entrée est libre, dans la limite des {nn} places disponibles.",
        "Un atelier d’écriture suivra, animé par {asso}.",
        "L’exposition est visible jusqu’au {date}, aux heures d’ouverture.",
        "« La culture doit être à portée de tous », rappelle {élue}.",
        "Une navette partira de {rue} à {heure}.",
      ]
    )
  }

  private var sport: Phrases {
    Phrases(
      titles: [
        "Course des Remparts : {nn} km de sentiers", "Forum des associations {jour}",
        "La piscine rouvre {jour}", "Gymnase : nouveaux créneaux",
        "L’Étoile sportive championne du territoire",
      ],
      openings: [
        "Plus de {nn} coureurs s’élanceront {jour} de {rue}.",
        "Les associations sportives {de} vous donnent rendez-vous {lieu à}.",
        "La saison démarre fort : l’Étoile sportive l’emporte {n} à 1.",
        "Le gymnase rouvre après {n} semaines de travaux.",
      ],
      details: [
        "Les licences sont prises en charge à hauteur de {nn} € pour les moins de 18 ans.",
        "Un certificat médical de moins d’un an est demandé.",
        "La buvette sera tenue par {asso}.",
        "Bravo à toute l’équipe et à ses bénévoles !",
        "La circulation sera coupée dans {rue} de 8 h à 13 h.",
      ]
    )
  }

  private var waste: Phrases {
    Phrases(
      titles: [
        "Collecte des déchets : ce qui change", "Déchèterie : nouveaux horaires",
        "Dépôts sauvages : {nn} signalements", "Composteurs gratuits : inscrivez-vous",
        "Encombrants : passage {jour}",
      ],
      openings: [
        "À partir du {date}, les bacs jaunes seront collectés une semaine sur deux.",
        "La déchèterie change d’horaires et ouvre désormais le {jour nu} dès {heure}.",
        "Trop de dépôts sauvages : la commune {de} installe des caméras.",
        "Chaque foyer peut recevoir un composteur, auprès {du service}.",
      ],
      details: [
        "Les bacs doivent être sortis la veille au soir et rentrés le jour même.",
        "L’amende peut atteindre {montant} €.",
        "Le tri a permis d’éviter {nn} tonnes d’enfouissement depuis janvier.",
        "Verre, textiles et piles se déposent {lieu à}.",
        "Une matinée de nettoyage est organisée avec {asso}.",
      ]
    )
  }

  private var planning: Phrases {
    Phrases(
      titles: [
        "Plan local d’urbanisme : enquête publique", "{nn} logements près de {rue}",
        "Cœur de bourg : donnez votre avis", "Permis de construire en ligne",
        "Zone des Tilleuls : le projet se précise",
      ],
      openings: [
        "L’enquête publique sur le plan local d’urbanisme se tient jusqu’au {date}.",
        "Le projet d’aménagement du cœur de bourg sera présenté {jour} à {heure}.",
        "La commune {de} acquiert une friche de {n} hectares près de {rue}.",
        "Depuis le {date}, les demandes d’urbanisme se déposent aussi en ligne.",
      ],
      details: [
        "Le commissaire enquêteur reçoit en mairie le {jour nu} de 14 h à 17 h.",
        "Un registre est ouvert aux observations du public.",
        "{nn} % des logements seront à loyer modéré.",
        "Les riverains de {rue} demandent une étude de circulation.",
        "« Densifier sans dénaturer », résume {élue}.",
      ]
    )
  }

  private var festival: Phrases {
    Phrases(
      titles: [
        "Fête du village : le programme 🎉", "Feu d’artifice & bal populaire",
        "Vide-greniers {jour}", "Vœux à la population", "Banquet républicain sur {rue}",
        "La Saint-Elme, c’est {jour} !",
      ],
      openings: [
        "Le comité des fêtes {de} vous attend {jour} dès {heure}.",
        "Trois jours de fête, {nn} bénévoles et un feu d’artifice tiré de {lieu}.",
        "La traditionnelle fête du village aura lieu autour du {date}.",
        "Rendez-vous {lieu à} pour partager le verre de l’amitié.",
      ],
      details: [
        "Restauration sur place, avec {asso}.",
        "Le bal sera animé jusqu’à 1 h du matin.",
        "Réservation conseillée : {nn} € le repas, 8 € pour les enfants.",
        "En cas d’orage, repli à la salle des fêtes.",
        "Pensez à covoiturer : le parking de {rue} compte {nn} places.",
      ]
    )
  }

  private var seniors: Phrases {
    Phrases(
      titles: [
        "Repas des aînés : inscriptions", "Plan canicule : registre des personnes fragiles",
        "Atelier numérique pour les seniors", "Navette du marché : mode d’emploi",
        "Téléassistance : une aide de {nn} €",
      ],
      openings: [
        "Le CCAS {de} invite les aînés à un repas dansant {jour}.",
        "Les personnes isolées peuvent s’inscrire sur le registre communal jusqu’au {date}.",
        "Apprendre à remplir une démarche en ligne : c’est l’objet de l’atelier du {date}.",
        "Une navette gratuite relie {rue} et {lieu} chaque semaine.",
      ],
      details: [
        "Pensez à vos voisins âgés : une visite, un verre d’eau, un coup de fil.",
        "L’atelier est limité à {n} personnes, matériel fourni.",
        "Un colis sera porté à domicile à celles et ceux qui ne peuvent se déplacer.",
        "La participation est de {nn} €, gratuite sous condition de ressources.",
        "« Personne ne doit rester seul », insiste {élue}.",
      ]
    )
  }

  private var elections: Phrases {
    Phrases(
      titles: [
        "Élections municipales : où voter ?", "Procuration : mode d’emploi",
        "Bureaux de vote : {n} changements d’adresse", "Résultats du scrutin",
        "La commune cherche des assesseurs",
      ],
      openings: [
        "Les bureaux de vote {de} seront ouverts de 8 h à 18 h.",
        "Vous serez absent le jour du scrutin ? Pensez à la procuration.",
        "La participation s’établit à {nn} %, en hausse de {n} points.",
        "Le dépouillement est public ; chacun peut y assister {lieu à}.",
      ],
      details: [
        "Une pièce d’identité est obligatoire ; la carte électorale ne l’est pas.",
        "Le bureau n° {n} est transféré à {lieu}.",
        "La demande se fait en ligne, puis se valide à la gendarmerie.",
        "Un transport est proposé aux électeurs à mobilité réduite.",
      ]
    )
  }

  private var storm: Phrases {
    Phrases(
      titles: [
        "⚠️ Tempête Mirabelle : consignes de sécurité", "Tempête Mirabelle : point à {heure}",
        "Tempête : {rue} coupée, déviation", "Après la tempête : déclarer ses dégâts",
        "Électricité : {nn} foyers encore privés de courant",
      ],
      openings: [
        "Des rafales de {nn} km/h de plus que prévu ont touché la commune {de}.",
        "Le plan communal de sauvegarde est activé depuis {heure}.",
        "De nombreux arbres sont tombés ; {rue} est impraticable.",
        "Un accueil d’urgence est ouvert {lieu à}, avec {asso}.",
      ],
      details: [
        "Ne sortez pas, n’approchez pas des cours d’eau ni des lignes à terre.",
        "Les écoles seront fermées {jour}.",
        "Les agents sont à pied d’œuvre depuis l’aube pour dégager les axes.",
        "Les demandes de reconnaissance de l’état de catastrophe sont à déposer en mairie.",
        "Le retour de l’électricité est espéré dans la soirée, indique {élue}.",
      ]
    )
  }
}
