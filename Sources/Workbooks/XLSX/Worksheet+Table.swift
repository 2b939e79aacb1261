internal import CXlsxWriter
internal import Glibc

extension Worksheet {
  /// What the table writer needs to know besides the rows.
  struct TableRequest {
    let tableName: String
    let columns: [Table.Column]
    let layouts: [ColumnLayout]
    let layout: SheetLayout
    let lists: [String: ListPlace]
    /// For the widths.
    let sample: [[Cell]]
  }

  /// Header, rows, totals, and the real Excel Table over them.
  mutating func writeTable(
    _ request: TableRequest, rows: some Sequence<[Cell]>
  ) throws(WorkbookError) {
    let headers = TableHeaders.unique(request.columns.map(\.header))
    let widths = widths(of: request, headers: headers)
    try setUp(request, widths: widths)
    try writeHeader(headers, request)
    var formats: [ColumnFormats] = []
    for (column, layout) in zip(request.columns, request.layouts) {
      formats.append(try columnFormats(column, layout))
    }
    let heights = rowHeights(request, widths: widths)
    var totals = ColumnTotals(request.layouts)
    var count = 0
    let stream = isStreaming ? try RowStream(handle, formats: formats) : nil
    for row in rows {
      count += 1
      totals.add(row)
      // Through the buffers, so that neither cells nor formats are copied on the way.
      try row.withUnsafeBufferPointer { (cells) throws(WorkbookError) in
        try formats.withUnsafeBufferPointer { (formats) throws(WorkbookError) in
          let height = heights.height(of: row)
          if let stream {
            return try write(cells, number: count, height: height, formats, to: stream)
          }
          if let height { try set(height: height, row: count) }
          for column in 0..<min(cells.count, formats.count) {
            try write(cells[column], row: count, column: column, formats: formats[column])
          }
        }
      }
    }
    try stream?.finish()
    runs = stream?.runs ?? []
    guard count > 0 else { return try writeEmptyMessage(request) }
    try addTable(headers, request, rows: count, totals: totals)
    // After the table, which writes a plain totals row of its own in memory.
    if totals.isWanted { try writeTotals(totals, headers: headers, request, row: count + 1) }
    try addRules(request, rows: count)
    try addShades(request, rows: count)
    try addValidations(request, rows: count)
    silenceNumberWarnings(request, rows: count)
  }
}

extension Worksheet {
  private func columnFormats(
    _ column: Table.Column, _ layout: ColumnLayout
  ) throws(WorkbookError) -> ColumnFormats {
    let theme = palette.theme
    let style = CellStyle(theme).with {
      $0.wraps = layout.wraps
      $0.bold = layout.bold
      $0.alignment = layout.alignment
      $0.edge = .hairline
      $0.fill = layout.review ? theme.review.fill : nil
      $0.unlocked = layout.review
    }
    return try ColumnFormats(style: style, format: layout.format, in: palette)
  }

  private func headerFormat(
    _ column: Table.Column, _ layout: ColumnLayout
  ) throws(WorkbookError) -> FormatPalette.Format {
    let theme = palette.theme
    let mark = layout.review ? theme.reviewHeader : theme.header
    return try palette.format(
      CellStyle(theme).with {
        $0.bold = true
        $0.color = mark.ink
        $0.fill = mark.fill
        $0.wraps = true
        $0.centredVertically = true
        $0.alignment = layout.alignment ?? (isNumeric(column, layout) ? .right : nil)
        $0.indent = $0.alignment == .right ? 1 : 0
      })
  }

  private func isNumeric(_ column: Table.Column, _ layout: ColumnLayout) -> Bool {
    layout.format != .text && (column.type == .integer || column.type == .number)
  }

  private mutating func writeHeader(
    _ headers: [String], _ request: TableRequest
  ) throws(WorkbookError) {
    try set(height: 32, row: 0)
    for (index, header) in headers.enumerated() {
      let format = try headerFormat(request.columns[index], request.layouts[index])
      try write(header: header, column: index, format: format)
    }
  }

  private mutating func writeEmptyMessage(_ request: TableRequest) throws(WorkbookError) {
    let style = CellStyle(palette.theme).with {
      $0.italic = true
      $0.color = palette.theme.quietInk
    }
    let formats = try ColumnFormats(style: style, format: .automatic, in: palette)
    let column = request.layouts.firstIndex { !$0.hidden && !$0.grouped } ?? 0
    try write(
      .text(request.layout.emptyMessage), row: 1, column: column, formats: formats)
  }

