extension NewsEvent {
  func write(to line: inout RecordLine) {
    line.member("id", id.description)
    line.member("expression", cut: expression)
    line.member("value", value)
    line.member("edtf", edtf)
    line.member("from", from?.description)
    line.member("to", to?.description)
    line.member("precision", precision.rawValue)
    line.member("anchor", anchor.rawValue)
    line.member("sentence", bounds: sentence)
    line.json.key("trigger")
    line.object {
      $0.cut(trigger.span)
      $0.member("lemma", trigger.lemma)
    }
    line.json.key("actors")
    line.list(participants) { line, participant in
      line.object {
        $0.party(participant.party)
        $0.member("role", participant.role.rawValue)
      }
    }
    line.member("place", cut: place)
    line.member("modality", modality.rawValue)
    line.member("rule", rule)
    line.member("confidence", confidence.rawValue)
    line.member("reason", reason)
  }

  init(_ node: RecordNode) throws(RecordError) {
    let trigger = try node.child("trigger") { trigger throws(RecordError) in
      let span = try trigger.span()
      return Trigger(
        span: span, lemma: try trigger.optionalString("lemma") ?? node.frame.text[span])
    }
    let expression = try node.optionalSpan("expression")
    self.init(
      id: try node.rowID("id")
        ?? RowID(
          sha256: node.frame.sha256, span: trigger.span, kind: .event,
          discriminator: expression.map { "\($0.start)-\($0.end)" } ?? ""),
      expression: expression, value: try node.string("value"),
      edtf: try node.optionalString("edtf"), from: try node.day("from"), to: try node.day("to"),
      precision: try node.choice("precision"), anchor: try node.choice("anchor"),
      sentence: try node.child("sentence") { sentence throws(RecordError) in
        try sentence.span()
      },
      trigger: trigger,
      participants: try node.list("actors") { participant throws(RecordError) in
        Participant(
          party: try participant.party(), role: try participant.choice("role", default: .other))
      },
      place: try node.optionalSpan("place"),
      modality: try node.choice("modality", default: .happened),
      rule: try node.optionalString("rule") ?? "", confidence: try node.choice("confidence"),
      reason: try node.optionalString("reason") ?? "")
  }
}
