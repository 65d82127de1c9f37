/// What a town hall says of its duties.
extension Theme {
  var worksPhrases: Phrases {
    Phrases(
      articles: [
        (
          "Travaux : {rue} fermée à la circulation",
          "À compter du {date}, {rue} sera fermée à la circulation pendant {n} jours."
        ),
        (
          "Enfouissement des réseaux : on fait le point",
          "Électricité, téléphone, fibre : les réseaux de {rue} passent sous terre d’ici le {date}."
        ),
        (
          "Éclairage public : passage aux LED",
          "Les équipes interviennent dès {jour} pour remplacer {nn} lampadaires."
        ),
        (
          "Voirie & trottoirs : le programme {de mois}",
          "Pour la sécurité de tous, la commune {de} refait les trottoirs de {rue}."
        ),
        (
          "Pont des Meuniers : réouverture {jour}",
          "Après {n} mois de fermeture, le pont des Meuniers rouvre aux véhicules légers."
        ),
        (
          "Chantier {lieu à} : les dates à retenir",
          "Le chantier de rénovation entre dans sa dernière phase."
        ),
      ],
      details: [
        "Un point d’étape sera fait lors de la réunion publique {jour} à {heure}.",
        "Merci de votre compréhension.",
        "Une déviation est mise en place par {rue} ; les commerces restent accessibles à pied.",
        "Le coût de l’opération s’élève à {montant} €, dont {nn} % de subventions.",
        "L’enrobé sera posé de nuit, entre 21 h et 5 h, si la météo le permet.",
        "« Nous savons la gêne occasionnée », reconnaît {élue}.",
        "Le stationnement est interdit des deux côtés pendant toute la durée des travaux.",
        "Près de {nn} arbres seront replantés à l’automne le long de {rue}.",
      ]
    )
  }

