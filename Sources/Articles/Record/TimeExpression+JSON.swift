extension TimeExpression {
  func write(to line: inout RecordLine) {
    line.member("id", id.description)
    line.cut(span)
    line.member("type", kind.rawValue)
    line.member("value", value)
    line.member("mod", mod)
    line.member("anchor", anchor.rawValue)
    line.member("ambiguous", ambiguous)
  }

  init(_ node: RecordNode) throws(RecordError) {
    let span = try node.span()
    self.init(
      id: try node.rowID("id")
        ?? RowID(sha256: node.frame.sha256, span: span, kind: .expression),
      span: span, kind: try node.choice("type"), value: try node.string("value"),
      mod: try node.optionalString("mod"),
      anchor: try node.choice("anchor", default: .unresolved),
      ambiguous: try node.bool("ambiguous", default: false))
  }
}
