internal import Articles

/// A value, and how it was reached.
struct ResolvedTime: Sendable {
  var kind: TimeExpression.Kind
  var value: String
  var anchor: NewsEvent.Anchor
  var isAmbiguous = false
  /// The date, where the value is one.
  var date: TimexDate?

  static func date(
    _ date: TimexDate, _ anchor: NewsEvent.Anchor, isAmbiguous: Bool = false
  ) -> ResolvedTime {
    ResolvedTime(
      kind: .date, value: date.description, anchor: anchor, isAmbiguous: isAmbiguous, date: date)
  }

  static func open(_ value: String, _ kind: TimeExpression.Kind = .date) -> ResolvedTime {
    ResolvedTime(kind: kind, value: value, anchor: .unresolved)
  }
}
