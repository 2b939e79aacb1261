internal import Articles
internal import Language

/// The last dated event of each family, which “after the talks” and “four days before the vote” go
/// back to.
struct EventMemory: Sendable {
  private var values: [String: String] = [:]

  mutating func remember(_ event: NewsEvent) {
    guard event.from != nil, event.anchor != .default else { return }
    values[EventWords.family(of: event.trigger.lemma)] = event.value
  }

  /// “after the talks”: the time of the talks told before.
  func time(before trigger: Int, in tree: ClauseTree) -> EventTime? {
    for child in tree.children(of: trigger, by: [.obl, .nmod])
    where ["after", "following", "during"].contains(tree.preposition(of: child) ?? "") {
      if let value = values[EventWords.family(of: tree.analysis.lemma(child))] {
        return EventTime(nil, value: value)
      }
    }
    return nil
  }

  /// “the day before the talks”, “four days after the vote”.
  func time(of expression: TimeExpression, in context: ArticleContext) -> EventTime? {
    guard !values.isEmpty, let steps = EventMemory.days(of: expression, context.article.text)
    else { return nil }
    let tokens = context.analysis.tokens(in: expression.span)
    let next = tokens.upperBound
    guard next + 1 < context.analysis.heads.count else { return nil }
    let sign: Int
    switch context.article.text[context.analysis.span(next)] {
    case "before": sign = -1
    case "after", "following": sign = 1
    default: return nil
    }
    for token in next + 1..<min(next + 6, context.analysis.heads.count)
    where context.analysis.tags[token] == .noun {
      guard let value = values[EventWords.family(of: context.analysis.lemma(token))],
        let interval = EventInterval(timex: value), interval.from == interval.to
      else { continue }
      return EventTime(
        expression.span, value: "\(interval.from.advanced(byDays: sign * steps))")
    }
    return nil
  }

  /// One for “the day”, the number for a length in days or weeks.
  private static func days(of expression: TimeExpression, _ text: ArticleText) -> Int? {
    if expression.kind == .date {
      return text[expression.span].lowercased() == "the day" ? 1 : nil
    }
    guard expression.kind == .duration, expression.value.hasPrefix("P"),
      let number = Int(expression.value.dropFirst().dropLast()), (0...10_000).contains(number)
    else { return nil }
    switch expression.value.last {
    case "D": return number
    case "W": return number * 7
    default: return nil
    }
  }
}
