internal import CXlsxWriter

/// One line of the contents on a cover.
struct CoverContents {
  let sheet: SheetName
  let rows: Int?
  let note: String

  static func entries(
    _ sheets: [SheetPlan], names: [SheetName], except cover: SheetName
  ) -> [CoverContents] {
    zip(sheets, names).filter { !$0.hidden && $1 != cover }.map { sheet, name in
      CoverContents(sheet: name, rows: sheet.table?.table.rows.count, note: sheet.note)
    }
  }
}

extension Worksheet {
  /// Column A is a margin; the grid begins at B.
  private static let margin = 1
  private static let gridWidth = 12.0

  mutating func writeCover(
    _ cover: CoverSheet, contents: [CoverContents], charts: inout ChartData
  ) throws(WorkbookError) {
    try setUpCover()
    let styles = CoverStyles(palette.theme)
    var row = 1
    try set(height: 34, row: row)
    try write(cover.title, styles.title, row: row, column: Self.margin)
    row += 1
    if !cover.subtitle.isEmpty {
      try set(height: 18, row: row)
      try write(cover.subtitle, styles.subtitle, row: row, column: Self.margin)
      row += 1
    }
    row += 1
    for block in cover.blocks {
      switch block {
      case .heading(let text): try writeHeading(text, styles, row: &row)
      case .paragraph(let text): try writeParagraph(text, styles, row: &row)
      case .tiles(let tiles): try writeTiles(tiles, styles, row: &row)
      case .facts(let facts): try writeFacts(facts, styles, row: &row)
      case .contents(let title): try writeContents(contents, title: title, styles, row: &row)
      case .charts(let plans): try writeCharts(plans, data: &charts, row: &row)
      case .table(let table): try writeShortTable(table, styles, row: &row)
      }
    }
  }
}

