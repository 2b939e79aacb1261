extension PartialDate {
  /// Reads what `description` prints and the other complete forms of ISO 8601's extended format:
  /// `2024`, `2024-04`, `2024-04-05`, `2024-04-05T09`, `2024-04-05T09:30+03:00`,
  /// `2024-04-05 09:30:00.123Z`. Fractions of a second are dropped; nil for anything else.
  public init?(iso text: String) {
    var scan = DigitScanner(Array(text.utf8))
    guard let date = PartialDate(iso: &scan), scan.isAtEnd else { return nil }
    self = date
  }

  private init?(iso scan: inout DigitScanner) {
    let isNegative = scan.take(UInt8(ascii: "-"))
    guard let digits = scan.number(digits: 4) else { return nil }
    let year = isNegative ? -digits : digits
    var parts: [Int] = []
    for separator in [UInt8(ascii: "-"), UInt8(ascii: "-")] where scan.take(separator) {
      guard let part = scan.number(digits: 2) else { return nil }
      parts.append(part)
    }
    let month = parts.first
    let day = parts.count == 2 ? parts[1] : nil
    guard day != nil, scan.take(UInt8(ascii: "T")) || scan.take(UInt8(ascii: " ")) else {
      self.init(year: year, month: month, day: day)
      return
    }
    guard let clock = scan.clock() else { return nil }
    let offset = scan.zoneOffset()
    self.init(
      year: year, month: month, day: day, hour: clock.hour, minute: clock.minute,
      second: clock.second, offsetMinutes: offset)
  }
}
