import ArgumentParser
import Foundation
import Workspace

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a workspace.",
    discussion: """
      Writes benchmark.yml, communes.csv and accounts.csv to fill in, the folder exports/, and, to \
      be changed or left as they are, themes.yml and editorial.csv. What is already there stays as \
      it is.

        barometre init data/isere
      """
  )

  @Argument(help: "The folder of the workspace; made when it is not there.", completion: .directory)
  var directory: String

  func run() throws {
    let root = URL(filePath: directory, directoryHint: .isDirectory)
    let manager = FileManager.default
    do {
      try manager.createDirectory(
        at: root.appending(path: "exports"),
        withIntermediateDirectories: true
      )
      for (name, text) in Self.files {
        let file = root.appending(path: name)
        if manager.fileExists(atPath: file.path) {
          print("\(directory)/\(name): was there, left as it is")
        } else {
          try Data(text.utf8).write(to: file)
          print("\(directory)/\(name)")
        }
      }
    } catch {
      let advice = "check that you may write there"
      FileHandle.standardError.write(
        Data("\(directory): \(error.localizedDescription): \(advice)\n".utf8)
      )
      throw ExitCode(2)
    }
  }

  private static let files = [
    (
      "benchmark.yml",
      """
      # Les réglages du baromètre. Chaque ligne est facultative.
      title: Baromètre de la communication communale
      publisher: Association des maires
      # Le territoire, comme il s’écrit après « communes de ».
      territory: l’Isère
      # Les langues du rapport : la première est celle de sa racine.
      languages: [fr]
      timezone: Europe/Paris
      # Où une commune peut contester un chiffre.
      contact: contact@example.org
      # Le dernier jour pour répondre aux projets de fiches (`report --draft`).
      # answer_by: 2026-11-15
      # Où le dossier reports/ est publié, et ce que la loi demande d’en dire.
      # address: https://barometre.example.org/
      # legal:
      #   seat: 1 place de la Mairie, 38000 Grenoble
      #   telephone: 04 00 00 00 00
      #   director: Camille Untel, présidence
      #   host: Hébergeur SAS
      #   host_address: 1 rue du Réseau, 59000 Lille
      #   host_telephone: 03 00 00 00 00
      #   accessibility: none
      licence: Licence Ouverte 2.0
      licence_url: https://www.etalab.gouv.fr/licence-ouverte-open-licence
      # La plus petite population de chaque strate.
      strata: [0, 500, 2000, 3500, 10000, 20000, 50000]
      minimum_stratum: 8
      weights: {regularity: 1, engagement: 1, dialogue: 1, audience: 1}
      # Le moins de publications d’un compte, et de jours couverts (de 0 à 1), pour être classé.
      minimum_posts: 6
      minimum_coverage: 0.75
      # Au-delà, une strate est classée par département.
      maximum_group: 2000
      # Les tirages des fourchettes de rang, leur graine et leur confiance.
      redraws: 400
      seed: 20250701
      confidence: 0.9
      # « Peut être parmi les premières » : combien de places.
      best_places: 5
      # Les comptes propres des maires : off, listed ou ranked.
      mayors: listed
      # La période par défaut : 2026-Q3, 2026 ou 2026-07-01/2026-09-30.
      # period: 2026-Q3

      """
    ),
    ("communes.csv", "insee,name,department,population\n"),
    ("accounts.csv", "insee,platform,url,holder,since,until,note\n"),
    // The lexicon of themes, and the lines that communes declare: none yet.
    ("themes.yml", ThemesFile.standardText),
    ("editorial.csv", "insee,theme,objective,audience,target_share\n"),
  ]
}
