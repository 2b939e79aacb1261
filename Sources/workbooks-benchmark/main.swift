internal import CPlainLoop
internal import Foundation
internal import Workbooks

/// `workbooks-benchmark ROWS`: seconds of CPU and peak memory, beside a plain C loop in the same
/// run.
let rows = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let folder = NSTemporaryDirectory() + "workbooks-benchmark-\(getpid())"
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }

func measured<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
  var before = rusage()
  var after = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &before)
  let result = try body()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &after)
  func seconds(_ usage: rusage) -> Double {
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
  let spent = seconds(after) - seconds(before)
  print("\(name): \((spent * 1_000).rounded() / 1_000) CPU s, peak \(after.ru_maxrss >> 10) MB")
  return result
}

func row(_ index: Int) -> [Cell] {
  var cells: [Cell] = (0..<6).map { .text("The council met in session \(index), item \($0)") }
  cells += [
    .integer(index), .number(Double(index) * 0.25), .integer(index % 7),
    .date(SheetDate(year: 2023, month: 3, day: 1 + index % 28)), .flag(index % 2 == 1),
    .text("certain"),
  ]
  return cells
}

let types: [Dataset.FieldType] =
  Array(repeating: .text, count: 6) + [.integer, .number, .integer, .date, .flag, .text]
let columns = types.enumerated().map {
  Table.Column(id: "c\($0.offset)", header: "Column \($0.offset)", type: $0.element)
}
_ = measured("XLSX, C loop, no check") { plain_loop("\(folder)/c.xlsx", UInt32(rows)) }
try measured("XLSX, Swift, with a real Table, borders and the check after writing") {
  var book = try Workbook(at: "\(folder)/swift.xlsx")
  try book.addTable(
    SheetName("Rows"), columns: columns, layouts: columns.map { _ in ColumnLayout() },
    rows: (0..<rows).lazy.map(row))
  _ = try book.close()
}
let texts = [
  "The council met in session, and nobody left", "plain words here", "say \"no\" twice",
  "another cell of plain text", "x", "certain",
].map { Cell.text($0) }
let csvRows: [[Cell]] = (0..<1_200).map { row in
  (0..<12).map { $0 % 4 == 3 ? .integer(row * 13 + $0) : texts[(row + $0) % 6] }
}
let bytes = measured("CSV, C loop") { plain_csv("\(folder)/c.csv", UInt32(rows)) }
let receipt = try measured("CSV, Swift") {
  var writer = try CSVWriter(at: "\(folder)/swift.csv", columns: columns)
  for index in 0..<rows { try writer.append(csvRows[index % csvRows.count]) }
  return try writer.close()
}
print("CSV bytes: C \(bytes), Swift \(receipt.bytes)")
