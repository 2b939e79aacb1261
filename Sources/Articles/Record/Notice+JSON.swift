extension Notice {
  func write(to line: inout RecordLine) {
    line.member("severity", severity.rawValue)
    line.member("code", code)
    line.member("location", location)
    line.member("message", message)
    line.member("article", article)
    line.member("span", cut: span)
  }

  init(_ node: RecordNode) throws(RecordError) {
    self.init(
      try node.choice("severity"), code: try node.string("code"),
      location: try node.optionalString("location") ?? "", message: try node.string("message"),
      article: try node.optionalString("article"), span: try node.optionalSpan("span"))
  }
}
