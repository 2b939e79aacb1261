extension NewsActor {
  func write(to line: inout RecordLine) {
    line.member("id", id.description)
    line.member("name", name)
    line.member("kind", kind.rawValue)
    line.member("role", role)
    line.member("country", country)
    line.member("wikidata", wikidata)
    line.json.key("mentions")
    line.list(mentions) { line, mention in
      line.object {
        $0.cut(mention.span)
        $0.member("form", mention.form.rawValue)
      }
    }
  }

  init(_ node: RecordNode) throws(RecordError) {
    let mentions = try node.list("mentions") { mention throws(RecordError) in
      Mention(span: try mention.span(), form: try mention.choice("form", default: .name))
    }
    guard !mentions.isEmpty else {
      throw .missing("mentions", wanted: "at least one mention in the text")
    }
    self.init(
      id: RowID(printed: try node.string("id")), name: try node.string("name"),
      kind: try node.choice("kind", default: .other), role: try node.optionalString("role"),
      country: try node.optionalString("country"), mentions: mentions,
      wikidata: try node.optionalString("wikidata"))
  }
}
