internal import CPlainLoop
internal import Workbooks

/// Rows as a report has them: a link to the source, a passage with its quoted words in bold.
enum LinkedRows {
  static func measure(
    rows: Int, rounds: Int, folder: String, _ watch: inout Stopwatch
  ) throws {
    for _ in 0..<rounds {
      _ = watch.measure("XLSX with links and runs, C loop") {
        plain_links("\(folder)/c.xlsx", UInt32(rows))
      }
      try watch.measure("XLSX with links and runs, here") {
        var book = try Workbook(at: "\(folder)/swift.xlsx")
        try book.addTable(
          SheetName("Rows"), columns: columns, layouts: columns.map { _ in ColumnLayout() },
          rows: (0..<rows).lazy.map(row))
        _ = try book.close()
      }
    }
  }

  private static let columns = (0..<12).map {
    Table.Column(
      id: "c\($0)", header: "Column \($0)", type: (6..<11).contains($0) ? .integer : .text)
  }

  private static func row(_ index: Int) -> [Cell] {
    let address = "https://news.example/articles/\(index)#:~:text=The%20council"
    var cells: [Cell] = []
    cells.reserveCapacity(12)
    cells.append(.link(Cell.Link(.url(address), text: "Open")))
    cells.append(
      .rich([
        Cell.TextRun("The minister said in session \(index): ", emphasised: false),
        Cell.TextRun("“we shall not leave item \(index % 97)”", emphasised: true),
        Cell.TextRun(", and sat down.", emphasised: false),
      ]))
    for item in 2..<6 { cells.append(.text("The council met in session \(index), item \(item)")) }
    for column in 6..<11 { cells.append(.integer(index % (column * 7))) }
    cells.append(.text("certain"))
    return cells
  }
}
