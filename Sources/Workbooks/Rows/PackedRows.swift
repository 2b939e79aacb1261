/// Rows as bytes in a spool; a row costs eight bytes of memory.
package final class PackedRows: Sendable {
  private let spool: ByteSpool
  /// Where each row begins, and where the last one ends.
  private let starts: [Int]
  private let width: Int

  private init(spool: ByteSpool, starts: [Int], width: Int) {
    self.spool = spool
    self.starts = starts
    self.width = width
  }

  /// False once a row could not be read again: what was made of the rows is then worth nothing.
  package var isWhole: Bool { spool.isWhole }

  package var count: Int { starts.count - 1 }

  package subscript(index: Int) -> [Cell] {
    spool.read(starts[index]..<starts[index + 1], RowCode.row)
      ?? Array(repeating: .empty, count: width)
  }
}

extension PackedRows {
  /// Takes rows one by one.
  package struct Builder: ~Copyable {
    private var spool = ByteSpool.Builder()
    private var starts = [0]
    private var width = 0

    package init() {}

    package mutating func append(_ row: [Cell]) {
      width = max(width, row.count)
      spool.append { RowCode.append(row, to: &$0) }
      starts.append(spool.count)
    }

    package consuming func finish() -> PackedRows {
      PackedRows(spool: spool.finish(), starts: starts, width: width)
    }
  }
}
