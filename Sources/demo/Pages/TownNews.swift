/// The page of news of a town's site, as a theme of WordPress draws it.
extension Channel {
  /// `www.…/actualites/`: the latest articles with their summaries.
  var townNewsPage: String {
    let entries = posts.map { post in
      let page = page(of: post)
      return bulk.nested(
        """
        <article id="post-\(post.number)" class="post type-post hentry">
        <h2 class="entry-title"><a href="\(page)" rel="bookmark">\(post.title.escaped)</a></h2>
        <time class="entry-date published" datetime="\(post.published.isoParis)">\
        \(post.published.frenchDay) \(post.published.day.year)</time>
        <div class="entry-summary"><p>\(post.summary.escaped)</p></div>\(bulk.icon)
        </article>
        """
      )
    }
    return """
      <!DOCTYPE html>
      <html lang="fr-FR"><head><meta charset="utf-8"><title>Actualités – \(title.escaped)</title>
      <link rel="canonical" href="\(site)/actualites/"><meta property="og:site_name" content="\(title.escaped)">
      <meta name="generator" content="WordPress 6.8.3">\(bulk.style)\(bulk.script)</head>
      <body class="blog archive"><header><nav><ul class="menu">\(townMenu)</ul></nav></header>
      <main id="main">
      \(entries.joined(separator: "\n"))
      </main><footer><p>Mairie \(name.withDe.escaped)</p></footer></body></html>

      """
  }

  /// The menu: long on real sites.
  private var townMenu: String {
    let rubrics = Theme.allCases.map { theme in
      let pages = bulk.isNone ? 0 : 8
      let items = (0..<pages).map { index in
        """
        <li class="menu-item menu-item-type-post_type menu-item-\(theme.rawValue)\(index)">\
        <a href="\(site)/\(theme.rubric.slug)/page-\(index)/">\(theme.rubric.escaped) \(index)</a></li>
        """
      }
      let list = items.isEmpty ? "" : "<ul class=\"sub-menu\">\(items.joined())</ul>"
      return """
        <li><a href="\(site)/\(theme.rubric.slug)/">\(theme.rubric.escaped)</a>\(list)</li>
        """
    }
    return rubrics.joined()
  }
}
