/// A typed expression as a tree; computing it always ends and never fails.
indirect enum ExpressionNode: Hashable, Sendable {
  enum Comparison: String, Hashable, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
  }

  case literal(ExpressionValue)
  /// The place of the field in a row.
  case field(Int)
  case not(ExpressionNode)
  case and(ExpressionNode, ExpressionNode)
  case or(ExpressionNode, ExpressionNode)
  case compare(Comparison, ExpressionNode, ExpressionNode)
  case contains(ExpressionNode, ExpressionNode)
  case among(ExpressionNode, [ExpressionValue])
  case call(ExpressionFunction, [ExpressionNode])

  func value(in row: [Cell]) -> ExpressionValue {
    switch self {
    case .literal(let value): return value
    case .field(let index): return index < row.count ? ExpressionValue(row[index]) : .missing
    case .not(let inner): return .flag(!inner.holds(in: row))
    case .and(let first, let second): return .flag(first.holds(in: row) && second.holds(in: row))
    case .or(let first, let second): return .flag(first.holds(in: row) || second.holds(in: row))
    case .compare(let comparison, let first, let second):
      return .flag(Self.compare(comparison, first.value(in: row), second.value(in: row)))
    case .contains(let whole, let part):
      return .flag(Self.contains(whole.value(in: row), part.value(in: row)))
    case .among(let inner, let values): return .flag(values.contains(inner.value(in: row)))
    case .call(let function, let arguments): return function.value(arguments, in: row)
    }
  }

  /// True for true; missing counts as false.
  func holds(in row: [Cell]) -> Bool {
    value(in: row) == .flag(true)
  }

  private static func compare(
    _ comparison: Comparison, _ left: ExpressionValue, _ right: ExpressionValue
  ) -> Bool {
    let (first, second) = comparable(left, right)
    switch comparison {
    case .equal: return first == second
    case .unequal: return first != second
    case .less, .atMost, .greater, .atLeast: break
    }
    guard first != .missing, second != .missing else { return false }
    let isLess = ExpressionValue.isLess(first, second)
    let isGreater = ExpressionValue.isLess(second, first)
    switch comparison {
    case .less: return isLess
    case .atMost: return !isGreater
    case .greater: return isGreater
    case .atLeast, .equal, .unequal: return !isLess
    }
  }

  /// A bare day beside an instant means the whole day.
  private static func comparable(
    _ first: ExpressionValue, _ second: ExpressionValue
  ) -> (ExpressionValue, ExpressionValue) {
    guard case .date(let a) = first, case .date(let b) = second,
      (a.minuteOfDay == nil) != (b.minuteOfDay == nil)
    else { return (first, second) }
    func day(_ date: SheetDate) -> ExpressionValue {
      .date(SheetDate(year: date.year, month: date.month, day: date.day))
    }
    return (day(a), day(b))
  }

  /// Upper and lower case count as the same.
  private static func contains(_ whole: ExpressionValue, _ part: ExpressionValue) -> Bool {
    guard case .text(let wanted) = part else { return false }
    switch whole {
    case .text(let text):
      return TextSearch.contains(Array(wanted.lowercased().utf8), in: Array(text.lowercased().utf8))
    case .list(let items):
      return items.contains { $0.lowercased() == wanted.lowercased() }
    case .missing, .number, .flag, .date: return false
    }
  }
}

enum TextSearch {
  /// Knuth, Morris and Pratt: linear whatever the text.
  static func contains(_ wanted: [UInt8], in text: [UInt8]) -> Bool {
    guard !wanted.isEmpty else { return true }
    guard wanted.count <= text.count else { return false }
    var borders = [0]
    var length = 0
    for byte in wanted.dropFirst() {
      while length > 0, wanted[length] != byte { length = borders[length - 1] }
      if wanted[length] == byte { length += 1 }
      borders.append(length)
    }
    length = 0
    for byte in text {
      while length > 0, wanted[length] != byte { length = borders[length - 1] }
      if wanted[length] == byte { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}
