/// How a table of articles is laid out: its delimiter, and what each column says.
struct TableLayout: Hashable {
  struct Column: Hashable {
    let name: String
    /// Nil for a column that says nothing about the article.
    let field: ArticleField?
  }

  let delimiter: UInt8
  let columns: [Column]
  /// Lines above the first article: the header, and Excel's `sep=;`.
  let headerRows: Int

  /// - Parameter head: the first bytes as UTF-8.
  /// - Returns: nil when this is no table of articles that can be recognised by itself.
  init?(head: [UInt8]) {
    self.init(head: head, isSure: false)
  }

  /// - Parameter isSure: the user or the file's name says that it is a table.
  init?(head: [UInt8], isSure: Bool) {
    var rows = RowReader(TextStream(ByteStream(head), head: head), delimiter: 0, limit: head.count)
    let first = (try? rows.next())?.flatMap(TableLayout.text) ?? ""
    if first.hasPrefix("sep="), let delimiter = first.utf8.dropFirst(4).first {
      self.init(head: head, delimiter: delimiter, rowsAbove: 1, isSure: true)
      return
    }
    if let trafilatura = TableLayout.trafilatura(head) {
      self = trafilatura
      return
    }
    let layouts = TableLayout.delimiters.compactMap { delimiter in
      TableLayout(head: head, delimiter: delimiter, rowsAbove: 0, isSure: isSure)
    }
    guard let best = layouts.max(by: { $0.fieldCount < $1.fieldCount }) else { return nil }
    self = best
  }

  private init(delimiter: UInt8, columns: [Column], headerRows: Int) {
    self.delimiter = delimiter
    self.columns = columns
    self.headerRows = headerRows
  }

  var hasText: Bool {
    columns.contains { [.text, .lead, .extract].contains($0.field) }
  }

  private var fieldCount: Int { columns.count { $0.field != nil } }
}

extension TableLayout {
  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Columns of `trafilatura --csv`, which writes tabs and no header.
  private static let trafilaturaColumns = [
    "url", "id", "fingerprint", "hostname", "title", "image", "date", "text", "comments",
    "license", "pagetype",
  ]

  private init?(head: [UInt8], delimiter: UInt8, rowsAbove: Int, isSure: Bool) {
    let rows = TableLayout.rows(head, delimiter: delimiter, count: rowsAbove + 2)
    guard rows.count > rowsAbove else { return nil }
    let names = rows[rowsAbove]
    let columns = names.map { Column(name: $0, field: ArticleField(name: $0)) }
    let fields = columns.compactMap(\.field)
    guard fields.contains(where: { [.text, .lead, .extract, .title].contains($0) }) else {
      return nil
    }
    if !isSure {
      // A line of prose may hold two such words between commas, but no row of that width follows.
      let looksLikeHeader =
        fields.count >= 2 && fields.count * 4 >= names.count
        && names.allSatisfy { $0.utf8.count <= 60 }
      let isFollowed = rows.count > rowsAbove + 1 && rows[rowsAbove + 1].count == names.count
      guard looksLikeHeader, isFollowed else { return nil }
    }
    self.init(delimiter: delimiter, columns: columns, headerRows: rowsAbove + 1)
  }

  private static func trafilatura(_ head: [UInt8]) -> TableLayout? {
    let rows = rows(head, delimiter: UInt8(ascii: "\t"), count: 1)
    guard let first = rows.first, first.count == trafilaturaColumns.count else { return nil }
    let isAddress = first[0].hasPrefix("http://") || first[0].hasPrefix("https://")
    let isFingerprint = first[2] == "null" || first[2].allSatisfy(\.isHexDigit)
    guard isAddress || first[0] == "null", isFingerprint else { return nil }
    let columns = trafilaturaColumns.map { name in
      Column(name: name, field: name == "id" ? nil : ArticleField(name: name))
    }
    return TableLayout(delimiter: UInt8(ascii: "\t"), columns: columns, headerRows: 0)
  }

  private static func rows(_ head: [UInt8], delimiter: UInt8, count: Int) -> [[String]] {
    var reader = RowReader(
      TextStream(ByteStream(head), head: []), delimiter: delimiter, limit: head.count)
    var rows: [[String]] = []
    while rows.count < count, let row = try? reader.next() {
      rows.append(row.cells.map(TextTidying.trimmed))
    }
    return rows
  }

  private static func text(_ row: RowReader.Row) -> String? {
    row.cells.first.map(TextTidying.trimmed)
  }
}
