internal import Articles
internal import Foundation
internal import GRDB

extension ArticleArchive {
  /// The run that a new run of a report is compared with: the last one of an earlier or equal window
  /// that differs in articles, definition or tool.
  ///
  /// A run over the same things is compared with what its forerunner was compared with, so that it
  /// writes the same bytes.
  public func earlierReport(
    than identity: String, of report: String, until: String?
  ) throws(ArchiveError) -> ShownReport? {
    try reading { database in
      let same = try Row.fetchOne(
        database,
        sql: "SELECT earlier FROM shown_report WHERE report = ? AND identity = ? ORDER BY id",
        arguments: [report, identity])
      if let same {
        guard let earlier: String = same["earlier"] else { return nil }
        return try shown(
          "SELECT * FROM shown_report WHERE run = ?", [earlier], in: database)
      }
      return try shown(
        """
        SELECT * FROM shown_report WHERE report = ?1 AND identity <> ?2
          AND (?3 IS NULL OR until IS NULL OR until <= ?3)
        ORDER BY until DESC, id DESC LIMIT 1
        """, [report, identity, until], in: database)
    }
  }

  /// The rows that a run showed.
  public func rows(of shown: ShownReport) -> EarlierRows {
    let run = shown.run
    return EarlierRows { dataset, id in
      try reading { database in
        try Row.fetchOne(
          database.cachedStatement(
            sql: """
              \(ArticleArchive.rowsSQL) AND dataset = ? AND row_id = ?
              """), arguments: [run, dataset, id]
        ).map(ArticleArchive.row)
      }
    } walk: { body in
      try pool.read { database in
        let rows = try Row.fetchCursor(
          database, sql: ArticleArchive.rowsSQL + " ORDER BY dataset, row_id", arguments: [run])
        while let row = try rows.next() { try body(ArticleArchive.row(row)) }
      }
    }
  }

  /// Keeps what a run showed, in one transaction with the ledger's head.
  /// - Parameters:
  ///   - rows: made one by one while they are stored.
  ///   - limit: how many runs of a report are kept.
  public func keep(
    _ shown: ShownReport?, rows: some Sequence<ShownReport.Row> & Sendable,
    head: RunLedger.Head, limit: Int = 60
  ) throws(ArchiveError) {
    try storing { database in
      if let shown { try insert(shown, rows, limit: limit, in: database) }
      try database.execute(
        sql: "INSERT OR REPLACE INTO ledger_head (id, lines, sha256) VALUES (1, ?, ?)",
        arguments: [head.lines, head.sha256])
    }
  }

  /// What a row said when a report last showed it; nil when no kept run did.
  public func lastShown(
    _ row: String, in dataset: String
  ) throws(ArchiveError) -> [String: String]? {
    try reading { database in
      try Data.fetchOne(
        database,
        sql: """
          SELECT fields FROM shown_row WHERE dataset = ? AND row_id = ? ORDER BY report DESC
          """, arguments: [dataset, row]
      ).map { try JSONDecoder().decode([String: String].self, from: $0) }
    }
  }

  /// The ledger's head as last written; nil before the first run.
  public func ledgerHead() throws(ArchiveError) -> RunLedger.Head? {
    try reading { database in
      try Row.fetchOne(database, sql: "SELECT lines, sha256 FROM ledger_head")
        .map { RunLedger.Head(lines: $0[0], sha256: $0[1]) }
    }
  }
}

extension ArticleArchive {
  private func shown(
    _ sql: String, _ arguments: StatementArguments, in database: Database
  ) throws -> ShownReport? {
    guard let row = try Row.fetchOne(database, sql: sql, arguments: arguments) else { return nil }
    let id: Int64 = row["id"]
    let texts = try Row.fetchAll(
      database,
      sql: "SELECT address, sha256_text, article_id, title FROM shown_article WHERE report = ?",
      arguments: [id])
    return ShownReport(
      run: row["run"], report: row["report"], identity: row["identity"], since: row["since"],
      until: row["until"], earlier: row["earlier"],
      texts: texts.map { .init(address: $0[0], sha256: $0[1], articleID: $0[2], title: $0[3]) })
  }

  private static let rowsSQL = """
    SELECT dataset, row_id, first_seen, last_changed, fields FROM shown_row
    WHERE report = (SELECT id FROM shown_report WHERE run = ?)
    """

  private static func row(_ row: Row) throws -> ShownReport.Row {
    ShownReport.Row(
      dataset: row[0], id: row[1], firstSeen: row[2], lastChanged: row[3],
      fields: try JSONDecoder().decode([String: String].self, from: row[4]))
  }

  private func insert(
    _ shown: ShownReport, _ rows: some Sequence<ShownReport.Row>, limit: Int,
    in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO shown_report (run, report, identity, since, until, earlier)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        shown.run, shown.report, shown.identity, shown.since, shown.until, shown.earlier,
      ])
    let id = database.lastInsertedRowID
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let row = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO shown_row (report, dataset, row_id, first_seen, last_changed, fields)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for shown in rows {
      try row.execute(
        arguments: [
          id, shown.dataset, shown.id, shown.firstSeen, shown.lastChanged,
          try encoder.encode(shown.fields),
        ])
    }
    let text = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO shown_article (report, address, sha256_text, article_id, title)
        VALUES (?, ?, ?, ?, ?)
        """)
    for shown in shown.texts {
      try text.execute(
        arguments: [id, shown.address, shown.sha256, shown.articleID, shown.title])
    }
    try database.execute(
      sql: """
        DELETE FROM shown_report WHERE report = ?1 AND id NOT IN (
          SELECT id FROM shown_report WHERE report = ?1 ORDER BY id DESC LIMIT ?2)
        """, arguments: [shown.report, limit])
  }
}
