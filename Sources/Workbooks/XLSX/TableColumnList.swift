internal import CXlsxWriter
internal import Glibc

/// The null-terminated array of columns that `worksheet_add_table` takes and copies.
final class TableColumnList {
  typealias Column = lxw_table_column

  let pointer: UnsafeMutablePointer<UnsafeMutablePointer<Column>?>
  private let columns: UnsafeMutablePointer<Column>
  private let count: Int

  init(count: Int) {
    self.count = count
    columns = .allocate(capacity: count)
    columns.initialize(repeating: Column(), count: count)
    pointer = .allocate(capacity: count + 1)
    for index in 0..<count { (pointer + index).initialize(to: columns + index) }
    (pointer + count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { free(columns[index].header) }
    columns.deallocate()
    pointer.deallocate()
  }

  func set(
    _ index: Int, header: String, format: FormatPalette.Format, total: ColumnTotals.Result?
  ) {
    columns[index].header = strdup(header)
    columns[index].header_format = format
    guard let total else { return }
    columns[index].total_value = total.value
    columns[index].total_function = UInt8(Self.function(total.kind).rawValue)
  }

  private static func function(_ total: ColumnLayout.Total) -> lxw_table_total_functions {
    switch total {
    case .sum: LXW_TABLE_FUNCTION_SUM
    case .average: LXW_TABLE_FUNCTION_AVERAGE
    case .count: LXW_TABLE_FUNCTION_COUNT
    case .minimum: LXW_TABLE_FUNCTION_MIN
    case .maximum: LXW_TABLE_FUNCTION_MAX
    }
  }
}
