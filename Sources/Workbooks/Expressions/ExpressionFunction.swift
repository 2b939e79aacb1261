/// The functions of the expression language.
enum ExpressionFunction: String, Hashable, Sendable, CaseIterable {
  case count, length, first, join, lower, concat, text
  case year, month, day
  case yearMonth = "year_month"
  case empty
  case choose = "if"

  /// How a call reads, for messages and for the template reference.
  var usage: String {
    switch self {
    case .count: "count(LIST)"
    case .length: "length(TEXT)"
    case .first: "first(LIST)"
    case .join: "join(LIST, TEXT)"
    case .lower: "lower(TEXT)"
    case .concat: "concat(ANY, ANY, …)"
    case .text: "text(ANY)"
    case .year: "year(DATE)"
    case .month: "month(DATE)"
    case .day: "day(DATE)"
    case .yearMonth: "year_month(DATE)"
    case .empty: "empty(ANY)"
    case .choose: "if(FLAG, ANY, SAME)"
    }
  }

  /// The type of the result, or nil when the arguments do not fit.
  func resultType(of arguments: [ExpressionType]) -> ExpressionType? {
    switch self {
    case .count: arguments == [.list] ? .number : nil
    case .length: arguments == [.text] ? .number : nil
    case .first: arguments == [.list] ? .text : nil
    case .join: arguments == [.list, .text] ? .text : nil
    case .lower: arguments == [.text] ? .text : nil
    case .concat: arguments.isEmpty ? nil : .text
    case .text: arguments.count == 1 ? .text : nil
    case .year, .month, .day: arguments == [.date] ? .number : nil
    case .yearMonth: arguments == [.date] ? .text : nil
    case .empty: arguments.count == 1 ? .flag : nil
    case .choose:
      arguments.count == 3 && arguments[0] == .flag && arguments[1] == arguments[2]
        ? arguments[1] : nil
    }
  }

  func value(_ arguments: [ExpressionNode], in row: [Cell]) -> ExpressionValue {
    if self == .choose {
      return arguments[arguments[0].holds(in: row) ? 1 : 2].value(in: row)
    }
    let values = arguments.map { $0.value(in: row) }
    switch self {
    case .concat: return .text(values.map(\.words).joined())
    case .text: return .text(values[0].words)
    case .empty: return .flag(values[0] == .missing || values[0] == .text(""))
    case .count, .length, .first, .join, .lower, .year, .month, .day, .yearMonth, .choose:
      return part(of: values[0], values)
    }
  }

  private func part(of value: ExpressionValue, _ values: [ExpressionValue]) -> ExpressionValue {
    switch (self, value) {
    case (.count, .list(let items)): return .number(Double(items.count))
    case (.count, _), (.length, .missing): return .number(0)
    case (.length, .text(let text)): return .number(Double(text.count))
    case (.first, .list(let items)): return items.first.map { .text($0) } ?? .missing
    case (.join, .list(let items)):
      return .text(items.joined(separator: values.count > 1 ? values[1].words : "; "))
    case (.lower, .text(let text)): return .text(text.lowercased())
    case (.year, .date(let date)): return .number(Double(date.year))
    case (.month, .date(let date)): return .number(Double(date.month))
    case (.day, .date(let date)): return .number(Double(date.day))
    case (.yearMonth, .date(let date)): return .text(String(date.iso.prefix(7)))
    default: return .missing
    }
  }
}
