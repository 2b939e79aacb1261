extension Worksheet {
  /// Writes a row of a streamed sheet; the same remarks and tally as cell by cell.
  mutating func write(
    _ row: UnsafeBufferPointer<Cell>, number: Int, height: Double?,
    _ formats: UnsafeBufferPointer<ColumnFormats>, to stream: RowStream
  ) throws(WorkbookError) {
    _ = try place(row: number, column: 0)
    let before = tally.cells
    try stream.beginRow(number, height: height)
    for column in 0..<min(row.count, formats.count) {
      let drawsBlank = formats[column].drawsBlanks
      try write(row[column], row: number, column: column, drawsBlank: drawsBlank, to: stream)
    }
    stream.endRow(cells: tally.cells - before)
  }

  private mutating func write(
    _ cell: Cell, row: Int, column: Int, drawsBlank: Bool, to stream: RowStream
  ) throws(WorkbookError) {
    switch cell {
    case .empty: if drawsBlank { try stream.blank(column) }
    case .rich(let runs):
      try write(runs, row: row, column: column, drawsBlank: drawsBlank, to: stream)
    case .link(let link):
      try write(link, row: row, column: column, drawsBlank: drawsBlank, to: stream)
    case .text(let text):
      try write(text, row: row, column: column, drawsBlank: drawsBlank, to: stream)
    case .list(let items):
      let text = items.joined(separator: "; ")
      try write(text, row: row, column: column, drawsBlank: drawsBlank, to: stream)
    case .integer(let number):
      guard SheetNumber.isExact(number) else {
        let text = String(number)
        return try write(replaced: text, .numberAsText, row: row, column: column, to: stream)
      }
      count(row: row)
      try stream.number(Double(number), .integer, column)
    case .number(let number):
      guard number.isFinite else {
        let text = SheetNumber.words(for: number)
        return try write(replaced: text, .numberAsText, row: row, column: column, to: stream)
      }
      count(row: row)
      try stream.number(number, .number, column)
    case .flag(let flag):
      count(row: row)
      try stream.flag(flag, column)
    case .date(let date):
      guard let serial = date.serial else {
        return try write(replaced: date.iso, .dateAsText, row: row, column: column, to: stream)
      }
      count(row: row)
      try stream.number(serial, date.minuteOfDay == nil ? .date : .dateTime, column)
    }
  }

  private mutating func write(
    _ text: String, row: Int, column: Int, drawsBlank: Bool, to stream: RowStream
  ) throws(WorkbookError) {
    guard !text.isEmpty else {
      if drawsBlank { try stream.blank(column) }
      return
    }
    count(row: row)
    if CellText.isPlain(text) { return try stream.text(text, column) }
    let place = try place(row: row, column: column)
    try stream.text(fit(text, at: place), column)
  }

  private mutating func write(
    replaced text: String, _ kind: CellRemark.Kind, row: Int, column: Int, to stream: RowStream
  ) throws(WorkbookError) {
    remark(kind, at: try place(row: row, column: column), value: text)
    count(row: row)
    try stream.text(text, column)
  }
  private mutating func write(
    _ runs: [Cell.TextRun], row: Int, column: Int, drawsBlank: Bool, to stream: RowStream
  ) throws(WorkbookError) {
    switch fit(runs, at: try place(row: row, column: column)) {
    case .plain(let text):
      try write(text, row: row, column: column, drawsBlank: drawsBlank, to: stream)
    case .runs(let runs):
      count(row: row)
      try stream.rich(runs, column)
    }
  }

  private mutating func write(
    _ link: Cell.Link, row: Int, column: Int, drawsBlank: Bool, to stream: RowStream
  ) throws(WorkbookError) {
    let place = try place(row: row, column: column)
    switch fit(link, at: place) {
    case .plain(let text):
      try write(text, row: row, column: column, drawsBlank: drawsBlank, to: stream)
    case .link(let link):
      count(row: row)
      try stream.link(link.text, column) { (format) throws(WorkbookError) in
        try register(link, at: place, format: format)
      }
    }
  }
}
