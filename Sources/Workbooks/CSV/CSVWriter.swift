internal import Glibc

/// A CSV file while it is written, row by row; dropped before `close()` it leaves no trace.
public struct CSVWriter: ~Copyable {
  /// Bytes gathered before they go to the file.
  private static let batch = 1 << 18

  private let file: PendingFile
  private let descriptor: Descriptor
  private var row: CSVRow
  private var rows = 0
  private var bytes = 0

  /// - Throws: `outputUnwritable` when the folder refuses or the path is a folder.
  public init(
    at path: String, columns: [Table.Column], flavour: CSVFlavour = .machine
  ) throws(WorkbookError) {
    let file = try PendingFile(target: path)
    let descriptor = Descriptor(number: try file.openForWriting())
    self.file = file
    self.descriptor = descriptor
    row = CSVRow(flavour, capacity: Self.batch + 4_096)
    row.appendHeader(columns)
  }

  /// Writes a whole table beside `path` and puts it in place.
  public static func write(
    _ table: Table, to path: String, flavour: CSVFlavour = .machine
  ) throws(WorkbookError) -> CSVReceipt {
    var writer = try CSVWriter(at: path, columns: table.columns, flavour: flavour)
    for row in table.rows { try writer.append(row) }
    return try writer.close()
  }

  public mutating func append(_ cells: [Cell]) throws(WorkbookError) {
    row.append(cells)
    rows += 1
    if row.buffer.count >= Self.batch { try flush() }
  }

  public consuming func close() throws(WorkbookError) -> CSVReceipt {
    try flush()
    let receipt = CSVReceipt(
      path: file.target, rows: rows, bytes: bytes, guarded: row.guarded)
    try file.publish()
    return receipt
  }

  private mutating func flush() throws(WorkbookError) {
    bytes += row.buffer.count
    try descriptor.write(row.buffer.bytes, file: file.target)
    row.removeAll()
  }
}

/// An open file; the one owner closes it.
private struct Descriptor: ~Copyable {
  let number: Int32

  deinit { Glibc.close(number) }

  func write(_ bytes: UnsafeRawBufferPointer, file: String) throws(WorkbookError) {
    var start = 0
    while start < bytes.count {
      let written = Glibc.write(
        number, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw PendingFile.failure(file, "cannot be written") }
      start += written
    }
  }
}
