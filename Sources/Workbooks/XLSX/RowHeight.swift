/// How tall a row with wrapped text becomes.
struct RowHeight {
  /// A column that wraps, with its width in characters of the default typeface.
  struct Column {
    let index: Int
    let width: Double
    let isBold: Bool
  }

  private let columns: [(index: Int, room: Double)]
  private let lineLimit: Int
  private let pointsPerLine: Double

  /// Widths count digits of 11 points, whatever the size of the text.
  static let standardSize = 11.0

  init(_ columns: [Column], lineLimit: Int, textSize: Double) {
    let scale = Self.standardSize / textSize
    self.columns = columns.map { column in
      // The cell keeps a margin; bold letters are a little wider, and no two programs break alike.
      (column.index, max(1, (column.width - 0.8) * scale * (column.isBold ? 0.93 : 0.97)))
    }
    self.lineLimit = lineLimit
    pointsPerLine = textSize * 1.28
  }

  /// Nil for rows of one line. The others get a height: LibreOffice fits none on opening, and
  /// long texts would make rows that fill the screen.
  func height(of row: [Cell]) -> Double? {
    let lines = lines(of: row)
    return lines > 1 ? Double(lines) * pointsPerLine + 2 : nil
  }

  /// For rows that cannot fit themselves, because their cells are merged.
  func fixedHeight(of row: [Cell]) -> Double {
    Double(lines(of: row)) * pointsPerLine + 4
  }

  private func lines(of row: [Cell]) -> Int {
    var lines = 1
    for (index, room) in columns where index < row.count {
      lines = max(lines, self.lines(of: row[index], room: room))
    }
    return lines
  }

  private func lines(of cell: Cell, room: Double) -> Int {
    switch cell {
    case .text(let text): lines(of: text, room: room)
    case .rich(let runs): lines(of: runs.map(\.text).joined(), room: room * 0.97)
    case .list(let items): lines(of: items.joined(separator: "; "), room: room)
    case .link(let link): lines(of: link.text, room: room)
    case .empty, .integer, .number, .flag, .date: 1
    }
  }

  private func lines(of text: String, room: Double) -> Int {
    // No letter is wider than two digits.
    if Double(text.utf8.count) * 2 < room, !text.utf8.contains(0x0A) { return 1 }
    return LineCount.lines(text, room: room, limit: lineLimit)
  }
}

/// Counts the lines of text that is broken between words, as spreadsheets break it.
enum LineCount {
  static func lines(_ text: String, room: Double, limit: Int) -> Int {
    var lines = 1
    var used = 0.0
    var word = 0.0
    for scalar in text.unicodeScalars {
      if lines >= limit { return limit }
      if scalar == "\n" {
        place(word, &used, &lines, room)
        lines += 1
        used = 0
        word = 0
        continue
      }
      word += WidthEstimate.width(of: scalar)
      if scalar == " " || scalar == "-" {
        place(word, &used, &lines, room)
        word = 0
      }
    }
    place(word, &used, &lines, room)
    return min(lines, limit)
  }

  /// Puts a word on the line or on the next; a word longer than a line is broken.
  private static func place(
    _ word: Double, _ used: inout Double, _ lines: inout Int, _ room: Double
  ) {
    if used + word <= room {
      used += word
      return
    }
    if used > 0 { lines += 1 }
    used = word
    while used > room {
      lines += 1
      used -= room
    }
  }
}