  var councilPhrases: Phrases {
    Phrases(
      articles: [
        (
          "Conseil municipal du {date} : l’ordre du jour",
          "Le conseil municipal {de} se réunira à {heure} à la salle du conseil."
        ),
        (
          "Ce que le conseil a voté",
          "Réunis en séance publique, les élus ont examiné {nn} délibérations."
        ),
        (
          "Budget : {montant} € d’investissement",
          "Les élus ont adopté le budget à l’unanimité moins {n} voix."
        ),
        (
          "Compte rendu de la séance du {date passée}",
          "La séance, ouverte au public, a été retransmise en direct."
        ),
        (
          "Réunion publique : posez vos questions",
          "Le maire et les adjoints vous répondent {jour} à {heure}."
        ),
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

  var waterPhrases: Phrases {
    Phrases(
      articles: [
        (
          "Coupure d’eau {jour} : les rues concernées",
          "L’alimentation en eau sera interrompue de 8 h à 12 h, le temps de changer une vanne."
        ),
        (
          "L’eau du robinet contrôlée : résultats",
          "Les analyses {de mois} confirment une eau conforme en tout point."
        ),
        (
          "Sécheresse : restrictions d’usage",
          "Le territoire est placé en vigilance « sécheresse » depuis le {date passée}."
        ),
        (
          "Relevé des compteurs d’eau",
          "Le syndicat des eaux passe dans chaque foyer jusqu’au {date}."
        ),
        (
          "Assainissement : le réseau de {rue} rénové",
          "Plus de {n} km de canalisations ont été remplacés en {n} semaines."
        ),
      ],
      details: [
        "Merci de votre compréhension.",
        "L’arrosage des pelouses est interdit de 9 h à 20 h.",
        "Le remplissage des piscines et le lavage des voitures à domicile sont suspendus.",
        "En cas de fuite, prévenez sans délai le 99 00 {nn} {nn} {nn}.",
        "Le rendement du réseau atteint {nn} %, après {montant} € de travaux.",
        "Des bouteilles seront distribuées {lieu à} aux personnes fragiles.",
      ]
    )
  }

  var wastePhrases: Phrases {
    Phrases(
      articles: [
        (
          "Collecte des déchets : ce qui change",
          "À partir du {date}, les bacs jaunes seront collectés une semaine sur deux."
        ),
        (
          "Déchèterie : nouveaux horaires",
          "La déchèterie ouvre désormais le {jour nu} dès {heure}."
        ),
        (
          "Dépôts sauvages : {nn} signalements",
          "Trop de dépôts sauvages : la commune {de} installe des caméras."
        ),
        (
          "Composteurs gratuits : inscrivez-vous",
          "Chaque foyer peut recevoir un composteur, auprès {du service}."
        ),
        (
          "Encombrants : passage {jour}",
          "Meubles et matelas sont à déposer devant chez soi la veille au soir."
        ),
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

  var planningPhrases: Phrases {
    Phrases(
      articles: [
        (
          "Plan local d’urbanisme : enquête publique",
          "L’enquête publique sur le plan local d’urbanisme se tient jusqu’au {date}."
        ),
        (
          "{nn} logements près de {rue}",
          "La commune {de} acquiert une friche de {n} hectares pour y bâtir."
        ),
        (
          "Cœur de bourg : donnez votre avis",
          "Le projet d’aménagement du cœur de bourg sera présenté {jour} à {heure}."
        ),
        (
          "Permis de construire en ligne",
          "Depuis ce mois {de mois}, les demandes d’urbanisme se déposent aussi en ligne."
        ),
        (
          "Zone des Tilleuls : le projet se précise",
          "Les architectes ont remis leur copie : {n} îlots, {nn} arbres et un square."
        ),
      ],
      details: [
        "Un point d’étape sera fait lors de la réunion publique {jour} à {heure}.",
        "Le commissaire enquêteur reçoit en mairie le {jour nu} de 14 h à 17 h.",
        "Un registre est ouvert aux observations du public.",
        "{nn} % des logements seront à loyer modéré.",
        "Les riverains de {rue} demandent une étude de circulation.",
        "« Densifier sans dénaturer », résume {élue}.",
      ]
    )
  }

  var electionsPhrases: Phrases {
    Phrases(
      articles: [
        (
          "Élections municipales : où voter ?",
          "Les bureaux de vote {de} seront ouverts de 8 h à 18 h."
        ),
        (
          "Procuration : mode d’emploi",
          "Vous serez absent le jour du scrutin ? Pensez à la procuration."
        ),
        (
          "Bureaux de vote : {n} changements d’adresse",
          "Pour accueillir tous les électeurs, certains bureaux déménagent."
        ),
        (
          "Résultats du scrutin",
          "La participation s’établit à {nn} %, en hausse de {n} points."
        ),
        (
          "La commune cherche des assesseurs",
          "Le dépouillement est public, et il manque encore {n} scrutateurs."
        ),
      ],
      details: [
        "Une pièce d’identité est obligatoire ; la carte électorale ne l’est pas.",
        "Le bureau n° {n} est transféré à {lieu}.",
        "La demande se fait en ligne, puis se valide à la gendarmerie.",
        "Un transport est proposé aux électeurs à mobilité réduite.",
      ]
    )
  }

  var stormPhrases: Phrases {
    Phrases(
      articles: [
        (
          "⚠️ Tempête Mirabelle : consignes de sécurité",
          "Des rafales de plus de 1{nn} km/h sont attendues sur la commune {de}."
        ),
        (
          "Tempête Mirabelle : point à {heure}",
          "Le plan communal de sauvegarde est activé."
        ),
        (
          "Tempête : {rue} coupée, déviation",
          "De nombreux arbres sont tombés ; la voie est impraticable."
        ),
        (
          "Après la tempête : déclarer ses dégâts",
          "Photographiez les dégâts et prévenez votre assureur sous {n} jours."
        ),
        (
          "Électricité : {nn} foyers encore privés de courant",
          "Les équipes du réseau sont à l’œuvre dans tous les quartiers."
        ),
      ],
      details: [
        "La municipalité remercie les agents et les bénévoles de leur engagement.",
        "Ne sortez pas, n’approchez pas des cours d’eau ni des lignes à terre.",
        "Les écoles seront fermées {jour}.",
        "Les agents sont à pied d’œuvre depuis l’aube pour dégager les axes.",
        "Les demandes de reconnaissance de l’état de catastrophe sont à déposer en mairie.",
        "Le retour de l’électricité est espéré dans la soirée, indique {élue}.",
      ]
    )
  }
}
