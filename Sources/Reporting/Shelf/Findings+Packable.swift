internal import Articles
internal import Workbooks

extension NewsActor.Kind: PackableCase {}
extension NewsActor.Mention.Form: PackableCase {}
extension Statement.Mode: PackableCase {}
extension Statement.Act: PackableCase {}
extension Statement.Polarity: PackableCase {}
extension Statement.Modality: PackableCase {}
extension Statement.SayingDate.Basis: PackableCase {}
extension TimeExpression.Kind: PackableCase {}
extension NewsEvent.Precision: PackableCase {}
extension NewsEvent.Anchor: PackableCase {}
extension NewsEvent.Modality: PackableCase {}
extension NewsEvent.Participant.Role: PackableCase {}

extension NewsActor: Packable {
  func pack(into bytes: inout [UInt8]) {
    id.pack(into: &bytes)
    name.pack(into: &bytes)
    kind.pack(into: &bytes)
    role.pack(into: &bytes)
    country.pack(into: &bytes)
    mentions.pack(into: &bytes)
    wikidata.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      id: .init(from: &packed), name: .init(from: &packed), kind: .init(from: &packed),
      role: .init(from: &packed), country: .init(from: &packed), mentions: .init(from: &packed),
      wikidata: .init(from: &packed))
  }
}

extension NewsActor.Mention: Packable {
  func pack(into bytes: inout [UInt8]) {
    span.pack(into: &bytes)
    form.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(span: .init(from: &packed), form: .init(from: &packed))
  }
}

extension Party: Packable {
  func pack(into bytes: inout [UInt8]) {
    actor.pack(into: &bytes)
    span.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(actor: .init(from: &packed), span: .init(from: &packed))
  }
}

extension Statement: Packable {
  func pack(into bytes: inout [UInt8]) {
    id.pack(into: &bytes)
    source.pack(into: &bytes)
    cue.pack(into: &bytes)
    content.pack(into: &bytes)
    mode.pack(into: &bytes)
    act.pack(into: &bytes)
    polarity.pack(into: &bytes)
    modality.pack(into: &bytes)
    addressees.pack(into: &bytes)
    about.pack(into: &bytes)
    within.pack(into: &bytes)
    via.pack(into: &bytes)
    date.pack(into: &bytes)
    sentence.pack(into: &bytes)
    rule.pack(into: &bytes)
    confidence.pack(into: &bytes)
    reason.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      id: .init(from: &packed), source: .init(from: &packed), cue: .init(from: &packed),
      content: .init(from: &packed), mode: .init(from: &packed), act: .init(from: &packed),
      polarity: .init(from: &packed), modality: .init(from: &packed),
      addressees: .init(from: &packed), about: .init(from: &packed), within: .init(from: &packed),
      via: .init(from: &packed), date: .init(from: &packed), sentence: .init(from: &packed),
      rule: .init(from: &packed), confidence: .init(from: &packed), reason: .init(from: &packed))
  }
}

extension Statement.Cue: Packable {
  func pack(into bytes: inout [UInt8]) {
    span.pack(into: &bytes)
    lemma.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(span: .init(from: &packed), lemma: .init(from: &packed))
  }
}

extension Statement.SayingDate: Packable {
  func pack(into bytes: inout [UInt8]) {
    value.pack(into: &bytes)
    basis.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(value: .init(from: &packed), basis: .init(from: &packed))
  }
}

extension TimeExpression: Packable {
  func pack(into bytes: inout [UInt8]) {
    id.pack(into: &bytes)
    span.pack(into: &bytes)
    kind.pack(into: &bytes)
    value.pack(into: &bytes)
    mod.pack(into: &bytes)
    anchor.pack(into: &bytes)
    ambiguous.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      id: .init(from: &packed), span: .init(from: &packed), kind: .init(from: &packed),
      value: .init(from: &packed), mod: .init(from: &packed), anchor: .init(from: &packed),
      ambiguous: .init(from: &packed))
  }
}

extension NewsEvent: Packable {
  func pack(into bytes: inout [UInt8]) {
    id.pack(into: &bytes)
    expression.pack(into: &bytes)
    value.pack(into: &bytes)
    edtf.pack(into: &bytes)
    from.pack(into: &bytes)
    to.pack(into: &bytes)
    precision.pack(into: &bytes)
    anchor.pack(into: &bytes)
    sentence.pack(into: &bytes)
    trigger.pack(into: &bytes)
    participants.pack(into: &bytes)
    place.pack(into: &bytes)
    modality.pack(into: &bytes)
    rule.pack(into: &bytes)
    confidence.pack(into: &bytes)
    reason.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      id: .init(from: &packed), expression: .init(from: &packed), value: .init(from: &packed),
      edtf: .init(from: &packed), from: CivilDay?(from: &packed), to: .init(from: &packed),
      precision: .init(from: &packed), anchor: .init(from: &packed),
      sentence: .init(from: &packed), trigger: .init(from: &packed),
      participants: .init(from: &packed), place: .init(from: &packed),
      modality: .init(from: &packed), rule: .init(from: &packed),
      confidence: .init(from: &packed), reason: .init(from: &packed))
  }
}

extension NewsEvent.Trigger: Packable {
  func pack(into bytes: inout [UInt8]) {
    span.pack(into: &bytes)
    lemma.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(span: .init(from: &packed), lemma: .init(from: &packed))
  }
}

extension NewsEvent.Participant: Packable {
  func pack(into bytes: inout [UInt8]) {
    party.pack(into: &bytes)
    role.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(party: .init(from: &packed), role: .init(from: &packed))
  }
}
