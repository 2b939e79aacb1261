internal import Articles

/// Five fields that say when something runs: minute, hour, day of month, month, day of week.
///
/// As cron(8) has it: lists, ranges, steps, names of months and days; when both day fields are
/// restricted, either of them is enough.
public struct CronExpression: Hashable, Sendable, CustomStringConvertible {
  public let description: String
  let minutes: [Int]
  let hours: [Int]
  let days: [Int]
  let months: [Int]
  /// 0 is Sunday.
  let weekdays: [Int]

  /// - Throws: with the field that is wrong.
  public init(_ text: String) throws(CronError) {
    let fields = text.split { $0 == " " || $0 == "\t" }.map { String($0).lowercased() }
    let expanded = CronExpression.shorthands[fields.joined()] ?? fields
    guard expanded.count == 5 else {
      throw CronError("“\(text)” has \(fields.count) fields; a schedule has five")
    }
    description = expanded.joined(separator: " ")
    minutes = try CronField.minute.values(expanded[0])
    hours = try CronField.hour.values(expanded[1])
    days = try CronField.day.values(expanded[2])
    months = try CronField.month.values(expanded[3])
    weekdays = Array(Set(try CronField.weekday.values(expanded[4]).map { $0 % 7 })).sorted()
    guard canEverRun else {
      throw CronError("“\(text)” names a day that no month has")
    }
  }

  private static let shorthands = [
    "@hourly": ["0", "*", "*", "*", "*"], "@daily": ["0", "0", "*", "*", "*"],
    "@midnight": ["0", "0", "*", "*", "*"], "@weekly": ["0", "0", "*", "*", "0"],
    "@monthly": ["0", "0", "1", "*", "*"], "@yearly": ["0", "0", "1", "1", "*"],
    "@annually": ["0", "0", "1", "1", "*"],
  ]

  var restrictsDays: Bool { days.count < 31 }
  var restrictsWeekdays: Bool { weekdays.count < 7 }

  func runs(on day: CivilDay) -> Bool {
    guard months.contains(day.month) else { return false }
    let isDay = days.contains(day.day)
    let isWeekday = weekdays.contains(day.weekday % 7)
    return restrictsDays && restrictsWeekdays ? isDay || isWeekday : isDay && isWeekday
  }

  private var canEverRun: Bool {
    guard !(restrictsDays && restrictsWeekdays), restrictsDays else { return true }
    return months.contains { month in
      days.contains { $0 <= CivilDay.days(inMonth: month, of: 2024) }
    }
  }
}

/// What is wrong with a cron expression.
public struct CronError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// One of the five fields.
enum CronField: String {
  case minute, hour, day, month, weekday

  private var range: ClosedRange<Int> {
    switch self {
    case .minute: 0...59
    case .hour: 0...23
    case .day: 1...31
    case .month: 1...12
    case .weekday: 0...7
    }
  }

  private var names: [String] {
    switch self {
    case .month:
      [
        "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
      ]
    case .weekday: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    case .minute, .hour, .day: []
    }
  }

  /// The values that a field lists, ascending.
  func values(_ text: String) throws(CronError) -> [Int] {
    var values: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      values.formUnion(try self.part(String(part)))
    }
    return values.sorted()
  }

  private func part(_ text: String) throws(CronError) -> [Int] {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let step = halves.count == 2 ? Int(halves[1]) : 1
    guard halves.count <= 2, let step, step >= 1, let first = halves.first else {
      throw wrong(text)
    }
    if first == "*" { return Array(stride(from: range.lowerBound, through: last, by: step)) }
    let edges = first.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard edges.count <= 2, let start = number(edges[0]) else { throw wrong(text) }
    guard let end = edges.count == 2 ? number(edges[1]) : (halves.count == 2 ? last : start),
      start <= end
    else { throw wrong(text) }
    return Array(stride(from: start, through: end, by: step))
  }

  /// Sunday is 0 and 7; a star means each day once.
  private var last: Int { self == .weekday ? 6 : range.upperBound }

  private func number(_ text: String) -> Int? {
    if let index = names.firstIndex(of: text), !text.isEmpty { return index }
    guard let number = Int(text), range.contains(number) else { return nil }
    return number
  }

  private func wrong(_ text: String) -> CronError {
    CronError(
      "“\(text)” is no \(rawValue) of a schedule; "
        + "write a number from \(range.lowerBound) to \(range.upperBound), *, a-b, */n or a,b")
  }
}
