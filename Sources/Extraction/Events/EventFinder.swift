package import Articles
internal import Language

/// Finds events: something that happened, is planned or was denied, with its time.
///
/// Each date or time of day gives a row to the verb or event noun that it hangs on. Acts without a
/// time of their own take the publication date, and say so.
package struct EventFinder: Sendable {
  package init() {}

  package func events(in context: ArticleContext) -> [NewsEvent] {
    guard context.analysis.language == .english else { return [] }
    var events: [NewsEvent] = []
    var memory = EventMemory()
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
      let maker = EventMaker(
        context: context, tree: tree, sentence: sentence, dateline: Dateline(tree), memory: memory)
      let found = maker.events(expressions)
      for event in found { memory.remember(event) }
      events += found
    }
    return events
  }
}

/// Makes the events of one sentence.
private struct EventMaker {
  let context: ArticleContext
  let tree: ClauseTree
  let sentence: TextSpan
  let dateline: Dateline
  /// The dated events of the sentences before.
  let memory: EventMemory

  func events(_ all: [TimeExpression]) -> [NewsEvent] {
    let expressions = all.filter { !dateline.contains($0, in: context.analysis) }
    let triggers = EventTriggers(tree: tree)
    var taken: Set<Int> = []
    var events: [NewsEvent] = []
    for time in EventTime.times(of: expressions, in: context, memory: memory) {
      guard let span = time.expression else { continue }
      let words = context.analysis.tokens(in: span).clamped(to: tree.tokens)
      guard !words.isEmpty, let trigger = triggers.trigger(of: words),
        taken.insert(trigger).inserted
      else { continue }
      events.append(dated(trigger, at: time))
    }
    if events.isEmpty, !expressions.contains(where: EventTime.isPoint) {
      for trigger in triggers.undated() where taken.insert(trigger).inserted {
        events.append(undated(trigger))
      }
    }
    return events.sorted { $0.trigger.span < $1.trigger.span }
  }

  private func dated(_ trigger: Int, at time: EventTime) -> NewsEvent {
    var event = event(trigger, at: time, rule: "event.expression")
    event.expression = time.expression
    return event
  }

  private func undated(_ trigger: Int) -> NewsEvent {
    if let time = memory.time(before: trigger, in: tree) {
      return event(trigger, at: time, rule: "event.bound")
    }
    return event(
      trigger, at: EventTime(published: context.article.published), rule: "event.default")
  }

  private func event(_ trigger: Int, at time: EventTime, rule: String) -> NewsEvent {
    let roles = EventRoles(tree: tree, actors: context.actors, dateline: dateline)
    let span = context.analysis.span(trigger)
    let doubt = EventDoubt(time)
    return NewsEvent(
      id: context.id(span, .event), expression: nil, value: time.value,
      edtf: time.interval?.edtf, from: time.interval?.from, to: time.interval?.to,
      precision: time.interval?.precision ?? .vague, anchor: time.anchor, sentence: sentence,
      trigger: .init(span: span, lemma: context.analysis.lemma(trigger)),
      participants: roles.participants(of: trigger), place: roles.place(of: trigger),
      modality: modality(of: trigger, interval: time.interval), rule: rule,
      confidence: doubt.confidence, reason: doubt.reason)
  }

  /// A bare present or infinitive about a day to come is a plan.
  private func modality(of trigger: Int, interval: EventInterval?) -> NewsEvent.Modality {
    let clause = tree.clause(of: trigger) ?? trigger
    let modality = EventModalityReader(tree: tree).modality(of: clause)
    guard modality == .happened, let published = context.article.published?.civilDay,
      let from = interval?.from, from > published
    else { return modality }
    return .planned
  }
}
