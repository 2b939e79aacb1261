extension Statement {
  func write(to line: inout RecordLine) {
    line.member("id", id.description)
    line.member("source", source)
    line.json.key("cue")
    if let cue {
      line.object {
        $0.cut(cue.span)
        $0.member("lemma", cue.lemma)
      }
    } else {
      line.json.null()
    }
    line.json.key("content")
    line.list(content) { line, part in line.object { $0.bounds(part) } }
    line.member("text", Statement.words(of: content, in: line.text))
    line.member("mode", mode.rawValue)
    line.member("act", act.rawValue)
    line.member("polarity", polarity.rawValue)
    line.member("modality", modality.rawValue)
    line.member("addressees", addressees)
    line.member("about", about)
    line.member("within", within?.description)
    line.member("via", via)
    line.json.key("date")
    if let date {
      line.object {
        $0.member("value", date.value)
        $0.member("basis", date.basis.rawValue)
      }
    } else {
      line.json.null()
    }
    line.json.key("sentence")
    if let sentence { line.object { $0.bounds(sentence) } } else { line.json.null() }
    line.member("rule", rule)
    line.member("confidence", confidence.rawValue)
    line.member("reason", reason)
  }

  init(_ node: RecordNode) throws(RecordError) {
    let content = try node.list("content") { part throws(RecordError) in try part.span() }
    guard let first = content.first, let last = content.last else {
      throw .missing("content", wanted: "at least one part of the text")
    }
    try Statement.verifyText(of: node, content: content)
    self.init(
      id: try node.rowID("id")
        ?? RowID(
          sha256: node.frame.sha256, span: TextSpan(first.start, max(first.end, last.end)),
          kind: .statement),
      source: try node.optionalParty("source"),
      cue: try node.optionalChild("cue") { cue throws(RecordError) in
        let span = try cue.span()
        return Cue(span: span, lemma: try cue.optionalString("lemma") ?? node.frame.text[span])
      },
      content: content, mode: try node.choice("mode"),
      act: try node.choice("act", default: .assertion),
      polarity: try node.choice("polarity", default: .positive),
      modality: try node.choice("modality", default: .said),
      addressees: try node.parties("addressees"), about: try node.parties("about"),
      within: try node.rowID("within"), via: try node.parties("via"),
      date: try node.optionalChild("date") { date throws(RecordError) in
        SayingDate(value: try date.string("value"), basis: try date.choice("basis"))
      },
      sentence: try node.optionalSpan("sentence"), rule: try node.optionalString("rule") ?? "",
      confidence: try node.choice("confidence"),
      reason: try node.optionalString("reason") ?? "")
  }
}

extension Statement {
  /// Stands between the parts of a split quotation in the record's `text`.
  static let partSeparator = " … "

  static func words(of content: [TextSpan], in text: ArticleText) -> String {
    content.map { text[$0] }.joined(separator: partSeparator)
  }

  /// Another parser may join the parts in its own way; a single part leaves no choice.
  private static func verifyText(
    of node: RecordNode, content: [TextSpan]
  ) throws(RecordError) {
    guard content.count == 1, let words = try node.optionalString("text") else { return }
    try node.frame.verify(words, at: content[0], key: "text")
  }
}
