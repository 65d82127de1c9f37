internal import Mustache

/// The templates, which are part of the program.
struct Templates {
  private let library: MustacheLibrary

  /// The style sheet that every page carries.
  static var style: Markup {
    Markup(
      trusted: String(
        decoding: PackageResources.style_css + PackageResources.charts_css,
        as: UTF8.self
      )
    )
  }

  init() throws(ReportError) {
    let sources: [(name: String, bytes: [UInt8])] = [
      ("layout.html", PackageResources.layout_html_mustache),
      ("tiles.html", PackageResources.tiles_html_mustache),
      ("data.html", PackageResources.data_html_mustache),
      ("measures.html", PackageResources.measures_html_mustache),
      ("missing.html", PackageResources.missing_html_mustache),
      ("index.html", PackageResources.index_html_mustache),
      ("commune.html", PackageResources.commune_html_mustache),
      ("methode.html", PackageResources.methode_html_mustache),
      ("qualite.html", PackageResources.qualite_html_mustache),
      ("rapport.md", PackageResources.rapport_md_mustache),
      ("commune.md", PackageResources.commune_md_mustache),
      ("measures.md", PackageResources.measures_md_mustache),
    ]
    var library = MustacheLibrary()
    for (name, bytes) in sources {
      do { try library.register(String(decoding: bytes, as: UTF8.self), named: name) } catch {
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
}
