internal import GRDB

/// What an analyst typed into a workbook beside a row.
public struct AnalystNote: Hashable, Sendable {
  public let dataset: String
  public let rowID: String
  /// The column, such as `review_decision`.
  public let field: String
  public let words: String
  /// The workbook that it was read from.
  public let book: String

  public init(dataset: String, rowID: String, field: String, words: String, book: String) {
    self.dataset = dataset
    self.rowID = rowID
    self.field = field
    self.words = words
    self.book = book
  }
}

extension ArticleArchive {
  /// Keeps notes; a later word for the same cell takes the place of the earlier one.
  public func keep(_ notes: [AnalystNote], at time: String) throws(ArchiveError) {
    guard !notes.isEmpty else { return }
    try storing { database in
      for note in notes {
        try database.execute(
          sql: """
            INSERT OR REPLACE INTO note (dataset, row_id, field, words, book, kept)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [note.dataset, note.rowID, note.field, note.words, note.book, time])
      }
    }
  }

  /// All notes, by data set, row and field.
  public func notes() throws(ArchiveError) -> [AnalystNote] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT dataset, row_id, field, words, book FROM note ORDER BY dataset, row_id, field
          """
      ).map {
        AnalystNote(dataset: $0[0], rowID: $0[1], field: $0[2], words: $0[3], book: $0[4])
      }
    }
  }
}
