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

  /// U+0020 to U+007E in hundredths of a digit, from the metrics of Carlito, which has Calibri's.
  private static let plain: [UInt8] = [
    45, 64, 79, 98, 100, 141, 135, 44, 60, 60, 98, 98, 49, 60, 50, 76, 100, 100, 100, 100, 100, 100,
    100, 100, 100, 100, 53, 53, 98, 98, 98, 91, 176, 114, 107, 105, 121, 96, 91, 124, 123, 50, 63,
    103, 83, 169, 127, 131, 102, 133, 107, 91, 96, 127, 112, 176, 102, 96, 92, 61, 76, 61, 98, 98,
    57, 95, 104, 83, 104, 98, 60, 93, 104, 45, 47, 90, 45, 158, 104, 104, 104, 104, 69, 77, 66, 104,
    89, 141, 85, 89, 78, 62, 91, 62, 98,
  ]

  static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20...0x7E: Double(plain[Int(scalar.value) - 0x20]) / 100
    case 0x2018, 0x2019: 0.5
    case 0x201C, 0x201D: 0.85
    case 0x2014: 1.8
    case 0x2026: 1.4
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    case 0x400...0x4FF: 1.1
    default: 1.05
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
