internal import Articles
internal import Language

/// Finds events: something that happened, is planned or was denied, with its time.
///
/// Each date or time of day gives a row to the verb or event noun that it hangs on. Acts without a
/// time of their own take the publication date, and say so.
struct EventFinder: Sendable {
  func events(in context: ArticleContext) -> [NewsEvent] {
    guard context.analysis.language == .english else { return [] }
    var events: [NewsEvent] = []
    var next = 0
    for tokens in context.analysis.sentences where !tokens.isEmpty {
      let sentence = context.analysis.span(tokens)
      var expressions: [TimeExpression] = []
      while next < context.expressions.count,
        context.expressions[next].span.start < sentence.end
      {
        expressions.append(context.expressions[next])
        next += 1
      }
      guard let tree = ClauseTree(tokens, of: context.analysis) else { continue }
      let maker = EventMaker(context: context, tree: tree, sentence: sentence)
      events += maker.events(expressions)
    }
    return events
  }
}

/// Makes the events of one sentence.
private struct EventMaker {
  let context: ArticleContext
  let tree: ClauseTree
  let sentence: TextSpan

  func events(_ expressions: [TimeExpression]) -> [NewsEvent] {
    let triggers = EventTriggers(tree: tree)
    var taken: Set<Int> = []
    var events: [NewsEvent] = []
    for expression in expressions where isPoint(expression) {
      let words = context.analysis.tokens(in: expression.span).clamped(to: tree.tokens)
      guard !words.isEmpty, let trigger = triggers.trigger(of: words),
        taken.insert(trigger).inserted
      else { continue }
      events.append(dated(trigger, by: expression))
    }
    if expressions.isEmpty {
      for trigger in triggers.undated() where taken.insert(trigger).inserted {
        events.append(undated(trigger))
      }
    }
    return events.sorted { $0.trigger.span < $1.trigger.span }
  }

  /// Durations, sets and “now” date nothing.
  private func isPoint(_ expression: TimeExpression) -> Bool {
    (expression.kind == .date || expression.kind == .time) && !expression.value.hasSuffix("_REF")
  }

  private func dated(_ trigger: Int, by expression: TimeExpression) -> NewsEvent {
    let interval = EventInterval(timex: expression.value)
    let isResolved = interval != nil && expression.anchor != .unresolved
    var event = event(
      trigger, value: expression.value, interval: isResolved ? interval : nil,
      anchor: isResolved ? expression.anchor : .unresolved, rule: "event.expression")
    event.expression = expression.span
    if !isResolved {
      event.confidence = .check
      event.reason = "the date could not be resolved; give the publication date"
    } else if expression.ambiguous {
      event.confidence = .check
      event.reason = "the words can be read as more than one date"
    } else if expression.anchor == .explicit {
      event.confidence = .certain
      event.reason = "the date is printed in full"
    } else {
      event.confidence = .likely
      event.reason = "the date is reckoned from the \(anchorWords(expression.anchor))"
    }
    return event
  }

  private func undated(_ trigger: Int) -> NewsEvent {
    let day = context.article.published?.civilDay
    let interval = day.flatMap { EventInterval(timex: "\($0)") }
    var event = event(
      trigger, value: day.map { "\($0)" } ?? "XXXX-XX-XX", interval: interval,
      anchor: interval == nil ? .unresolved : .default, rule: "event.default")
    event.confidence = .check
    event.reason =
      interval == nil
      ? "no date stands beside it, and the article has no publication date"
      : "no date stands beside it; the publication date was taken"
    return event
  }

  private func anchorWords(_ anchor: NewsEvent.Anchor) -> String {
    switch anchor {
    case .publication, .partial: "publication date"
    case .document: "dates that the text gives before"
    case .event: "event before"
    case .explicit, .default, .unresolved: "text"
    }
  }

  private func event(
    _ trigger: Int, value: String, interval: EventInterval?, anchor: NewsEvent.Anchor, rule: String
  ) -> NewsEvent {
    let roles = EventRoles(tree: tree, actors: context.actors)
    let span = context.analysis.span(trigger)
    return NewsEvent(
      id: context.id(span, .event), expression: nil, value: value, edtf: interval?.edtf,
      from: interval?.from, to: interval?.to, precision: interval?.precision ?? .vague,
      anchor: anchor, sentence: sentence,
      trigger: .init(span: span, lemma: context.analysis.lemma(trigger)),
      participants: roles.participants(of: trigger), place: roles.place(of: trigger),
      modality: modality(of: trigger, interval: interval), rule: rule, confidence: .likely)
  }

  /// A bare present or infinitive about a day to come is a plan.
  private func modality(of trigger: Int, interval: EventInterval?) -> NewsEvent.Modality {
    let modality = EventModalityReader(tree: tree).modality(of: trigger)
    guard modality == .happened, let published = context.article.published?.civilDay,
      let from = interval?.from, from > published
    else { return modality }
    return .planned
  }
}
