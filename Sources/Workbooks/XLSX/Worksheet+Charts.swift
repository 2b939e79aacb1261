internal import CXlsxWriter
internal import Glibc

/// The numbers of all charts of a workbook; they stand on one hidden sheet: a column of labels and
/// a column a series for each chart.
struct ChartData {
  struct Ranges {
    let labels: String
    /// Where the name and the values of each series stand.
    let series: [(name: String, values: String)]
  }

  let sheet: SheetName
  private(set) var charts: [(column: Int, plan: ChartPlan)] = []
  private var nextColumn = 0

  init(sheet: SheetName) {
    self.sheet = sheet
  }

  mutating func add(_ chart: ChartPlan) -> Ranges {
    let first = nextColumn
    let count = max(1, chart.series.count)
    charts.append((first, chart))
    nextColumn += 1 + count
    let last = max(1, chart.points.count)
    return Ranges(
      labels: range(first, 1...last),
      series: (1...count).map { (range(first + $0, 0...0), range(first + $0, 1...last)) })
  }

  private func range(_ column: Int, _ rows: ClosedRange<Int>) -> String {
    let range = CellPlace.absoluteRange(
      firstRow: rows.lowerBound, firstColumn: column, lastRow: rows.upperBound, lastColumn: column)
    return "=\(sheet.quoted)!\(range)"
  }
}

extension ChartPlan {
  /// The series as columns, the one of a plain chart by its title.
  var columns: [Series] {
    series.isEmpty ? [Series(name: title, values: points.map(\.value))] : series
  }
}

extension Worksheet {
  /// Rows of the grid that a chart covers.
  private static let chartRows = 15

  /// Up to three charts side by side over the grid.
  mutating func writeCharts(
    _ plans: [ChartPlan], data: inout ChartData, row: inout Int
  ) throws(WorkbookError) {
    let shown = plans.filter { !$0.points.isEmpty }.prefix(3)
    guard !shown.isEmpty else { return }
    let span = CoverSheet.gridColumns / shown.count
    for (index, plan) in shown.enumerated() {
      let ranges = data.add(plan)
      try insert(plan, ranges: ranges, row: row, column: 1 + index * span, span: span)
    }
    row += Self.chartRows + 1
  }

  private func insert(
    _ plan: ChartPlan, ranges: ChartData.Ranges, row: Int, column: Int, span: Int
  ) throws(WorkbookError) {
    let isStacked = !plan.series.isEmpty
    let kind =
      switch plan.kind {
      case .bar: isStacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR
      case .column: isStacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN
      case .line: LXW_CHART_LINE
      }
    guard let chart = workbook_add_chart(palette.workbookPointer, UInt8(kind.rawValue)) else {
      throw WorkbookError(.library, sheet: name.text, message: "workbook_add_chart failed")
    }
    for (number, range) in ranges.series.enumerated() {
      guard let series = chart_add_series(chart, ranges.labels, range.values) else {
        throw WorkbookError(.library, sheet: name.text, message: "chart_add_series failed")
      }
      if isStacked { chart_series_set_name(series, range.name) }
      style(series, number: number, plan)
    }
    style(chart, plan)
    let description = strdup(PlainLine(plan.alternativeText, unitLimit: 255).text)
    defer { free(description) }
    var options = lxw_chart_options()
    // A chart is 480 × 288 pixels, a grid column of width 12 is 89, a row 20.
    options.x_scale = (Double(span) * 89 - 12) / 480
    options.y_scale = Double(Self.chartRows) * 20 / 288
    options.description = description
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    try check(
      worksheet_insert_chart_opt(handle, lxw_row_t(row), lxw_col_t(column), chart, &options),
      at: CallPlace(sheet: name.text, row: row, column: column, value: plan.title))
  }

  private func style(
    _ series: UnsafeMutablePointer<lxw_chart_series>, number: Int, _ plan: ChartPlan
  ) {
    let theme = palette.theme
    let color =
      plan.series.isEmpty || theme.series.isEmpty
      ? theme.accent : theme.series[number % theme.series.count]
    if plan.kind == .line {
      var stroke = lxw_chart_line()
      stroke.color = FormatPalette.code(color)
      stroke.width = 2
      chart_series_set_line(series, &stroke)
      return
    }
    var fill = lxw_chart_fill()
    fill.color = FormatPalette.code(color)
    chart_series_set_fill(series, &fill)
    guard plan.series.isEmpty else { return }
    chart_series_set_labels(series)
    ChartFont.with(theme, size: theme.size - 1, bold: false) {
      chart_series_set_labels_font(series, $0)
    }
  }

  private func style(_ chart: UnsafeMutablePointer<lxw_chart>, _ plan: ChartPlan) {
    let theme = palette.theme
    chart_title_set_name(chart, PlainLine(plan.title, unitLimit: 120).text)
    ChartFont.with(theme, size: theme.size + 1, bold: true) {
      chart_title_set_name_font(chart, $0)
    }
    if plan.series.isEmpty {
      chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    } else {
      chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_RIGHT.rawValue))
      ChartFont.with(theme, size: theme.size - 1, bold: false) {
        chart_legend_set_font(chart, $0)
      }
      chart_set_series_overlap(chart, 100)
    }
    chart_show_hidden_data(chart)
    var line = lxw_chart_line()
    line.color = FormatPalette.code(theme.line)
    line.width = 0.75
    if plan.kind != .line { chart_set_series_gap(chart, 50) }
    chart_chartarea_set_line(chart, &line)
    styleAxes(chart, plan, line: &line)
  }

  private func styleAxes(
    _ chart: UnsafeMutablePointer<lxw_chart>, _ plan: ChartPlan, line: inout lxw_chart_line
  ) {
    let theme = palette.theme
    // In a bar chart the library calls the axis of the labels Y, as the eye does.
    let isBar = plan.kind == .bar
    guard
      let labels = chart_axis_get(chart, isBar ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X),
      let values = chart_axis_get(chart, isBar ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
    else { return }
    for axis in [labels, values] {
      ChartFont.with(theme, size: theme.size - 1, bold: false) {
        chart_axis_set_num_font(axis, $0)
      }
      chart_axis_set_line(axis, &line)
    }
    chart_axis_set_min(values, 0)
    if plan.kind == .line || !plan.series.isEmpty {
      chart_axis_major_gridlines_set_line(values, &line)
    } else {
      // Each bar carries its number; an axis would say it twice.
      chart_axis_major_gridlines_set_visible(values, UInt8(LXW_FALSE.rawValue))
      chart_axis_off(values)
    }
    if !plan.valueTitle.isEmpty {
      chart_axis_set_name(values, PlainLine(plan.valueTitle, unitLimit: 60).text)
      ChartFont.with(theme, size: theme.size - 1, bold: false) {
        chart_axis_set_name_font(values, $0)
      }
    }
    // Bars are drawn from the bottom; the first row of the numbers belongs on top.
    if plan.kind == .bar { chart_axis_set_reverse(labels) }
  }
}

/// A font for a part of a chart; the library copies it.
enum ChartFont {
  static func with(
    _ theme: Theme, size: Double, bold: Bool,
    _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    let name = strdup(PlainLine(theme.font, unitLimit: 31).text)
    defer { free(name) }
    var font = lxw_chart_font()
    font.name = name
    font.size = size
    // Zero means “as Excel likes”, which is bold for titles.
    font.bold = UInt8(bold ? LXW_TRUE.rawValue : LXW_EXPLICIT_FALSE.rawValue)
    font.color = FormatPalette.code(theme.quietInk)
    body(&font)
  }
}
