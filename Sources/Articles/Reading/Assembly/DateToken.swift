/// A piece of a printed date.
enum DateToken {
  case number(Int, digits: Int, isOrdinal: Bool)
  /// In lower case.
  case word(String)
  case clock(DigitScanner.Clock)
  /// Minutes east of UTC.
  case offset(Int)

  /// Words that stand around dates and say nothing of them.
  static let fillers: Set<String> = [
    "at", "on", "of", "the", "published", "posted", "updated", "date", "time", "o",
  ]
  static let halfDays = ["am": 0, "pm": 12]
  /// Zones of RFC 822, and of Europe, with one meaning in news.
  static let zones = [
    "gmt": 0, "utc": 0, "ut": 0, "z": 0, "est": -300, "edt": -240, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180,
  ]
  static let ambiguousZones: Set<String> = ["et", "ct", "pt", "bst", "ist", "cst", "gst", "local"]

  static func tokens(of line: String) -> [DateToken] {
    var scan = DigitScanner(Array(line.utf8))
    var tokens: [DateToken] = []
    while let byte = scan.current {
      switch byte {
      case 0x30...0x39: tokens.append(scan.numberOrClock(after: tokens))
      case 0x41...0x5A, 0x61...0x7A:
        let word = scan.word()
        // The T of ISO 8601 between date and time.
        if word != "t" { tokens.append(.word(word)) }
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if scan.followsClock(tokens), let minutes = scan.zoneOffset() {
          tokens.append(.offset(minutes))
        } else {
          scan.position += 1
        }
      default: scan.position += 1
      }
    }
    return tokens
  }
}

extension DigitScanner {
  fileprivate func followsClock(_ tokens: [DateToken]) -> Bool {
    if case .clock = tokens.last { true } else { false }
  }

  fileprivate mutating func word() -> String {
    let start = position
    while let byte = current, (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  fileprivate mutating func numberOrClock(after tokens: [DateToken]) -> DateToken {
    let start = position
    var value = 0
    while let digit = number(digits: 1) { value = min(value * 10 + digit, 99_999_999) }
    let digits = position - start
    if digits <= 2, let clock = clock(hour: value) { return .clock(clock) }
    let afterDigits = position
    let isOrdinal = ["st", "nd", "rd", "th"].contains(word())
    if !isOrdinal { position = afterDigits }
    // “9 am”: an hour by itself.
    if digits <= 2, !isOrdinal, standsBeforeHalfDay() { return .clock(Clock(hour: value)) }
    return .number(value, digits: digits, isOrdinal: isOrdinal)
  }

  private mutating func clock(hour: Int) -> Clock? {
    let start = position
    guard take(UInt8(ascii: ":")), let minute = number(digits: 2) else {
      position = start
      return nil
    }
    var clock = Clock(hour: hour, minute: minute)
    guard take(UInt8(ascii: ":")), let second = number(digits: 2) else { return clock }
    clock.second = second
    if take(UInt8(ascii: ".")) {
      while number(digits: 1) != nil {}
    }
    return clock
  }

  private func standsBeforeHalfDay() -> Bool {
    var ahead = self
    ahead.skipSpaces()
    return DateToken.halfDays[ahead.word()] != nil
  }
}
