/// The rows of a comma- or semicolon-separated file, quotes doubled inside quotes (RFC 4180).
package struct DelimitedRows {
  package struct Row {
    /// One-based line on which the row begins.
    package let line: Int
    package var fields: [String]
  }

  private let source: ListFile
  private let bytes: [UInt8]
  private let file: String
  private let delimiter: UInt8
  private var index: Int
  private var line = 1
  private var rows = 0
  private let rowLimit: Int

  package init(_ file: ListFile, delimiter: UInt8 = UInt8(ascii: ",")) {
    source = file
    bytes = file.bytes
    self.file = file.name
    self.delimiter = delimiter
    index = file.start
    rowLimit = file.rowLimit
  }

  /// The next row that holds anything, or nil at the end. OFAC ends its files with 0x1A.
  /// - Throws: `cut` for a quote that never closes, `tooLarge` past the row limit.
  package mutating func next() throws(ListError) -> Row? {
    while index < bytes.count, [0x0A, 0x0D, 0x1A].contains(bytes[index]) {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
    guard index < bytes.count else { return nil }
    rows += 1
    guard rows <= rowLimit else {
      throw source.tooManyRows(line)
    }
    var row = Row(line: line, fields: [])
    while true {
      row.fields.append(try field(rowLine: row.line))
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    return row
  }

  /// Reads one field and leaves the index at its delimiter, at the line's end or at the file's.
  private mutating func field(rowLine: Int) throws(ListError) -> String {
    var quoted = index
    while quoted < bytes.count, bytes[quoted] == 0x20 { quoted += 1 }
    if quoted < bytes.count, bytes[quoted] == UInt8(ascii: "\"") {
      index = quoted + 1
      return try quotedField(rowLine: rowLine)
    }
    let start = index
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D
    {
      index += 1
    }
    return trimmed(bytes[start..<index])
  }

  private mutating func quotedField(rowLine: Int) throws(ListError) -> String {
    var text: [UInt8] = []
    let quote = UInt8(ascii: "\"")
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { line += 1 }
      guard byte == quote else {
        text.append(byte)
        continue
      }
      if index < bytes.count, bytes[index] == quote {
        text.append(quote)
        index += 1
        continue
      }
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      guard index == bytes.count || [delimiter, 0x0A, 0x0D].contains(bytes[index]) else {
        throw ListError(
          .badRow, file: file, line: line, message: "text follows a closing quote")
      }
      return trimmed(text[...])
    }
    throw ListError(
      .cut, file: file, line: rowLine,
      message: "a quote never closes; the file is cut or damaged, download it again")
  }

  private func trimmed(_ slice: ArraySlice<UInt8>) -> String {
    var slice = slice
    while let first = slice.first, first == 0x20 || first == 0x09 { slice.removeFirst() }
    while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x1A { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}
