internal import Articles
internal import Workbooks

/// Actors and what ties them, as Gephi's spreadsheet import reads them.
///
/// Every edge has an id and a kind of its own, so that parallel ones are not merged.
enum GephiExport {
  static func tables(_ digest: Digest, topics: TopicLabels) -> [Table] {
    [nodes(digest), edges(digest, topics)]
  }

  private static func nodes(_ digest: Digest) -> Table {
    var table = ExportTable("nodes", ["Id", "Label", "kind", "country", "roles", "mentions"])
    for entry in digest.actors.entries {
      let mentions = entry.occurrences.reduce(0) { $0 + digest.articles.actor($1).mentions.count }
      table.add([
        entry.key, entry.name, entry.kind.rawValue, entry.country,
        entry.roles.joined(separator: "; "), String(mentions),
      ])
    }
    return table.table
  }

  private static func edges(_ digest: Digest, _ topics: TopicLabels) -> Table {
    var table = ExportTable(
      "edges",
      [
        "Id", "Source", "Target", "Type", "Label", "Weight", "kind", "date", "confidence", "row_id",
        "article_id", "url",
      ])
    for link in ActorLink.all(digest, topics: topics) {
      table.add([
        link.id, link.from, link.to, "Directed", String(link.label.prefix(120)), "1", link.kind,
        link.date, link.confidence, link.row, link.article.id, link.article.url,
      ])
    }
    return table.table
  }
}
