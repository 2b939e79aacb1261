extension Workbook {
  /// Adds a sheet with a table; the rows may come one at a time.
  public mutating func addTable(
    _ name: SheetName, columns: [Table.Column], layouts: [ColumnLayout],
    layout: SheetLayout = SheetLayout(), streaming: Bool = true, rows: some Sequence<[Cell]>
  ) throws(WorkbookError) {
    let request = Worksheet.TableRequest(
      tableName: tableName(for: name), columns: columns, layouts: layouts, layout: layout,
      lists: [:], sample: [])
    try addSheet(name, streaming: streaming) { sheet throws(WorkbookError) in
      try sheet.writeTable(request, rows: rows)
    }
  }

  /// Writes a whole plan beside `path` and puts it in place.
  /// - Returns: what was written and every cell that had to change for it.
  public static func write(
    _ plan: WorkbookPlan, to path: String
  ) throws(WorkbookError) -> WorkbookReceipt {
    var book = try Workbook(at: path, properties: plan.properties, theme: plan.theme)
    let names = SheetNames(plan)
    let lists = names.listPlaces(plan)
    book.rowLinks = RowLinks(plan, names: names.sheets)
    var charts = ChartData(sheet: names.charts)
    for (sheet, name) in zip(plan.sheets, names.sheets) {
      switch sheet.content {
      case .table(let table):
        try book.add(table, of: sheet, named: name, lists: lists)
      case .cover(let cover):
        let entries = CoverContents.entries(plan.sheets, names: names.sheets, except: name)
        try book.addSheet(name, hidden: sheet.hidden) { page throws(WorkbookError) in
          try page.writeCover(cover, contents: entries, charts: &charts)
        }
      }
    }
    if let sheet = names.lists { try book.addLists(plan.lists, sheet: sheet) }
    if !charts.charts.isEmpty { try book.addChartData(charts) }
    return try book.close()
  }

  /// What `write` would remark on, without writing: a Notices sheet can then hold it.
  public static func remarks(for plan: WorkbookPlan) -> CellRemarks {
    RemarkPass.run(plan)
  }
}

extension Workbook {
  private mutating func add(
    _ sheet: TableSheet, of plan: SheetPlan, named name: SheetName, lists: [String: ListPlace]
  ) throws(WorkbookError) {
    let request = Worksheet.TableRequest(
      tableName: tableName(for: name), columns: sheet.table.columns, layouts: sheet.columns,
      layout: sheet.layout, lists: lists,
      sample: Array(sheet.table.rows.prefix(WidthEstimate.sample)))
    let cells = sheet.table.rows.count * sheet.table.columns.count
    let streaming = cells > sheet.layout.streamingThreshold
    try addSheet(name, streaming: streaming, hidden: plan.hidden) { page throws(WorkbookError) in
      try page.writeTable(request, rows: sheet.table.rows)
    }
  }

  /// A hidden sheet with a column for each list, its name on top.
  private mutating func addLists(
    _ lists: [String: [String]], sheet: SheetName
  ) throws(WorkbookError) {
    let names = lists.keys.sorted()
    try addSheet(sheet, hidden: true) { page throws(WorkbookError) in
      let height = lists.values.map(\.count).max() ?? 0
      for row in 0...height {
        for (column, name) in names.enumerated() {
          if row == 0 {
            try page.write(.text(name), row: 0, column: column)
          } else if let items = lists[name], row <= items.count {
            try page.write(.text(items[row - 1]), row: row, column: column)
          }
        }
      }
    }
  }

  /// The numbers behind the charts: labels, then a column a series with its name on top.
  private mutating func addChartData(_ charts: ChartData) throws(WorkbookError) {
    try addSheet(charts.sheet, hidden: true) { page throws(WorkbookError) in
      let height = charts.charts.map(\.plan.points.count).max() ?? 0
      for row in 0...height {
        for (column, plan) in charts.charts {
          try Self.write(row, of: plan, at: column, to: &page)
        }
      }
    }
  }

  private static func write(
    _ row: Int, of plan: ChartPlan, at column: Int, to page: inout Worksheet
  ) throws(WorkbookError) {
    guard row <= plan.points.count else { return }
    let isStacked = !plan.series.isEmpty
    let label = row == 0 ? plan.title : plan.points[row - 1].label
    try page.write(.text(label), row: row, column: column)
    for (index, series) in plan.columns.enumerated() {
      if row == 0 {
        if isStacked { try page.write(.text(series.name), row: 0, column: column + 1 + index) }
        continue
      }
      let value = row <= series.values.count ? series.values[row - 1] : 0
      let isWhole = value == value.rounded() && abs(value) < 1e15
      try page.write(
        isWhole ? .integer(Int(value)) : .number(value), row: row, column: column + 1 + index)
    }
  }
}

/// The final names of all sheets of a plan.
struct SheetNames {
  let sheets: [SheetName]
  /// The hidden sheet of drop-down items; nil when there are none.
  let lists: SheetName?
  let charts: SheetName
  private let taken: Set<String>

  init(_ plan: WorkbookPlan) {
    var taken: Set<String> = []
    sheets = plan.sheets.map { SheetName.repaired($0.name, avoiding: &taken) }
    let hasLists = plan.lists.values.contains { !$0.isEmpty }
    lists = hasLists ? SheetName.repaired("Lists", avoiding: &taken) : nil
    charts = SheetName.repaired("Chart data", avoiding: &taken)
    self.taken = taken
  }

  func listPlaces(_ plan: WorkbookPlan) -> [String: ListPlace] {
    guard let lists else { return [:] }
    var places: [String: ListPlace] = [:]
    for (column, name) in plan.lists.keys.sorted().enumerated() {
      guard let count = plan.lists[name]?.count, count > 0 else { continue }
      places[name] = ListPlace(sheet: lists, column: column, count: count)
    }
    return places
  }
}
