extension SheetDate {
  /// Days since 1899-12-30 with the time as a fraction, as spreadsheets count; nil when they
  /// cannot: no such day, or outside 1900-03-01 … 9999-12-31. The two months before are left
  /// out because Excel counts a 29 February 1900 that never was and LibreOffice does not.
  package var serial: Double? {
    guard isReal, (1900...9999).contains(year), year > 1900 || month > 2 else { return nil }
    let days = Double(dayNumber + 25_569)
    return days + Double(minuteOfDay ?? 0) / 1_440
  }

  /// A day of the Gregorian calendar, with a minute of the day if any.
  package var isReal: Bool {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
    guard day <= Self.days(in: month, of: year) else { return false }
    return minuteOfDay.map { (0..<1_440).contains($0) } ?? true
  }

  /// `2024-03-05` or `2024-03-05T14:07`; also for days that do not exist.
  public var iso: String {
    var bytes: [UInt8] = []
    appendISO(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  package func appendISO(to bytes: inout [UInt8]) {
    Self.append(year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(day, digits: 2, to: &bytes)
    guard let minuteOfDay else { return }
    bytes.append(UInt8(ascii: "T"))
    Self.append(minuteOfDay / 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.append(minuteOfDay % 60, digits: 2, to: &bytes)
  }

  /// The other way round from `serial`.
  package init?(serial: Double) {
    guard serial.isFinite, serial >= 61, serial < 2_958_466 else { return nil }
    let minutes = Int((serial * 1_440).rounded())
    let date = Self.civil(days: minutes / 1_440 - 25_569)
    let minuteOfDay = minutes % 1_440
    let isWhole = serial == serial.rounded(.down)
    self.init(
      year: date.year, month: date.month, day: date.day, minuteOfDay: isWhole ? nil : minuteOfDay)
  }

  /// `2024-03-05`, `2024-03-05T14:07` or `2024-03-05 14:07`; nil for anything else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count == 16 else { return nil }
    let separators: [(Int, [UInt8])] = [
      (4, [UInt8(ascii: "-")]), (7, [UInt8(ascii: "-")]),
      (10, [UInt8(ascii: "T"), UInt8(ascii: " ")]), (13, [UInt8(ascii: ":")]),
    ]
    for (place, allowed) in separators where place < bytes.count {
      guard allowed.contains(bytes[place]) else { return nil }
    }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    var minuteOfDay: Int?
    if bytes.count == 16 {
      guard let hour = number(11..<13), let minute = number(14..<16), minute < 60 else {
        return nil
      }
      minuteOfDay = hour * 60 + minute
    }
    self.init(year: year, month: month, day: day, minuteOfDay: minuteOfDay)
    guard isReal else { return nil }
  }
}

extension SheetDate {
  /// Days since 1970-01-01 (Howard Hinnant's `days_from_civil`).
  private var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Howard Hinnant's `civil_from_days`.
  private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Right-aligned digits; a number with more digits than asked for keeps them all.
  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    guard number >= 0, number < 10_000 else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    if digits == 4 || number >= 100 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / 1_000))
      bytes.append(UInt8(ascii: "0") + UInt8(number / 100 % 10))
    }
    bytes.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension SheetDate: Comparable {
  public static func < (first: SheetDate, second: SheetDate) -> Bool {
    (first.year, first.month, first.day, first.minuteOfDay ?? -1)
      < (second.year, second.month, second.day, second.minuteOfDay ?? -1)
  }
}
