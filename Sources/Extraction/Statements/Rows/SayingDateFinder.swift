internal import Articles
internal import Language

/// Finds when words were said: by a time expression beside the cue, else by the publication.
struct SayingDateFinder {
  let context: ArticleContext
  let text: AttributionText

  func date(of draft: StatementDraft) -> Statement.SayingDate {
    if let stated = statedValue(draft) {
      return Statement.SayingDate(value: stated, basis: .stated)
    }
    if let published = context.article.published {
      return Statement.SayingDate(value: published.description, basis: .publication)
    }
    return Statement.SayingDate(value: "XXXX-XX-XX", basis: .unresolved)
  }

  /// The expression nearest to the cue in its sentence, outside the reported words and the clauses
  /// of other verbs.
  private func statedValue(_ draft: StatementDraft) -> String? {
    guard let cue = draft.cue else { return nil }
    let sentence = text.analysis.span(text.analysis.sentences[Int(text.sentence[cue])])
    let place = text.analysis.span(cue)
    let contents = draft.content.map(text.analysis.span)
    var nearest: (value: String, distance: Int)?
    for expression in expressions(in: sentence)
    where !contents.contains(where: { $0.overlaps(expression.span) })
      && dates(expression, cue)
    {
      let distance = abs(expression.span.start - place.start)
      if distance < nearest?.distance ?? .max { nearest = (expression.value, distance) }
    }
    return nearest?.value
  }

  /// Whether the verb that an expression stands with is the cue or above it: what a neighbouring
  /// clause does “in the second quarter” was not said then.
  private func dates(_ expression: TimeExpression, _ cue: Int) -> Bool {
    guard var verb = token(at: expression.span.start) else { return true }
    for _ in 0..<Self.climb where verb >= 0 && text.analysis.tags[verb] != .verb {
      verb = text.head(verb)
    }
    guard verb >= 0, text.analysis.tags[verb] == .verb else { return true }
    var place = cue
    for _ in 0..<Self.climb where place >= 0 && place != verb { place = text.head(place) }
    return place == verb
  }

  private static let climb = 8

  private func token(at byte: Int) -> Int? {
    let starts = text.analysis.starts
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? low : nil
  }

  /// Dates and times of day; durations, sets, “now” and “once” date nothing.
  private func expressions(in sentence: TextSpan) -> [TimeExpression] {
    var low = 0
    var high = context.expressions.count
    while low < high {
      let middle = (low + high) / 2
      if context.expressions[middle].span.start < sentence.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return context.expressions[low...]
      .prefix { $0.span.start < sentence.end }
      .filter { ($0.kind == .date || $0.kind == .time) && !$0.value.hasSuffix("_REF") }
  }
}
