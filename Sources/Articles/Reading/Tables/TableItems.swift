/// A table of articles, row by row.
struct TableItems: ItemSource {
  private var rows: RowReader
  private let layout: TableLayout
  private let assembler: ArticleAssembler
  private let name: String
  private var hasArticles = false
  private var isDone = false

  init(
    _ text: TextStream, head: [UInt8], name: String, assembler: ArticleAssembler
  ) throws(ReadingFault) {
    // The last line of a cut head is not whole.
    guard let layout = TableLayout(head: TextDecoder.decode(head).utf8, isSure: true) else {
      throw ReadingFault(
        "table.no-columns",
        "this table has no column for a text or a title; name its columns “title”, “text”, “date”,"
          + " “source”, “url”")
    }
    self.layout = layout
    self.assembler = assembler
    self.name = name
    rows = RowReader(text, delimiter: layout.delimiter, limit: assembler.options.byteLimit)
    for _ in 0..<layout.headerRows { _ = try rows.next() }
  }

  mutating func nextItems() -> [ReadItem]? {
    guard !isDone else { return nil }
    do throws(ReadingFault) {
      guard let row = try rows.next() else {
        isDone = true
        return end
      }
      defer { hasArticles = true }
      let items = items(of: row)
      return hasArticles || layout.hasText ? items : [noText] + items
    } catch {
      isDone = true
      return [.notice(error.notice(at: name))]
    }
  }
}

extension TableItems {
  private var end: [ReadItem]? {
    guard !hasArticles else { return nil }
    let fault = ReadingFault(
      "table.no-rows", "this table has a header and no rows; export the articles again")
    return [.notice(fault.notice(at: name))]
  }

  private var noText: ReadItem {
    .notice(
      Notice(
        .note, code: "table.no-text", location: name,
        message: "this table has no column with texts, so only the titles can be analysed"))
  }

  private func items(of row: RowReader.Row) -> [ReadItem] {
    let location = "\(name):\(row.line)"
    if let fault = row.fault {
      return [.notice(TableItems.fault(fault, assembler.options).notice(at: location))]
    }
    var cells = ArticleCells()
    for (column, cell) in zip(layout.columns, row.cells) {
      guard let field = column.field else { continue }
      cells.add(cell, to: field, named: column.name)
    }
    var draft = cells.draft
    draft.lacksTextByNature = !layout.hasText
    if row.cells.count > layout.columns.count {
      draft.remark(
        .warning, "table.row-width",
        "this row has \(row.cells.count) cells under \(layout.columns.count) columns; check its"
          + " quotation marks")
    }
    let place = Place(
      location: location, sha256: SHA256Digest.hexadecimal(of: row.bytes), mediaType: "text/csv")
    return assembler.items(draft, at: place, replaced: row.replacedCount)
  }

  private static func fault(_ fault: RowReader.Fault, _ options: ReadingOptions) -> ReadingFault {
    switch fault {
    case .tooLong: .tooLarge(limit: options.byteLimit, what: "row")
    case .openQuote:
      ReadingFault(
        "table.truncated",
        "a quotation mark opened in this row is never closed, so the rest of the table is left out;"
          + " export it again")
    }
  }
}
