internal import Workbooks

/// A CSV file of an export: headers as the other program reads them, all cells texts.
struct ExportTable {
  private let name: String
  private let headers: [String]
  private var rows: [[Cell]] = []

  init(_ name: String, _ headers: [String]) {
    self.name = name
    self.headers = headers
  }

  mutating func add(_ cells: [String?]) {
    rows.append(cells.map { .text(orEmpty: $0?.oneLine) })
  }

  var table: Table {
    Table(
      name: name, columns: headers.map { Table.Column(id: $0, header: $0, type: .text) },
      rows: rows)
  }
}
