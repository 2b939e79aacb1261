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

  public let path: String
  let pool: DatabasePool

  /// Opens the archive, and makes or migrates it where needed.
  /// - Throws: `newer` for a file of a later version, `unreadable` for a file that is no archive.
  public init(path: String) throws(ArchiveError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      // In a write-ahead log a power cut may lose the last transactions, never the file; what was
      // lost is read again.
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
      }
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
  /// - Parameters:
  ///   - versions: of the model and the rules that made the findings.
  ///   - captured: when the article was read, where it does not say itself; ISO 8601 in UTC.
  @discardableResult
  public func add(
    _ parsed: ParsedArticle, versions: String, captured: String
  ) throws(ArchiveError) -> Addition {
    try add([parsed], versions: versions, captured: captured)[0]
  }

  /// Keeps several articles in one transaction.
  /// - Returns: what became of each, in order.
  @discardableResult
  public func add(
    _ articles: [ParsedArticle], versions: String, captured: String
  ) throws(ArchiveError) -> [Addition] {
    try storing { database in
      try articles.map {
        try ArticleRow($0, versions: versions, captured: captured).store(in: database)
      }
    }
  }

  /// The article with the findings that are kept for it, if the same versions made them.
  public func kept(_ article: Article, versions: String) throws(ArchiveError) -> ParsedArticle? {
    let fingerprint = ArticleRow.fingerprint(of: article)
    let record = try reading { database in
      try Data.fetchOne(
        database.cachedStatement(
          sql: "SELECT record FROM article WHERE fingerprint = ? AND versions = ?"),
        arguments: [fingerprint, versions])
    }
    guard let record else { return nil }
    var parsed = try decoded(record)
    parsed.article = article
    return parsed
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

  /// Walks over all articles by publication date, one in memory at a time.
  public func walk(_ body: (ParsedArticle) throws -> Void) throws {
    try walk(
      sql: "SELECT record FROM article ORDER BY published, article_id, id", arguments: [], body)
  }

  /// Walks over the latest text of each article that was captured from one place, such as the
  /// address of a feed, by publication date.
  public func walk(
    capturedFrom place: String, _ body: (ParsedArticle) throws -> Void
  ) throws {
    try walk(sql: ArticleArchive.capturedSQL, arguments: [place], body)
  }

  /// When an article was first seen, ISO 8601; nil when it was never captured from a file.
  public func firstCapture(of article: Article) throws(ArchiveError) -> String? {
    let fingerprint = ArticleRow.fingerprint(of: article)
    return try reading { database in
      try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT MIN(captured) FROM capture JOIN article ON article.id = capture.article
            WHERE fingerprint = ?
            """), arguments: [fingerprint])
    }
  }

  /// A kept text by its SHA-256.
  public func text(_ sha256: String) throws(ArchiveError) -> String? {
    try reading { database in
      try String.fetchOne(
        database, sql: "SELECT body FROM article WHERE sha256_text = ?", arguments: [sha256])
    }
  }
}

extension ArticleArchive {
  // Of several texts at one address the one that was captured last counts. Entries of a file have
  // its path, `#` and a number; `$` comes after `#`.
  private static let capturedSQL = """
    SELECT record FROM article AS this JOIN capture ON capture.article = this.id
    WHERE (capture.path = ?1 OR (capture.path > ?1 || '#' AND capture.path < ?1 || '$')) AND (this.url IS NULL OR NOT EXISTS (
      SELECT 1 FROM article AS later JOIN capture AS seen ON seen.article = later.id
      WHERE later.url = this.url AND later.id > this.id
        AND (seen.path = ?1 OR (seen.path > ?1 || '#' AND seen.path < ?1 || '$'))))
    GROUP BY this.id ORDER BY this.published, this.article_id, this.id
    """

  private func walk(
    sql: String, arguments: StatementArguments, _ body: (ParsedArticle) throws -> Void
  ) throws {
    try pool.read { database in
      let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
      while let row = try rows.next() { try body(decoded(row[0])) }
    }
  }

  private func decoded(_ record: Data) throws(ArchiveError) -> ParsedArticle {
    do throws(Articles.RecordError) {
      switch try RecordDecoder().record([UInt8](record)) {
      case .parsed(let parsed): return parsed
      case .article(let article): return ParsedArticle(article: article, findings: Findings())
      }
    } catch {
      throw ArchiveError(.damaged, path: path, message: "a kept record is damaged: \(error)")
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

  func reading<Value: Sendable>(
    _ body: @Sendable (Database) throws -> Value
  ) throws(ArchiveError) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw ArchiveError(reading: error, path: path)
    }
  }

  func storing<Value: Sendable>(
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
