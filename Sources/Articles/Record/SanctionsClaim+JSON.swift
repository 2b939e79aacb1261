extension SanctionsClaim {
  func write(to line: inout RecordLine) {
    line.member("id", id.description)
    line.member("kind", kind.rawValue)
    line.member("topic", topic)
    line.member("status", status)
    line.member("modality", modality.rawValue)
    line.member("sender", sender)
    line.member("target", target)
    line.member("thirdParty", thirdParty)
    line.member("beneficiary", beneficiary)
    line.json.key("goods")
    line.list(goods) { line, goods in line.object { goods.write(to: &$0) } }
    line.member("regime", cut: regime)
    line.member("count", cut: count)
    line.json.key("details")
    line.object { details.write(to: &$0) }
    line.member("date", date)
    line.member("statement", statement?.description)
    line.member("event", event?.description)
    line.member("sentence", bounds: sentence)
    line.member("cue", cut: cue)
    line.member("rule", rule)
    line.member("confidence", confidence.rawValue)
    line.member("reason", reason)
  }

  init(_ node: RecordNode) throws(RecordError) {
    let topic = try node.string("topic")
    let cue = try node.child("cue") { cue throws(RecordError) in try cue.span() }
    self.init(
      id: try node.rowID("id")
        ?? RowID(sha256: node.frame.sha256, span: cue, kind: .claim, discriminator: topic),
      kind: try node.choice("kind", default: .measure), topic: topic,
      status: try node.optionalString("status"),
      modality: try node.choice("modality", default: .asserted),
      sender: try node.optionalParty("sender"), target: try node.optionalParty("target"),
      thirdParty: try node.optionalParty("thirdParty"),
      beneficiary: try node.optionalParty("beneficiary"),
      goods: try node.list("goods") { goods throws(RecordError) in try Goods(goods) },
      regime: try node.optionalSpan("regime"), count: try node.optionalSpan("count"),
      details: try node.optionalChild("details") { details throws(RecordError) in
        try Details(details)
      } ?? Details(), date: try node.optionalString("date"), statement: try node.rowID("statement"),
      event: try node.rowID("event"),
      sentence: try node.child("sentence") { sentence throws(RecordError) in
        try sentence.span()
      },
      cue: cue, rule: try node.optionalString("rule") ?? "",
      confidence: try node.choice("confidence"),
      reason: try node.optionalString("reason") ?? "")
  }
}

extension SanctionsClaim.Goods {
  fileprivate func write(to line: inout RecordLine) {
    line.cut(span)
    line.member("topic", topic)
    line.member("hsCodes", hsCodes)
    line.member("basis", basis.rawValue)
    line.member("tier", tier)
  }

  fileprivate init(_ node: RecordNode) throws(RecordError) {
    self.init(
      topic: try node.optionalString("topic"), span: try node.span(),
      hsCodes: try node.strings("hsCodes"), basis: try node.choice("basis", default: Basis.none),
      tier: try node.optionalString("tier"))
  }
}

extension SanctionsClaim.Details {
  fileprivate func write(to line: inout RecordLine) {
    line.member("alsoTopics", alsoTopics)
    line.member("sectors", sectors)
    line.member("programme", programme)
    line.member("programmeRule", programmeRule)
    line.member("legalBasis", cut: legalBasis)
    line.json.key("amounts")
    line.list(amounts) { line, amount in line.object { amount.write(to: &$0) } }
    line.member("validFrom", validFrom)
    line.member("validTo", validTo)
    line.json.key("sentenceNumber")
    if let sentenceNumber { line.json.integer(sentenceNumber) } else { line.json.null() }
  }

  fileprivate init(_ node: RecordNode) throws(RecordError) {
    self.init(
      alsoTopics: try node.strings("alsoTopics"), sectors: try node.strings("sectors"),
      programme: try node.optionalString("programme"),
      programmeRule: try node.optionalString("programmeRule"),
      legalBasis: try node.optionalSpan("legalBasis"),
      amounts: try node.list("amounts") { amount throws(RecordError) in
        try SanctionsClaim.Amount(amount)
      },
      validFrom: try node.optionalString("validFrom"),
      validTo: try node.optionalString("validTo"),
      sentenceNumber: node.object["sentenceNumber"]?.isNull == false
        ? try node.integer("sentenceNumber") : nil)
  }
}

extension SanctionsClaim.Amount {
  fileprivate func write(to line: inout RecordLine) {
    line.cut(span)
    line.member("value", value)
    line.member("unit", unit)
    line.member("isMoney", isMoney)
  }

  fileprivate init(_ node: RecordNode) throws(RecordError) {
    self.init(
      span: try node.span(), value: try node.string("value"), unit: try node.string("unit"),
      isMoney: try node.bool("isMoney", default: false))
  }
}
