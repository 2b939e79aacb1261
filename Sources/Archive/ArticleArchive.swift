public import Articles
internal import Foundation
internal import GRDB

/// Articles as read, with their findings, in one SQLite file.
///
/// Several processes may read while one writes (write-ahead log).
public struct ArticleArchive: Sendable {
  /// What became of an added article.
  public enum Addition: String, Hashable, Sendable, CaseIterable {
    case added
    /// Another text was archived at this address before; both are kept.
    case newVersion
    /// Text and findings were there.
    case unchanged
    /// The text was there; findings of other versions of model and rules were replaced.
    case reparsed
  }

  public struct Hit: Hashable, Sendable {
    public let articleID: String
    public let title: String?
    public let outlet: String?
    public let published: String?
    /// Words around the first match, with the match in square brackets.
    public let excerpt: String
  }

  public struct Statistics: Hashable, Sendable {
    public let articles: Int
    public let addresses: Int
    public let outlets: Int
    /// Publication dates as ISO 8601 text.
    public let firstPublished: String?
    public let lastPublished: String?
  }

  public let path: String
  private let pool: DatabasePool

  /// Opens the archive, and makes or migrates it where needed.
  /// - Throws: `newer` for a file of a later version, `unreadable` for a file that is no archive.
  public init(path: String) throws(ArchiveError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      let pool = try DatabasePool(path: path, configuration: configuration)
      if try pool.read(ArchiveMigrations.all.hasBeenSuperseded) {
        throw ArchiveError(
          .newer, path: path, message: "was written by a later version; update clipsheet")
      }
      try ArchiveMigrations.all.migrate(pool)
      self.pool = pool
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(opening: error, path: path)
    }
  }

  /// Keeps an article with its findings. Adding the same again changes nothing.
  /// - Parameter versions: of the model and the rules that made the findings.
  public func add(
    _ parsed: ParsedArticle, versions: String
  ) throws(ArchiveError) -> Addition {
    try storing { database in
      try ArticleRow(parsed, versions: versions).store(in: database)
    }
  }

  /// Articles whose title or text holds all the words, best match first.
  /// - Parameter words: FTS5 query syntax: `sanctions lathe`, `"asset freeze"`, `lathe OR spindle`.
  public func search(_ words: String, limit: Int = 50) throws(ArchiveError) -> [Hit] {
    do {
      return try pool.read { database in
        try Row.fetchAll(database, sql: ArticleArchive.searchSQL, arguments: [words, limit])
          .map(Hit.init)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      throw ArchiveError(
        .badQuery, path: path, message: "“\(words)” is no search: \(error.message ?? "")")
    } catch {
      throw ArchiveError(reading: error, path: path)
    }
  }

  public func statistics() throws(ArchiveError) -> Statistics {
    try reading { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT COUNT(*), COUNT(DISTINCT url), COUNT(DISTINCT outlet),
            MIN(published), MAX(published) FROM article
          """)
      return Statistics(
        articles: row?[0] ?? 0, addresses: row?[1] ?? 0, outlets: row?[2] ?? 0,
        firstPublished: row?[3], lastPublished: row?[4])
    }
  }

  /// Walks over all articles by publication date, one in memory at a time.
  public func walk(
    _ body: (ParsedArticle) throws -> Void
  ) throws {
    let decoder = RecordDecoder()
    try pool.read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT record FROM article ORDER BY published, article_id, id")
      while let row = try rows.next() {
        let bytes: Data = row[0]
        switch try decoder.record([UInt8](bytes)) {
        case .parsed(let parsed): try body(parsed)
        case .article(let article): try body(ParsedArticle(article: article, findings: Findings()))
        }
      }
    }
  }
}

extension ArticleArchive {
  private static let searchSQL = """
    SELECT article.article_id, article.title, article.outlet, article.published,
      snippet(article_words, -1, '[', ']', '…', 16)
    FROM article_words JOIN article ON article.id = article_words.rowid
    WHERE article_words MATCH ? ORDER BY article_words.rank, article.id LIMIT ?
    """

  private func reading<Value: Sendable>(
    _ body: @Sendable (Database) throws -> Value
  ) throws(ArchiveError) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw ArchiveError(reading: error, path: path)
    }
  }

  private func storing<Value: Sendable>(
    _ body: @Sendable (Database) throws -> Value
  ) throws(ArchiveError) -> Value {
    do {
      return try pool.write(body)
    } catch {
      throw ArchiveError(reading: error, path: path)
    }
  }
}

extension ArticleArchive.Hit {
  fileprivate init(_ row: Row) {
    articleID = row[0]
    title = row[1]
    outlet = row[2]
    published = row[3]
    excerpt = row[4]
  }
}

extension ArchiveError {
  fileprivate init(opening error: any Error, path: String) {
    if let error = error as? DatabaseError, error.resultCode == .SQLITE_BUSY {
      self.init(.busy, path: path, message: "is held by another program; try again")
    } else {
      self.init(.unreadable, path: path, message: "cannot be opened as an archive: \(error)")
    }
  }

  fileprivate init(reading error: any Error, path: String) {
    if let error = error as? DatabaseError, error.resultCode == .SQLITE_BUSY {
      self.init(.busy, path: path, message: "is held by another program; try again")
    } else {
      self.init(.storage, path: path, message: "\(error)")
    }
  }
}
