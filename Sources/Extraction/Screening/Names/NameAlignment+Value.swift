extension NameAlignment {
  /// What the pairs and the left-overs come to.
  ///
  /// Tuned on 826 labelled pairs and the leave-one-out queries; see the module's README.
  func value(_ pairs: [PartPair]) -> (value: Double, reasons: [Reason]) {
    var sums = Sums()
    for pair in pairs { add(pair, to: &sums) }
    for index in query.parts.indices where isFree(query: index) {
      addLeft(query.parts[index], of: query, to: &sums.leftInQuery)
    }
    for index in listed.parts.indices where isFree(listed: index) {
      addLeft(listed.parts[index], of: listed, to: &sums.leftInListed)
    }
    guard sums.weight > 0.2 else { return (0, []) }
    var reasons: [Reason] = []
    var value = Double(sums.likeness / sums.weight)
    let both = min(sums.leftInQuery.weight, sums.leftInListed.weight)
    let extra = max(sums.leftInQuery.weight, sums.leftInListed.weight) - both
    let cost: Float = query.kind == .person ? 0.5 : 1
    value *= Double(1 - cost * extra / (sums.weight + extra))
    if both > 0.25 {
      value *= Double(sums.weight / (sums.weight + both))
      value = min(value, 0.66)
      reasons.append(.contradiction)
    }
    value = limited(value, sums, pairs, &reasons)
    return (max(0, min(1, value)), reasons)
  }

  private struct Left {
    var weight: Float = 0
    var family = false
    var number = false
  }

  private struct Sums {
    var weight: Float = 0
    var likeness: Float = 0
    var edits: Int32 = 0
    var length = 0
    var content = 0
    var pairedQueryFamily = false
    var pairedListedFamily = false
    var leftInQuery = Left()
    var leftInListed = Left()
  }

  private func add(_ pair: PartPair, to sums: inout Sums) {
    var weight: Float = 0
    var isFamily = false
    var isContent = false
    for index in pair.query {
      let part = query.parts[index]
      weight += part.weight
      if part.flags.contains(.family) { sums.pairedQueryFamily = true }
      isFamily = isFamily || part.flags.contains(.family)
      isContent = isContent || part.isContent
    }
    var other: Float = 0
    for index in pair.listed {
      let part = listed.parts[index]
      other += part.weight
      if part.flags.contains(.family) { sums.pairedListedFamily = true }
      isFamily = isFamily || part.flags.contains(.family)
      isContent = isContent || part.isContent
    }
    // One word for two weighs as one on both sides.
    weight = pair.basis == .initial ? min(weight, other) : (weight + other) / 2
    if isFamily, query.kind == .person { weight *= 1.15 }
    sums.weight += weight
    sums.likeness += weight * pair.likeness
    sums.edits += pair.edits
    sums.length += pair.length
    if isContent, pair.basis != .initial {
      sums.content += max(pair.query.count, pair.listed.count) > 1 ? 2 : 1
    }
  }

  private func addLeft(_ part: NamePart, of form: NameForm, to left: inout Left) {
    left.weight += part.weight
    if part.flags.contains(.printedFamily) { left.family = true }
    if part.role == .number { left.number = true }
  }

  private func limited(
    _ value: Double, _ sums: Sums, _ pairs: [PartPair], _ reasons: inout [Reason]
  ) -> Double {
    var value = value
    func limit(_ most: Double, _ reason: Reason) {
      guard value > most else { return }
      value = most
      reasons.append(reason)
    }
    // Two strokes apart in the whole name may be one name; more are not.
    let allowed: Int32 = sums.length < 7 ? 24 : sums.length < 24 ? 44 : 60
    if sums.edits > allowed { limit(0.66, .manyEdits) }
    // Strong means that every part is there in a known spelling.
    if pairs.contains(where: { $0.basis == .kin || $0.basis == .slip && $0.edits > 17 }) {
      limit(0.85, .slip)
    }
    if query.kind == .person {
      if sums.leftInListed.family && !sums.pairedListedFamily
        || sums.leftInQuery.family && !sums.pairedQueryFamily
      {
        limit(0.66, .missingFamily)
      }
      if doubts(sums, pairs) > 1 { limit(0.69, .doubts) }
      if fathersAreSwapped(pairs) { limit(0.66, .swappedFather) }
    } else {
      if sums.leftInQuery.number || sums.leftInListed.number { limit(0.68, .number) }
      if pairs.contains(where: { $0.basis == .legal && $0.likeness < 0.5 }) {
        limit(legalFormsExclude(pairs) ? 0.68 : 0.84, .legalForm)
      }
    }
    if min(query.contentCount, listed.contentCount) <= 1 || sums.content <= 1 {
      let bothSingle = query.contentCount == 1 && listed.contentCount == 1
      limit(bothSingle ? 0.84 : singleLimit(sums), .singleToken)
      if query.kind != .organization, sums.edits > 0, sums.length < 6 {
        limit(0.66, .singleToken)
      }
      if isFamilyAlone(sums, pairs) { value = max(value, NameScore.reviewFrom) }
    }
    return value
  }

  /// Slips, translations and missing parts: one may be chance, two are another name.
  private func doubts(_ sums: Sums, _ pairs: [PartPair]) -> Int {
    let missing = abs(sums.leftInQuery.weight - sums.leftInListed.weight) > 0.9
    let slips = pairs.filter { $0.basis == .slip && ($0.length <= 5 || $0.edits > 14) }.count
    let kin = pairs.contains { $0.basis == .kin }
    // Two slips in three parts or more are weighed by their strokes alone.
    let slipDoubts = sums.content <= 2 ? slips : min(slips, 1)
    return slipDoubts + (missing ? 1 : 0) + (kin ? 1 : 0)
  }

  /// A lone family name may be meant; a lone given name says nothing.
  private func singleLimit(_ sums: Sums) -> Double {
    if query.kind == .person {
      return sums.pairedListedFamily && query.contentCount <= 1 ? 0.71 : 0.62
    }
    return 0.84
  }

  /// “President Erdoğan”: the listed family name and nothing else.
  private func isFamilyAlone(_ sums: Sums, _ pairs: [PartPair]) -> Bool {
    query.kind == .person && query.contentCount == 1 && sums.leftInQuery.weight < 0.3
      && pairs.contains { pair in
        pair.likeness >= 0.97 && pair.basis != .initial
          && listed.parts[pair.listed.lowerBound].flags.contains(.family)
      }
  }

  /// “X bin Y” against “Y bin X”: the father on one side is the son on the other.
  private func fathersAreSwapped(_ pairs: [PartPair]) -> Bool {
    var queryFather = false
    var listedFather = false
    for pair in pairs where pair.basis != .joined {
      let a = query.parts[pair.query.lowerBound].flags.contains(.fathers)
      let b = listed.parts[pair.listed.lowerBound].flags.contains(.fathers)
      if a, !b { queryFather = true }
      if b, !a { listedFather = true }
    }
    return queryFather && listedFather
  }

  /// A non-profit is no company.
  private func legalFormsExclude(_ pairs: [PartPair]) -> Bool {
    let nonprofit: Int32 = 4
    return pairs.contains { pair in
      guard pair.basis == .legal, pair.likeness < 0.5 else { return false }
      let a = query.parts[pair.query.lowerBound].symbol >> 16
      let b = listed.parts[pair.listed.lowerBound].symbol >> 16
      return (a == nonprofit) != (b == nonprofit)
    }
  }
}
