/// Names of cells and ranges in A1 notation.
package enum CellPlace {
  package static let rowLimit = 1_048_576
  package static let columnLimit = 16_384

  /// `(0, 27)` → `AB1`.
  package static func name(row: Int, column: Int) -> String {
    "\(letters(column))\(row + 1)"
  }

  /// `(1, 0) … (9, 0)` → `$A$2:$A$10`.
  package static func absoluteRange(
    firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int
  ) -> String {
    "$\(letters(firstColumn))$\(firstRow + 1):$\(letters(lastColumn))$\(lastRow + 1)"
  }

  package static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// `AB12` → `(11, 27)`; nil for anything else.
  package static func parse(_ name: some Sequence<UInt8>) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    var digits = 0
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard digits == 0, column < columnLimit else { return nil }
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard column > 0, row <= rowLimit else { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default: return nil
      }
    }
    guard column > 0, column <= columnLimit, row > 0, row <= rowLimit else { return nil }
    return (row - 1, column - 1)
  }
}
