internal import Articles
internal import Foundation
internal import GRDB

/// One article as its table holds it.
struct ArticleRow {
  private let article: Article
  private let versions: String
  private let record: Data
  private let fingerprint: String
  /// When this sighting was made, ISO 8601 in UTC.
  private let captured: String

  init(_ parsed: ParsedArticle, versions: String, captured: String) {
    article = parsed.article
    self.versions = versions
    self.captured = parsed.article.retrieved?.description ?? captured
    record = Data(RecordEncoder().line(parsed))
    fingerprint = ArticleRow.fingerprint(of: parsed.article)
  }

  /// Equal for equal text and metadata, wherever and whenever the article was read.
  static func fingerprint(of article: Article) -> String {
    var bare = article
    bare.original = nil
    bare.retrieved = nil
    return SHA256Digest.hexadecimal(of: RecordEncoder().line(bare))
  }

  func store(in database: Database) throws -> ArticleArchive.Addition {
    if let known = try row(in: database, sql: ArticleRow.byFingerprint, [fingerprint]) {
      try capture(known["id"], in: database)
      guard known["versions"] as String != versions else { return .unchanged }
      try update(known["id"], in: database)
      return .reparsed
    }
    if let known = try sameText(in: database) {
      try capture(known, in: database)
      try update(known, in: database)
      return .reparsed
    }
    return try insert(in: database)
  }
}

extension ArticleRow {
  private static let byFingerprint = "SELECT id, versions FROM article WHERE fingerprint = ?"

  private func row(
    in database: Database, sql: String, _ arguments: StatementArguments
  ) throws -> Row? {
    try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
  }

  /// The text at the same address, or in the same file, whose metadata has changed since.
  private func sameText(in database: Database) throws -> Int64? {
    if let url = article.url {
      let sql = "SELECT id FROM article WHERE sha256_text = ? AND url = ? ORDER BY id"
      return try row(in: database, sql: sql, [article.sha256, url])?["id"]
    }
    guard let path = article.original?.path else { return nil }
    let sql = """
      SELECT id FROM article JOIN capture ON capture.article = article.id
      WHERE sha256_text = ? AND url IS NULL AND path = ? ORDER BY id
      """
    return try row(in: database, sql: sql, [article.sha256, path])?["id"]
  }

  private func capture(_ id: Int64, in database: Database) throws {
    guard let original = article.original else { return }
    let sql = """
      INSERT OR IGNORE INTO capture (article, path, sha256, media_type, captured)
      VALUES (?, ?, ?, ?, ?)
      """
    try database.cachedStatement(sql: sql).execute(
      arguments: [id, original.path, original.sha256, original.mediaType, captured])
  }

  private func update(_ id: Int64, in database: Database) throws {
    let sql = """
      UPDATE article SET article_id = ?, url = ?, sha256_original = ?, title = ?, outlet = ?,
        published = ?, versions = ?, record = ?, fingerprint = ? WHERE id = ?
      """
    try database.cachedStatement(sql: sql).execute(
      arguments: [
        article.id, article.url, article.original?.sha256, article.title, article.outlet,
        article.published?.description, versions, record, fingerprint, id,
      ])
  }

  private func insert(in database: Database) throws -> ArticleArchive.Addition {
    let hasEarlier =
      try article.url.map { url in
        let sql = "SELECT 1 FROM article WHERE url = ? AND sha256_text <> ?"
        return try row(in: database, sql: sql, [url, article.sha256]) != nil
      } ?? false
    let sql = """
      INSERT INTO article (article_id, url, sha256_text, sha256_original, title, outlet,
        published, body, versions, record, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    try database.cachedStatement(sql: sql).execute(
      arguments: [
        article.id, article.url, article.sha256, article.original?.sha256, article.title,
        article.outlet, article.published?.description, article.text.string, versions, record,
        fingerprint,
      ])
    try capture(database.lastInsertedRowID, in: database)
    return hasEarlier ? .newVersion : .added
  }
}
