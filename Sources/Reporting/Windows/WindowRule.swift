public import Articles

/// How a report finds its window when it runs.
public enum WindowRule: Hashable, Sendable {
  /// So many whole days before today.
  case days(Int)
  /// So many whole weeks, Monday to Sunday, before this one.
  case weeks(Int)
  /// So many whole calendar months before this one.
  case months(Int)
  /// From an edge up to, without, another.
  case between(WindowEdge, WindowEdge)

  /// Reads `last 7 days`, `yesterday`, `week`, `last 2 weeks`, `month`, `last 3 months`, `2026-03`,
  /// `2026-03-05`; nil for anything else.
  public init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch words {
    case ["yesterday"], ["day"], ["last", "day"]: self = .days(1)
    case ["week"], ["last", "week"]: self = .weeks(1)
    case ["month"], ["last", "month"]: self = .months(1)
    default:
      if words.count == 3, words[0] == "last", let count = Int(words[1]), (1...3660) ~= count {
        self.init(count: count, unit: words[2])
      } else {
        self.init(date: text)
      }
    }
  }

  private init?(count: Int, unit: String) {
    switch unit {
    case "day", "days": self = .days(count)
    case "week", "weeks": self = .weeks(count)
    case "month", "months": self = .months(count)
    default: return nil
    }
  }

  private init?(date text: String) {
    guard let date = PartialDate(iso: text), let month = date.month else { return nil }
    switch date.precision {
    case .month:
      guard let first = CivilDay(date.year, month, 1) else { return nil }
      self = .between(.day(first), .day(first.firstOfMonth(after: 1)))
    case .day:
      guard let day = date.civilDay else { return nil }
      self = .between(.day(day), .day(day.advanced(byDays: 1)))
    default: return nil
    }
  }

  /// The window of a run at `now`; nil for edges in the wrong order.
  public func window(at now: Instant, zone: TimeZoneRules) -> ReportWindow? {
    let (first, end) = edges(today: zone.day(of: now))
    return ReportWindow(since: first.instant(in: zone), until: end.instant(in: zone), zone: zone)
  }

  private func edges(today: CivilDay) -> (WindowEdge, WindowEdge) {
    switch self {
    case .days(let count): (.day(today.advanced(byDays: -count)), .day(today))
    case .weeks(let count):
      weekEdges(monday: today.advanced(byDays: 1 - today.weekday), count: count)
    case .months(let count):
      (.day(today.firstOfMonth(after: -count)), .day(today.firstOfMonth(after: 0)))
    case .between(let first, let end): (first, end)
    }
  }

  private func weekEdges(monday: CivilDay, count: Int) -> (WindowEdge, WindowEdge) {
    (.day(monday.advanced(byDays: -7 * count)), .day(monday))
  }

  /// The end of the window that follows one which ended on `day`; nil when the rule names dates.
  func end(after day: CivilDay) -> CivilDay? {
    switch self {
    case .days(let count): day.advanced(byDays: count)
    case .weeks(let count): day.advanced(byDays: 7 * count)
    case .months(let count): day.firstOfMonth(after: count)
    case .between: nil
    }
  }
}

/// One edge of a window.
public enum WindowEdge: Hashable, Sendable {
  /// The start of a day in the report's zone.
  case day(CivilDay)
  case instant(Instant)
  /// A time of day in the report's zone.
  case local(CivilDay, secondOfDay: Int)

  /// Reads `2026-03-05`, `2026-03-05T06:30` and `2026-03-05T06:30+02:00`; nil for anything else.
  public init?(_ text: String) {
    guard let date = PartialDate(iso: text), let day = date.civilDay else { return nil }
    guard let hour = date.hour else {
      self = .day(day)
      return
    }
    let second = hour * 3600 + (date.minute ?? 0) * 60 + (date.second ?? 0)
    if let offset = date.offsetMinutes {
      self = .instant(Instant(seconds: day.dayNumber * 86_400 + second - offset * 60))
    } else {
      self = .local(day, secondOfDay: second)
    }
  }

  public func instant(in zone: TimeZoneRules) -> Instant {
    switch self {
    case .day(let day): zone.start(of: day)
    case .instant(let instant): instant
    case .local(let day, let second): zone.time(on: day, secondOfDay: second).first
    }
  }
}

extension CivilDay {
  /// The first day of the month that lies so many months from this one's.
  func firstOfMonth(after months: Int) -> CivilDay {
    let number = year * 12 + month - 1 + months
    let month = (number % 12 + 12) % 12
    let year = (number - month) / 12
    return CivilDay(year, month + 1, 1) ?? self
  }
}
