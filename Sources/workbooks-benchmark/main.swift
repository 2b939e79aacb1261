internal import CPlainLoop
internal import Foundation
internal import Workbooks

/// `workbooks-benchmark [ROWS] [ROUNDS]`: wall and CPU seconds and peak memory beside plain C loops
/// over the same library, in turns within one run; of each the fastest round counts.
/// `workbooks-benchmark links [ROWS] [ROUNDS]`: the same with a link and rich text in every row.
/// `workbooks-benchmark apart [ROWS] [ROUNDS]`: two workbooks one after another and side by side.
/// `workbooks-benchmark notes [ROWS] [ROUNDS]`: reading the notes of an earlier workbook.
let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let rows = arguments.first ?? 100_000
let rounds = arguments.count > 1 ? arguments[1] : 3
let folder = NSTemporaryDirectory() + "workbooks-benchmark-\(getpid())"
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }

let types: [Dataset.FieldType] =
  Array(repeating: .text, count: 6) + [.integer, .number, .integer, .date, .flag, .text]
let columns = types.enumerated().map {
  Table.Column(id: "c\($0.offset)", header: "Column \($0.offset)", type: $0.element)
}

func row(_ index: Int) -> [Cell] {
  var cells: [Cell] = []
  cells.reserveCapacity(12)
  for item in 0..<6 { cells.append(.text("The council met in session \(index), item \(item)")) }
  cells += [
    .integer(index), .number(Double(index) * 0.25), .integer(index % 7),
    .date(SheetDate(year: 2023, month: 3, day: 1 + index % 28)), .flag(index % 2 == 1),
    .text("certain"),
  ]
  return cells
}

let texts = [
  "The council met in session, and nobody left", "plain words here", "say \"no\" twice",
  "another cell of plain text", "x", "certain",
].map { Cell.text($0) }
let csvRows: [[Cell]] = (0..<1_200).map { row in
  (0..<12).map { $0 % 4 == 3 ? .integer(row * 13 + $0) : texts[(row + $0) % 6] }
}

let start = Stopwatch.peakMegabytes
var watch = Stopwatch()
if CommandLine.arguments.contains("notes") {
  let path = "\(folder)/notes.xlsx"
  var old = NotesPlan.make(rows: rows, noted: false)
  ReviewMerge.prepare(&old)
  var typed = NotesPlan.make(rows: rows, noted: true)
  typed.sheets += old.sheets.dropFirst()
  _ = try Workbook.write(typed, to: path)
  for _ in 0..<rounds {
    var new = NotesPlan.make(rows: rows, noted: false)
    let outcome = try watch.measure("Notes, \(rows) rows of three: read and merged") {
      try ReviewMerge.apply(path, to: &new)
    }
    guard outcome.notes.count == rows * 3, outcome.orphans == 0 else {
      print("only \(outcome.notes.count) notes were read")
      exit(1)
    }
  }
} else if CommandLine.arguments.contains("links") {
  try LinkedRows.measure(rows: rows, rounds: rounds, folder: folder, &watch)
} else if CommandLine.arguments.contains("apart") {
  try BooksApart.measure(rows: rows, rounds: rounds, folder: folder, &watch)
} else {
  for _ in 0..<rounds {
    _ = watch.measure("XLSX, C loop, bare cells") {
      plain_loop("\(folder)/c.xlsx", UInt32(rows), 0)
    }
    _ = watch.measure("XLSX, C loop, a format a column") {
      plain_loop("\(folder)/c.xlsx", UInt32(rows), 1)
    }
    try watch.measure("XLSX, here: a format a column, a real Table, checked, in place") {
      var book = try Workbook(at: "\(folder)/swift.xlsx")
      try book.addTable(
        SheetName("Rows"), columns: columns, layouts: columns.map { _ in ColumnLayout() },
        rows: (0..<rows).lazy.map(row))
      _ = try book.close()
    }
    for (name, isFlushed) in [("CSV, C byte loop", 1), ("CSV, C byte loop, not flushed", 0)] {
      let size = watch.measure(name) {
        plain_csv("\(folder)/c.csv", UInt32(rows), Int32(isFlushed))
      }
      watch.note(bytes: size)
    }
    let receipt = try watch.measure("CSV, here") {
      var writer = try CSVWriter(at: "\(folder)/swift.csv", columns: columns)
      for index in 0..<rows { try writer.append(csvRows[index % csvRows.count]) }
      return try writer.close()
    }
    watch.note(bytes: receipt.bytes)
  }
}
watch.report()
print("peak memory \(Stopwatch.peakMegabytes) MB, at the start \(start) MB")
