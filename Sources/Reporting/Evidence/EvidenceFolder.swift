internal import Articles
internal import Foundation

/// Writes a page for each article, and one that lists them, into a folder that is there.
struct EvidenceFolder {
  let path: String

  /// - Returns: the names of the files.
  /// - Throws: `outputNotWritable`.
  func write(_ articles: some Collection<ParsedArticle>, title: String) throws(RunError) -> [String]
  {
    var names: [String] = []
    var seen: Set<String> = []
    do {
      for parsed in articles {
        let name = EvidencePage.fileName(parsed.article.id)
        try write(EvidencePage(parsed).html, to: name)
        if seen.insert(name).inserted { names.append(name) }
      }
      try write(index(articles, title: title), to: "index.html")
      return names + ["index.html"]
    } catch {
      throw RunError(
        .outputNotWritable, "\(path): the evidence pages cannot be written; choose another place")
    }
  }

  private func write(_ html: [UInt8], to name: String) throws {
    try Data(html).write(to: URL(filePath: "\(path)/\(name)"))
  }

  private func index(_ articles: some Collection<ParsedArticle>, title: String) -> [UInt8] {
    var html = EvidencePage.head(title: title)
    html += "<header><h1>\(HTMLText.escaped(title))</h1>"
    html += "<p>\(articles.count) articles, each with what was found in it.</p></header>\n<table>\n"
    for article in articles.lazy.map(\.article) {
      let name = HTMLText.escaped(article.title ?? article.id)
      let cells = [
        HTMLText.escaped(article.published?.description ?? "undated"),
        "<a href=\"\(EvidencePage.fileName(article.id))\">\(name)</a>",
        HTMLText.escaped(article.outlet ?? ""),
      ]
      html += "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
    }
    return Array((html + "</table>\n</body></html>\n").utf8)
  }
}
