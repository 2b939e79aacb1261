internal import Articles
internal import Language

/// When an event was, and how that is known.
struct EventTime: Sendable {
  /// Nil when no words of the sentence give the date.
  var expression: TextSpan?
  /// TIMEX3 value; two with a stroke between them for a range.
  var value: String
  var interval: EventInterval?
  var anchor: NewsEvent.Anchor
  var isAmbiguous = false

  init(_ expression: TimeExpression) {
    self.expression = expression.span
    value = expression.value
    isAmbiguous = expression.ambiguous
    let mark = expression.ambiguous ? "?" : expression.mod == "APPROX" ? "~" : ""
    interval =
      expression.anchor == .unresolved
      ? nil : EventInterval(timex: expression.value, mark: mark)
    anchor = interval == nil ? .unresolved : expression.anchor
  }

  /// The publication date as far as it is known, for an event that names no time of its own.
  init(published: PartialDate?) {
    guard let published else {
      value = "XXXX-XX-XX"
      anchor = .unresolved
      return
    }
    let date: TimexDate =
      published.civilDay.map { .day($0) }
      ?? published.month.map { .month(published.year, $0) } ?? .year(published.year)
    value = date.description
    interval = EventInterval(timex: value)
    anchor = interval == nil ? .unresolved : .default
  }

  /// A time reckoned from another event's.
  init(_ expression: TextSpan?, value: String) {
    self.expression = expression
    self.value = value
    interval = EventInterval(timex: value)
    anchor = interval == nil ? .unresolved : .event
  }

  /// From the first expression's begin to the second's end; nil when either is open.
  private init?(from first: EventTime, to second: EventTime) {
    guard first.anchor != .unresolved, second.anchor != .unresolved,
      let left = first.expression, let right = second.expression,
      let range = EventInterval(timex: first.value + "/" + second.value)
    else { return nil }
    expression = TextSpan(left.start, right.end)
    value = first.value + "/" + second.value
    interval = range
    anchor = second.anchor == .explicit ? first.anchor : second.anchor
    isAmbiguous = first.isAmbiguous || second.isAmbiguous
  }
}

extension EventTime {
  /// Durations, sets and “now” date nothing.
  static func isPoint(_ expression: TimeExpression) -> Bool {
    (expression.kind == .date || expression.kind == .time) && !expression.value.hasSuffix("_REF")
  }

  /// The points in time of a sentence; the two ends of a range are one.
  static func times(
    of expressions: [TimeExpression], in context: ArticleContext, memory: EventMemory
  ) -> [EventTime] {
    var times: [EventTime] = []
    var index = 0
    while index < expressions.count {
      let expression = expressions[index]
      index += 1
      if let bound = memory.time(of: expression, in: context) {
        times.append(bound)
        continue
      }
      guard isPoint(expression) else { continue }
      let time = EventTime(expression)
      if index < expressions.count, isPoint(expressions[index]),
        isRange(expression.span, expressions[index].span, context.article.text),
        let range = EventTime(from: time, to: EventTime(expressions[index]))
      {
        times.append(range)
        index += 1
      } else {
        times.append(time)
      }
    }
    return times
  }

  private static func isRange(_ first: TextSpan, _ second: TextSpan, _ text: ArticleText) -> Bool {
    guard first.end <= second.start, second.start - first.end <= 9 else { return false }
    let between = text[TextSpan(first.end, second.start)].filter { !$0.isWhitespace }
    if ["-", "–", "to", "until", "till", "through"].contains(between) { return true }
    guard between == "and", first.start >= 8 else { return false }
    return text[TextSpan(first.start - 8, first.start)].lowercased() == "between "
  }
}
