internal import Workbooks

/// A sheet as reports have it – id, text, numbers and three columns for notes – with a note in
/// every row, as an analyst would leave it.
enum NotesPlan {
  static func make(rows: Int, noted: Bool) -> WorkbookPlan {
    let headers = [
      "Date", "Who", "Passage", "Sources", "Decision", "Reliability", "Note", "Row id",
    ]
    let columns = headers.enumerated().map {
      Table.Column(id: "c\($0.offset)", header: $0.element, type: .text)
    }
    var layouts = columns.map { _ in ColumnLayout() }
    for index in 4...6 { layouts[index].review = true }
    let keys = (0..<rows).map { "s_\(String($0 * 7_919 + 1_000_003, radix: 16))" }
    var sheet = TableSheet(
      dataset: "statements",
      table: Table(
        name: "statements", columns: columns,
        rows: keys.enumerated().map { row($0.offset, key: $0.element, noted: noted) }),
      keys: RowKeys(keys), columns: layouts)
    sheet.keyColumn = 7
    return WorkbookPlan(sheets: [
      SheetPlan(id: "statements", name: "Statements", content: .table(sheet))
    ])
  }

  private static func row(_ index: Int, key: String, noted: Bool) -> [Cell] {
    let notes: [Cell] =
      noted
      ? [.text("Confirmed"), .text("B"), .text("Checked by telephone, call \(index).")]
      : [.empty, .empty, .empty]
    return [
      .date(SheetDate(year: 2026, month: 3, day: 1 + index % 28)), .text("Speaker \(index % 97)"),
      .text("The council met in session \(index) and adopted the text as it stood."),
      .integer(index % 7),
    ] + notes + [.text(key)]
  }
}
