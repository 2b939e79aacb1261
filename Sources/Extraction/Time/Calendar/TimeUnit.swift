/// Units that the calendar counts in.
enum TimeUnit: Int, Sendable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century
  case millennium

  /// A duration in ISO 8601 as TIMEX3 writes it; “several days” is `PXD`.
  func duration(_ count: String) -> String {
    switch self {
    case .second: "PT\(count)S"
    case .minute: "PT\(count)M"
    case .hour: "PT\(count)H"
    case .day: "P\(count)D"
    case .weekend: "P\(count)WE"
    case .week: "P\(count)W"
    case .fortnight: "P\(scaled(count, 2))W"
    case .month: "P\(count)M"
    case .quarter: "P\(count)Q"
    case .year: "P\(count)Y"
    case .decade: count == "X" ? "PXDE" : "P\(scaled(count, 10))Y"
    case .century: count == "X" ? "PXCE" : "P\(scaled(count, 100))Y"
    case .millennium: count == "X" ? "PXML" : "P\(scaled(count, 1000))Y"
    }
  }

  private func scaled(_ count: String, _ factor: Double) -> String {
    guard let number = Double(count) else { return count }
    return TimeCount.text(number * factor)
  }
}

/// How many units: a number, or nobody says.
enum TimeCount: Hashable, Sendable {
  case exact(Double)
  case unknown

  var timex: String {
    switch self {
    case .exact(let number): TimeCount.text(number)
    case .unknown: "X"
    }
  }

  /// Without a fraction where there is none.
  static func text(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "X" }
    return number == number.rounded() ? String(Int(number)) : String(number)
  }
}
