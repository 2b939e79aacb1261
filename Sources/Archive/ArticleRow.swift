internal import Articles
internal import Foundation
internal import GRDB

/// One article as its table holds it.
struct ArticleRow {
  private let article: Article
  private let versions: String
  private let record: Data

  init(_ parsed: ParsedArticle, versions: String) {
    article = parsed.article
    self.versions = versions
    record = Data(RecordEncoder().line(parsed))
  }

  func store(in database: Database) throws -> ArticleArchive.Addition {
    let known = try Row.fetchOne(
      database,
      sql: "SELECT id, versions FROM article WHERE sha256_text = ? AND IFNULL(url, '') = ?",
      arguments: [article.sha256, article.url ?? ""])
    guard let known else { return try insert(in: database) }
    let stored: String = known["versions"]
    guard stored != versions else { return .unchanged }
    try database.execute(
      sql: "UPDATE article SET versions = ?, record = ? WHERE id = ?",
      arguments: [versions, record, known["id"] as Int64])
    return .reparsed
  }

  private func insert(in database: Database) throws -> ArticleArchive.Addition {
    let hasEarlier =
      try article.url.map {
        try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE url = ?)", arguments: [$0])
          ?? false
      } ?? false
    try database.execute(
      sql: """
        INSERT INTO article (article_id, url, sha256_text, sha256_original, title, outlet,
          published, body, versions, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        article.id, article.url, article.sha256, article.original?.sha256, article.title,
        article.outlet, article.published?.description, article.text.string, versions, record,
      ])
    return hasEarlier ? .newVersion : .added
  }
}
