internal import Articles
internal import Workbooks

extension SanctionsClaim.RecordKind: PackableCase {}
extension SanctionsClaim.Modality: PackableCase {}
extension SanctionsClaim.Goods.Basis: PackableCase {}

extension SanctionsClaim: Packable {
  func pack(into bytes: inout [UInt8]) {
    id.pack(into: &bytes)
    kind.pack(into: &bytes)
    topic.pack(into: &bytes)
    status.pack(into: &bytes)
    modality.pack(into: &bytes)
    for party in [sender, target, thirdParty, beneficiary] { party.pack(into: &bytes) }
    goods.pack(into: &bytes)
    regime.pack(into: &bytes)
    count.pack(into: &bytes)
    details.pack(into: &bytes)
    date.pack(into: &bytes)
    statement.pack(into: &bytes)
    event.pack(into: &bytes)
    sentence.pack(into: &bytes)
    cue.pack(into: &bytes)
    rule.pack(into: &bytes)
    confidence.pack(into: &bytes)
    reason.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      id: .init(from: &packed), kind: .init(from: &packed), topic: .init(from: &packed),
      status: .init(from: &packed), modality: .init(from: &packed), sender: .init(from: &packed),
      target: .init(from: &packed), thirdParty: .init(from: &packed),
      beneficiary: .init(from: &packed), goods: .init(from: &packed), regime: .init(from: &packed),
      count: .init(from: &packed), details: .init(from: &packed), date: .init(from: &packed),
      statement: .init(from: &packed), event: .init(from: &packed), sentence: .init(from: &packed),
      cue: .init(from: &packed), rule: .init(from: &packed), confidence: .init(from: &packed),
      reason: .init(from: &packed))
  }
}

extension SanctionsClaim.Goods: Packable {
  func pack(into bytes: inout [UInt8]) {
    topic.pack(into: &bytes)
    span.pack(into: &bytes)
    hsCodes.pack(into: &bytes)
    basis.pack(into: &bytes)
    tier.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      topic: .init(from: &packed), span: .init(from: &packed), hsCodes: .init(from: &packed),
      basis: .init(from: &packed), tier: .init(from: &packed))
  }
}

extension SanctionsClaim.Amount: Packable {
  func pack(into bytes: inout [UInt8]) {
    span.pack(into: &bytes)
    value.pack(into: &bytes)
    unit.pack(into: &bytes)
    isMoney.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      span: .init(from: &packed), value: .init(from: &packed), unit: .init(from: &packed),
      isMoney: .init(from: &packed))
  }
}

extension SanctionsClaim.Details: Packable {
  func pack(into bytes: inout [UInt8]) {
    alsoTopics.pack(into: &bytes)
    sectors.pack(into: &bytes)
    programme.pack(into: &bytes)
    programmeRule.pack(into: &bytes)
    legalBasis.pack(into: &bytes)
    amounts.pack(into: &bytes)
    validFrom.pack(into: &bytes)
    validTo.pack(into: &bytes)
    sentenceNumber.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      alsoTopics: .init(from: &packed), sectors: .init(from: &packed),
      programme: .init(from: &packed), programmeRule: .init(from: &packed),
      legalBasis: .init(from: &packed), amounts: .init(from: &packed),
      validFrom: .init(from: &packed), validTo: .init(from: &packed),
      sentenceNumber: .init(from: &packed))
  }
}
