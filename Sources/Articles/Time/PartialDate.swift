/// A date or instant in the precision that its source gave, never finer: “March 2022” stays a month.
public struct PartialDate: Hashable, Sendable {
  public enum Precision: Int, Comparable, Sendable, CaseIterable {
    case year, month, day, hour, minute, second

    public static func < (lhs: Precision, rhs: Precision) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  public let year: Int
  public let month: Int?
  public let day: Int?
  public let hour: Int?
  public let minute: Int?
  public let second: Int?
  /// Minutes east of UTC as the source printed them; nil when it printed none.
  public let offsetMinutes: Int?

  /// Nil when a part is out of its calendar range, or is given without the one before it.
  public init?(
    year: Int, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil,
    second: Int? = nil, offsetMinutes: Int? = nil
  ) {
    let parts = [month, day, hour, minute, second]
    if let firstGap = parts.firstIndex(of: nil), parts[firstGap...].contains(where: { $0 != nil }) {
      return nil
    }
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, CivilDay(year, month, day) == nil { return nil }
    if let hour, !(0...24).contains(hour) { return nil }
    if let minute, !(0...59).contains(minute) { return nil }
    if let second, !(0...60).contains(second) { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offsetMinutes = offsetMinutes
  }

  public init(_ day: CivilDay) {
    year = day.year
    month = day.month
    self.day = day.day
    hour = nil
    minute = nil
    second = nil
    offsetMinutes = nil
  }

  public var precision: Precision {
    if second != nil { return .second }
    if minute != nil { return .minute }
    if hour != nil { return .hour }
    if day != nil { return .day }
    return month != nil ? .month : .year
  }

  /// The calendar day in the source's own time zone, when the precision reaches it.
  public var civilDay: CivilDay? {
    guard let month, let day else { return nil }
    return CivilDay(year, month, day)
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601 as far as the precision goes: `2024`, `2024-04`, `2024-04-05T09`, `2024-04-05T09:30Z`.
  public var description: String {
    var text = isoYear(year)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    guard let hour else { return text }
    text += "T" + padded(hour, 2)
    if let minute { text += ":" + padded(minute, 2) }
    if let second { text += ":" + padded(second, 2) }
    return text + offsetText
  }

  private var offsetText: String {
    guard let offsetMinutes else { return "" }
    if offsetMinutes == 0 { return "Z" }
    let size = abs(offsetMinutes)
    return (offsetMinutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
  }
}
