/// How wide text stands, in characters of the default typeface; libxlsxwriter 1.1.4 fits nothing.
enum WidthEstimate {
  /// Rows looked at for the width of a column.
  static let sample = 400

  /// Calibri, with the width of a digit as one.
  static func width(of text: some Sequence<Unicode.Scalar>) -> Double {
    var total = 0.0
    for scalar in text { total += width(of: scalar) }
    return total
  }

  static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x69, 0x6A, 0x6C, 0x2E, 0x2C, 0x3A, 0x3B, 0x27, 0x7C, 0x21, 0x20: 0.5
    case 0x66, 0x72, 0x74, 0x28, 0x29, 0x2D: 0.7
    case 0x6D, 0x77, 0x4D, 0x57: 1.6
    case 0x41...0x5A: 1.2
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    case 0x400...0x4FF: 1.1
    default: 1
    }
  }

  /// The longest line of what the cell shows.
  static func width(of cell: Cell) -> Double {
    switch cell {
    case .empty: 0
    case .text(let text): longestLine(text)
    case .rich(let runs): longestLine(runs.map(\.text).joined())
    case .integer(let number): Double(grouped(String(number).utf8.count))
    case .number(let number):
      number.isFinite && abs(number) < 1e15
        ? Double(grouped(String(Int(number)).utf8.count) + 3) : 15
    case .flag: 6
    case .date(let date): date.minuteOfDay == nil ? 10 : 15.5
    case .list(let items): longestLine(items.joined(separator: "; "))
    case .link(let link): longestLine(link.text)
    }
  }

  private static func longestLine(_ text: String) -> Double {
    var longest = 0.0
    for line in text.unicodeScalars.prefix(2_000).split(separator: "\n") {
      longest = max(longest, width(of: line))
    }
    return longest
  }

  private static func grouped(_ digits: Int) -> Int {
    digits + (digits - 1) / 3
  }
}
