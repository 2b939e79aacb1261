internal import Articles

/// Tells of the time expressions that could not be resolved, so that none is dropped in silence.
enum UnresolvedDates {
  /// One note an expression; “now”, “in the past” and “in future” name no date and give none.
  static func notices(in context: ArticleContext) -> [Notice] {
    context.expressions.filter(isOpen).map { expression in
      let words = context.article.text[expression.span]
      let hint =
        isImpossible(expression.value, words)
        ? "the calendar has no such day"
        : context.article.published == nil
          ? "the article has no publication date; pass --published YYYY-MM-DD"
          : "the text does not say what it counts from"
      return Notice(
        .note, code: "date.unresolved", location: context.article.id,
        message: "cannot resolve “\(context.article.text[expression.span])”: \(hint)",
        article: context.article.id, span: expression.span)
    }
  }

  /// Printed with its day, which the value had to leave open: 30 February.
  private static func isImpossible(_ value: String, _ words: some StringProtocol) -> Bool {
    value.hasSuffix("XX") && !value.hasPrefix("XXXX-XX") && !value.hasPrefix("XXXX-WXX")
      && words.utf8.contains { (0x30...0x39).contains($0) }
  }

  private static func isOpen(_ expression: TimeExpression) -> Bool {
    (expression.kind == .date || expression.kind == .time) && expression.anchor == .unresolved
      && !expression.value.hasSuffix("_REF")
  }
}
