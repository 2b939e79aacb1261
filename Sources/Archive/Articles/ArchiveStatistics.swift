internal import GRDB

/// What an archive holds, in numbers.
public struct ArchiveStatistics: Hashable, Sendable {
  public let articles: Int
  public let addresses: Int
  public let outlets: Int
  /// Addresses under which more than one text was seen.
  public let changedAddresses: Int
  public let captures: Int
  public let notes: Int
  public let lists: Int
  /// Publication dates as ISO 8601 text.
  public let firstPublished: String?
  public let lastPublished: String?
}

extension ArticleArchive {
  public func statistics() throws(ArchiveError) -> ArchiveStatistics {
    try reading { database in
      let row = try Row.fetchOne(database, sql: statisticsSQL)
      return ArchiveStatistics(
        articles: row?[0] ?? 0, addresses: row?[1] ?? 0, outlets: row?[2] ?? 0,
        changedAddresses: row?[5] ?? 0, captures: row?[6] ?? 0, notes: row?[7] ?? 0,
        lists: row?[8] ?? 0, firstPublished: row?[3], lastPublished: row?[4])
    }
  }
}

private let statisticsSQL = """
  SELECT COUNT(*), COUNT(DISTINCT url), COUNT(DISTINCT outlet), MIN(published), MAX(published),
    (SELECT COUNT(*) FROM (
      SELECT url FROM article WHERE url IS NOT NULL GROUP BY url
      HAVING COUNT(DISTINCT sha256_text) > 1)),
    (SELECT COUNT(*) FROM capture), (SELECT COUNT(*) FROM note),
    (SELECT COUNT(*) FROM list_snapshot)
  FROM article
  """
