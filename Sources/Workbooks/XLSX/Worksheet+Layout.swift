internal import CXlsxWriter

extension Worksheet {
  /// Widths, panes, print set-up: all that comes before the first row.
  func setUp(_ request: TableRequest, widths: [Double]) throws(WorkbookError) {
    guard !request.columns.isEmpty, request.columns.count == request.layouts.count else {
      throw WorkbookError(
        .invalidLayout, sheet: name.text, message: "a table needs a layout for each column")
    }
    guard request.columns.count <= CellPlace.columnLimit else {
      throw WorkbookError(
        .tooManyColumns, sheet: name.text, message: "a sheet holds at most 16,384 columns")
    }
    try setColumns(request.layouts, widths: widths)
    let layout = request.layout
    worksheet_freeze_panes(
      handle, 1, lxw_col_t(clamping: max(0, min(layout.frozenColumns, widths.count - 1))))
    if let tab = layout.tab { worksheet_set_tab_color(handle, FormatPalette.code(tab)) }
    worksheet_set_zoom(handle, UInt16(clamping: min(max(layout.zoom, 10), 400)))
    try setUpPrint(layout.print)
    try check(worksheet_repeat_rows(handle, 0, 0), at: CallPlace(sheet: name.text))
  }

  /// Landscape or portrait, one page wide, sheet name above, page number below.
  func setUpPrint(_ print: SheetLayout.Print) throws(WorkbookError) {
    switch print.orientation {
    case .landscape: worksheet_set_landscape(handle)
    case .portrait: worksheet_set_portrait(handle)
    }
    worksheet_set_paper(handle, Self.code(print.paper))
    worksheet_fit_to_pages(handle, 1, 0)
    worksheet_set_margins(handle, 0.4, 0.4, 0.6, 0.6)
    let header = "&L&8&A" + (print.header.map { "&R&8\(Self.literal($0))" } ?? "")
    let footer = (print.footer.map { "&L&8\(Self.literal($0))" } ?? "") + "&R&8Page &P of &N"
    try check(worksheet_set_header(handle, header), at: CallPlace(sheet: name.text))
    try check(worksheet_set_footer(handle, footer), at: CallPlace(sheet: name.text))
  }

  /// - Parameter row: zero-based.
  func set(height: Double, row: Int) throws(WorkbookError) {
    try check(
      worksheet_set_row(handle, lxw_row_t(clamping: row), Self.fit(height: height), nil),
      at: CallPlace(sheet: name.text, row: row))
  }

  /// Excel's limits, in points.
  static func fit(height: Double) -> Double { min(max(height, 1), 409) }

  private func setColumns(_ layouts: [ColumnLayout], widths: [Double]) throws(WorkbookError) {
    for (index, layout) in layouts.enumerated() {
      var options = lxw_row_col_options()
      options.hidden = layout.hidden || layout.grouped ? 1 : 0
      options.level = layout.grouped ? 1 : 0
      let followsGroup = index > 0 && layouts[index - 1].grouped && !layout.grouped
      options.collapsed = followsGroup ? 1 : 0
      try setColumn(index, width: widths[index], options: options)
    }
    guard let last = layouts.last, last.grouped, layouts.count < CellPlace.columnLimit else {
      return
    }
    // The plus sign of a group stands on the column after it.
    var options = lxw_row_col_options()
    options.collapsed = 1
    try setColumn(layouts.count, width: 8.43, options: options)
  }

  func setColumn(
    _ column: Int, width: Double, options: lxw_row_col_options = lxw_row_col_options()
  ) throws(WorkbookError) {
    var options = options
    let index = lxw_col_t(clamping: column)
    try check(
      worksheet_set_column_opt(handle, index, index, width, nil, &options),
      at: CallPlace(sheet: name.text, column: column))
  }

  /// `&` begins a code in headers and footers; 255 units hold the whole.
  private static func literal(_ text: String) -> String {
    let line = PlainLine(text, unitLimit: 100).text
    return line.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
  }

  /// Paper numbers of the file format.
  private static func code(_ paper: SheetLayout.Paper) -> UInt8 {
    switch paper {
    case .letter: 1
    case .legal: 5
    case .a3: 8
    case .a4: 9
    }
  }
}
