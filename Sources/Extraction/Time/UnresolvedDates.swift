internal import Articles

/// Tells of the time expressions that could not be resolved, so that none is dropped in silence.
enum UnresolvedDates {
  /// One note an expression; “now”, “in the past” and “in future” name no date and give none.
  static func notices(in context: ArticleContext) -> [Notice] {
    context.expressions.filter(isOpen).map { expression in
      let hint =
        context.article.published == nil
        ? "the article has no publication date; pass --published YYYY-MM-DD"
        : "the text does not say what it counts from"
      return Notice(
        .note, code: "date.unresolved", location: context.article.id,
        message: "cannot resolve “\(context.article.text[expression.span])”: \(hint)",
        article: context.article.id, span: expression.span)
    }
  }

  private static func isOpen(_ expression: TimeExpression) -> Bool {
    (expression.kind == .date || expression.kind == .time) && expression.anchor == .unresolved
      && !expression.value.hasSuffix("_REF")
  }
}
