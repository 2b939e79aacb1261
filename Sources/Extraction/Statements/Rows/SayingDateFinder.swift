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

  /// The expression nearest to the cue in its sentence, outside the reported words.
  private func statedValue(_ draft: StatementDraft) -> String? {
    guard let cue = draft.cue else { return nil }
    let sentence = text.analysis.span(text.analysis.sentences[Int(text.sentence[cue])])
    let place = text.analysis.span(cue)
    let contents = draft.content.map(text.analysis.span)
    var nearest: (value: String, distance: Int)?
    for expression in expressions(in: sentence)
    where !contents.contains(where: { $0.overlaps(expression.span) }) {
      let distance = abs(expression.span.start - place.start)
      if distance < nearest?.distance ?? .max { nearest = (expression.value, distance) }
    }
    return nearest?.value
  }

  /// Dates and times of day; durations and sets date nothing.
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
      .filter { $0.kind == .date || $0.kind == .time }
  }
}
