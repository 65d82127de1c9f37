internal import Core
internal import Mustache

/// The templates of one language, which are part of the program.
///
/// A template holds both languages side by side, `{{#fr}}Rang{{/fr}}{{#en}}Rank{{/en}}`: what is
/// another language's is cut before the template is parsed.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// The style sheet, for the file that the pages of a report share.
  ///
  /// Without the white space that is for its writers alone.
  static let styleSheet = [UInt8](
    compact(
      String(decoding: PackageResources.style_css + PackageResources.charts_css, as: UTF8.self)
    )
    .utf8
  )

  /// A style sheet a rule a line; its texts hold none of the marks with spaces beside them.
  private static func compact(_ sheet: String) -> String {
    var text = ""
    for line in sheet.split(separator: "\n") {
      let rule = line.drop { $0 == " " }
      text += rule
      // A rule stands in one line, unless it is long; media queries end in a line of their own.
      if rule.last == "}" { text += "\n" }
    }
    for mark in [" {", "{ ", "; ", " }", ", ", ": "] {
      text = text.replacing(mark, with: mark.filter { $0 != " " })
    }
    return text.replacing(";}", with: "}")
  }

  /// The style sheet, for a page that stands alone: without the rules that checkers of HTML, which
  /// read what a page holds, do not know.
  static let style = Markup(
    trusted: String(decoding: styleSheet, as: UTF8.self).split(separator: "\n")
      .filter { !$0.contains("paint-order") && !$0.contains("::details-content") }
      .joined(separator: "\n")
  )

  /// The script of sorting and searching, which no page needs to be read.
  static let script = Markup(
    trusted: String(decoding: PackageResources.barometre_js, as: UTF8.self)
  )

  static let sources: [(name: String, bytes: [UInt8])] = [
    ("layout.html", PackageResources.layout_html_mustache),
    ("tiles.html", PackageResources.tiles_html_mustache),
    ("section.html", PackageResources.section_html_mustache),
    ("section.md", PackageResources.section_md_mustache),
    ("grid.html", PackageResources.grid_html_mustache),
    ("leaders.html", PackageResources.leaders_html_mustache),
    ("legend.html", PackageResources.legend_html_mustache),
    ("brief.html", PackageResources.brief_html_mustache),
    ("highlights.html", PackageResources.highlights_html_mustache),
    ("platforms.html", PackageResources.platforms_html_mustache),
    ("data.html", PackageResources.data_html_mustache),
    ("measures.html", PackageResources.measures_html_mustache),
    ("missing.html", PackageResources.missing_html_mustache),
    ("ranking.html", PackageResources.ranking_html_mustache),
    ("script.html", PackageResources.script_html_mustache),
    ("search.html", PackageResources.search_html_mustache),
    ("unranked.html", PackageResources.unranked_html_mustache),
    ("classement.html", PackageResources.classement_html_mustache),
    ("index.html", PackageResources.index_html_mustache),
    ("commune.html", PackageResources.commune_html_mustache),
    ("adoption.html", PackageResources.adoption_html_mustache),
    ("plateforme.html", PackageResources.plateforme_html_mustache),
    ("maires.html", PackageResources.maires_html_mustache),
    ("methode.html", PackageResources.methode_html_mustache),
    ("qualite.html", PackageResources.qualite_html_mustache),
    ("editions.html", PackageResources.editions_html_mustache),
    ("latest.html", PackageResources.latest_html_mustache),
    ("mentions.html", PackageResources.mentions_html_mustache),
    ("corrections.html", PackageResources.corrections_html_mustache),
    ("grid.md", PackageResources.grid_md_mustache),
    ("corrections.md", PackageResources.corrections_md_mustache),
    ("ranking.md", PackageResources.ranking_md_mustache),
    ("rapport.md", PackageResources.rapport_md_mustache),
    ("commune.md", PackageResources.commune_md_mustache),
    ("measures.md", PackageResources.measures_md_mustache),
  ]

  init(in language: Language) throws(ReportError) {
    var library = MustacheLibrary()
    for (name, bytes) in Self.sources {
      let text = Self.cut(String(decoding: bytes, as: UTF8.self), to: language)
      do { try library.register(text, named: name) } catch {
        throw .template(name: name, cause: "\(error)")
      }
    }
    self.library = library
  }

  /// A page, as the bytes of its file.
  func render(_ page: some Any, with name: String) throws(ReportError) -> [UInt8] {
    guard let text = library.render(page, withTemplate: name) else {
      throw .template(name: name, cause: "not in the library")
    }
    return [UInt8](text.utf8)
  }

  /// A template without what is in other languages.
  static func cut(_ template: String, to language: Language) -> String {
    var text = template
    for other in Language.allCases {
      let (start, end) = ("{{#\(other.rawValue)}}", "{{/\(other.rawValue)}}")
      var parts = text.split(separator: start, omittingEmptySubsequences: false)[...]
      text = String(parts.removeFirst())
      for part in parts {
        let pieces = part.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)
        if other == language { text += pieces[0] }
        if pieces.count > 1 { text += pieces[1] }
      }
    }
    return text
  }
}
