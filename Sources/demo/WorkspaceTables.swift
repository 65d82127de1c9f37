/// What the association settles and writes by hand.
extension Workspace {
  /// `benchmark.yml`.
  static let settings = """
    \(Folder.mark)
    title: Baromètre de la communication des communes du Pays de Tercelin
    publisher: Association des maires du Pays de Tercelin (inventée)
    territory: le Pays de Tercelin
    languages: [fr, en]
    timezone: Europe/Paris
    contact: barometre@tercelin.example
    address: https://barometre.tercelin.example/
    answer_by: 2026-11-15
    licence: Licence Ouverte 2.0
    licence_url: https://www.etalab.gouv.fr/licence-ouverte-open-licence
    notice: "Données inventées\u{a0}: ce territoire, ces communes et leurs publications n’existent pas."
    legal:
      seat: 1 place des Trois-Rivières, 99001 Le Bourg-Vermeil (inventé)
      telephone: 99 00 00 00 01
      registration: RNA W990000001 (inventé)
      director: Solange Vaubrun, présidente de l’association (personne inventée)
      host: Hébergement du Tercelin (inventé)
      host_address: 2 rue du Canal, 99003 Port-Sésame (inventé)
      host_telephone: 99 00 00 00 02
      data_contact: donnees@tercelin.example
      accessibility: none
    strata: [0, 500, 2000, 3500, 10000, 20000, 50000]
    minimum_stratum: 8
    weights:
      regularity: 1
      engagement: 1
      dialogue: 1
      audience: 1
    mayors: listed
    period: 2026-Q3

    """

  /// `corrections.csv`: one correction of each kind.
  static let corrections = """
    date,insee,action,what,account,on,before,after,reason,asked_by,period
    2026-07-15,99012,reassign,exports/2026-Q2/2026-07-02/flux/mediatheque.orvelle.example.xml,\
    https://mediatheque.orvele.example/,,,,\
    L’adresse de la médiathèque est mal écrite dans accounts.csv,commune,2026-Q2
    2026-10-12,99017,followers,Abonnés de la page Facebook,\
    https://www.facebook.com/demo.saint.elme.les.bruyeres,2026-09-30,inconnu,1905,\
    La page enregistrée ne montre que les mentions J’aime ; capture d’écran jointe,commune,2026-Q3
    2026-10-14,99014,exclude,exports/2026-Q3/2026-10-02/flux/www.vauclairon.example.atom,,,,,\
    Les mêmes articles que le fichier .xml voisin,publisher,2026-Q3
    2026-10-20,99021,exclude,https://www.facebook.com/demo.les.essarts.bleus/posts/178474264301470,\
    ,,,,Annonce d’un comité privé reprise par erreur et retirée le soir même,commune,2026-Q3
    2026-10-22,99018,note,Tempête du 18 septembre,,,,,\
    La mairie est restée sans courant du 18 au 21 septembre,commune,2026-Q3

    """

  /// `tiles.csv`: the territory as equal squares, with a lake in its middle.
  static let tiles = """
    insee,row,column
    99001,3,3
    99002,4,2
    99003,2,3
    99004,5,4
    99005,2,5
    99006,4,5
    99007,3,6
    99008,2,2
    99009,6,3
    99010,3,1
    99011,4,4
    99012,1,4
    99013,5,2
    99014,4,1
    99015,1,2
    99016,2,6
    99017,5,6
    99018,3,5
    99019,4,6
    99020,2,1
    99021,6,4
    99022,3,2
    99023,1,3
    99024,5,3
    99025,3,7
    99026,2,4
    99027,4,7
    99028,1,5
    99029,4,3
    99030,5,5

    """

  /// `editorial.csv`: the lines that three communes declare.
  static let editorial = """
    insee,theme,objective,audience,target_share
    99001,culture,Remplir les salles,Toute l’agglomération,25 %
    99001,vie municipale,Rendre compte des décisions,Habitants,20 %
    99001,sécurité et alertes,Prévenir à temps,Habitants,15 %
    99014,services et démarches,Éviter un déplacement,Habitants,30 %
    99014,vie municipale,Rendre compte des décisions,Habitants,30 %
    99023,fêtes et animations,Faire venir aux fêtes du village,Familles,40 %
    99023,école et jeunesse,Informer les parents,Parents d’élèves,30 %

    """
}