  private func widths(of request: TableRequest, headers: [String]) -> [Double] {
    request.layouts.indices.map { index in
      switch request.layouts[index].width {
      case .fixed(let width): return min(max(width, 0), 255)
      case .estimated(let minimum, let maximum):
        // The filter button takes the room of about three characters; long headers wrap.
        let header = WidthEstimate.width(of: headers[index].unicodeScalars)
        let longestWord =
          headers[index].split(separator: " ")
          .map { WidthEstimate.width(of: $0.unicodeScalars) }.max() ?? 0
        let scale = palette.theme.size / RowHeight.standardSize
        let headerWidth = max(longestWord, header / 2) * 1.08 * scale + 3
        let content = request.sample.map {
          index < $0.count ? WidthEstimate.width(of: $0[index]) : 0
        }
        let wanted = max(
          headerWidth, (content.max() ?? 0) * scale * (request.layouts[index].bold ? 1.09 : 1) + 1.8
        )
        return min(max(wanted, minimum), maximum, 255)
      }
    }
  }

  private func rowHeights(_ request: TableRequest, widths: [Double]) -> RowHeight {
    let wrapped = request.layouts.indices.filter {
      request.layouts[$0].wraps && !request.layouts[$0].hidden && !request.layouts[$0].grouped
    }
    return RowHeight(
      wrapped.map {
        RowHeight.Column(index: $0, width: widths[$0], isBold: request.layouts[$0].bold)
      },
      lineLimit: request.layout.lineLimit, textSize: palette.theme.size)
  }

  private func silenceNumberWarnings(_ request: TableRequest, rows: Int) {
    let range = CellPlace.absoluteRange(
      firstRow: 1, firstColumn: 0, lastRow: rows, lastColumn: request.columns.count - 1)
    // Ids and codes are text on purpose; the library takes the range without dollar signs.
    worksheet_ignore_errors(
      handle, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
      String(range.unicodeScalars.filter { $0 != "$" }.map(Character.init)))
  }
}

extension Worksheet {
  /// `worksheet_add_table`. A streamed sheet refuses it while its `optimize` is set; the header
  /// cells that it then writes into memory are dropped, ours are already in the file.
  private mutating func addTable(
    _ headers: [String], _ request: TableRequest, rows: Int, totals: ColumnTotals
  ) throws(WorkbookError) {
    let list = TableColumnList(count: headers.count)
    for (index, header) in headers.enumerated() {
      let format = try headerFormat(request.columns[index], request.layouts[index])
      list.set(index, header: header, format: format, total: totals.result(index))
    }
    let streaming = handle.pointee.optimize
    handle.pointee.optimize = 0
    defer { handle.pointee.optimize = streaming }
    let status = request.tableName.withCString { name in
      var options = lxw_table_options()
      options.name = UnsafeMutablePointer(mutating: name)
      options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
      options.style_type_number = 1
      options.total_row = totals.isWanted ? 1 : 0
      options.columns = list.pointer
      return worksheet_add_table(
        handle, 0, 0, lxw_row_t(rows + (totals.isWanted ? 1 : 0)),
        lxw_col_t(headers.count - 1), &options)
    }
    try check(status, at: CallPlace(sheet: name.text, value: request.tableName))
  }

  private mutating func writeTotals(
    _ totals: ColumnTotals, headers: [String], _ request: TableRequest, row: Int
  ) throws(WorkbookError) {
    let style = CellStyle(palette.theme).with {
      $0.bold = true
      $0.fill = palette.theme.panel
    }
    for index in headers.indices {
      let formats = try ColumnFormats(
        style: style, format: request.layouts[index].format, in: palette)
      guard let total = totals.result(index) else {
        try write(index == 0 ? .text("Total") : .empty, row: row, column: index, formats: formats)
        continue
      }
      let isWhole = request.columns[index].type == .integer && total.kind != .average
      try write(
        formula: total.formula(header: headers[index]), result: total.value, row: row,
        column: index, format: isWhole || total.kind == .count ? formats.integer : formats.number)
    }
  }
}