extension Worksheet {
  private func setUpCover() throws(WorkbookError) {
    try setColumn(0, width: 2)
    for column in 0..<CoverSheet.gridColumns {
      try setColumn(column + Self.margin, width: Self.gridWidth)
    }
    worksheet_gridlines(handle, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    var print = SheetLayout.Print()
    print.orientation = .portrait
    try setUpPrint(print)
    worksheet_activate(handle)
    worksheet_set_first_sheet(handle)
  }

  private mutating func write(
    _ text: String, _ style: CellStyle, row: Int, column: Int
  ) throws(WorkbookError) {
    let formats = try ColumnFormats(style: style, format: .automatic, in: palette)
    try write(.text(text), row: row, column: column, formats: formats)
  }

  /// Writes a cell over `span` columns; the merged rest has the same look.
  private mutating func write(
    _ cell: Cell, _ style: CellStyle, row: Int, column: Int, span: Int
  ) throws(WorkbookError) {
    let formats = try ColumnFormats(style: style, format: .automatic, in: palette)
    if span > 1 {
      try check(
        worksheet_merge_range(
          handle, lxw_row_t(row), lxw_col_t(column), lxw_row_t(row),
          lxw_col_t(column + span - 1), nil, formats.plain),
        at: CallPlace(sheet: name.text, row: row, column: column))
    }
    try write(cell, row: row, column: column, formats: formats)
  }

  private mutating func writeHeading(
    _ text: String, _ styles: CoverStyles, row: inout Int
  ) throws(WorkbookError) {
    try set(height: 22, row: row)
    try write(
      .text(text), styles.heading, row: row, column: Self.margin, span: CoverSheet.gridColumns)
    row += 1
  }

  /// Merged cells never grow by themselves.
  private func coverHeights(_ spans: [(index: Int, span: Int)], lineLimit: Int) -> RowHeight {
    RowHeight(
      spans.map {
        RowHeight.Column(
          index: $0.index, width: Double($0.span) * Self.gridWidth, isBold: false)
      }, lineLimit: lineLimit, textSize: palette.theme.size)
  }

  private mutating func writeParagraph(
    _ text: String, _ styles: CoverStyles, row: inout Int
  ) throws(WorkbookError) {
    let heights = coverHeights([(0, CoverSheet.gridColumns)], lineLimit: 30)
    try set(height: heights.fixedHeight(of: [.text(text)]), row: row)
    try write(
      .text(text), styles.paragraph, row: row, column: Self.margin,
      span: CoverSheet.gridColumns)
    row += 2
  }

  /// Six tiles a line, two columns of the grid each.
  private mutating func writeTiles(
    _ tiles: [CoverSheet.Tile], _ styles: CoverStyles, row: inout Int
  ) throws(WorkbookError) {
    for start in stride(from: 0, to: tiles.count, by: 6) {
      let line = tiles[start..<min(start + 6, tiles.count)]
      try set(height: 32, row: row)
      try set(height: 18, row: row + 1)
      for (index, tile) in line.enumerated() {
        let column = Self.margin + index * 2
        try write(tile.value, styles.tileValue, row: row, column: column, span: 2)
      }
      for (index, tile) in line.enumerated() {
        let column = Self.margin + index * 2
        try write(.text(tile.label), styles.tileLabel, row: row + 1, column: column, span: 2)
      }
      row += 3
    }
  }

  private mutating func writeFacts(
    _ facts: [CoverSheet.Fact], _ styles: CoverStyles, row: inout Int
  ) throws(WorkbookError) {
    for fact in facts {
      try write(.text(fact.label), styles.label, row: row, column: Self.margin, span: 2)
      try write(
        fact.value, styles.value, row: row, column: Self.margin + 2,
        span: CoverSheet.gridColumns - 2)
      row += 1
    }
    row += 1
  }

  private mutating func writeContents(
    _ contents: [CoverContents], title: String, _ styles: CoverStyles, row: inout Int
  ) throws(WorkbookError) {
    try writeHeading(title, styles, row: &row)
    let formats = try ColumnFormats(style: styles.value, format: .automatic, in: palette)
    let rowFormats = try ColumnFormats(
      style: styles.count, format: .custom("#,##0 \"rows\""), in: palette)
    for entry in contents {
      try check(
        worksheet_merge_range(
          handle, lxw_row_t(row), lxw_col_t(Self.margin), lxw_row_t(row),
          lxw_col_t(Self.margin + 2), nil, formats.link),
        at: CallPlace(sheet: name.text, row: row))
      try write(
        linkTo: entry.sheet, text: entry.sheet.text, row: row, column: Self.margin,
        formats: formats)
      let rows = entry.rows.map { Cell.integer($0) } ?? .empty
      try write(rows, row: row, column: Self.margin + 3, formats: rowFormats)
      try write(
        .text(entry.note), styles.note, row: row, column: Self.margin + 4,
        span: CoverSheet.gridColumns - 4)
      row += 1
    }
    row += 1
  }

  private mutating func writeShortTable(
    _ table: CoverSheet.ShortTable, _ styles: CoverStyles, row: inout Int
  ) throws(WorkbookError) {
    try writeHeading(table.title, styles, row: &row)
    guard !table.rows.isEmpty else {
      try write(
        .text(table.emptyMessage), styles.note, row: row, column: Self.margin,
        span: CoverSheet.gridColumns)
      row += 2
      return
    }
    var places: [(column: Int, span: Int)] = []
    var next = Self.margin
    let end = Self.margin + CoverSheet.gridColumns
    for column in table.columns where next < end {
      places.append((next, min(max(column.span, 1), end - next)))
      next += places[places.count - 1].span
    }
    for (column, place) in zip(table.columns, places) {
      try write(
        .text(column.header), styles.tableHeader, row: row, column: place.column,
        span: place.span)
    }
    row += 1
    let heights = coverHeights(
      places.enumerated().map { ($0.offset, $0.element.span) }, lineLimit: 4)
    for cells in table.rows {
      try set(height: heights.fixedHeight(of: cells), row: row)
      for (cell, place) in zip(cells, places) {
        try write(cell, styles.tableCell, row: row, column: place.column, span: place.span)
      }
      row += 1
    }
    row += 1
  }
}
