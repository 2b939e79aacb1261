/// A comparison in words: the pairs with what makes them one, and what is left over.
struct NameExplanation {
  let alignment: NameAlignment
  let pairs: [PartPair]
  let reasons: [NameAlignment.Reason]

  var text: String {
    var pieces: [String] = []
    let inOrder = pairs.sorted { $0.query.lowerBound < $1.query.lowerBound }
    let shown = inOrder.filter { !isMinor($0) }
    if !shown.isEmpty { pieces.append(shown.map(pairText).joined(separator: ", ")) }
    if let text = leftText(alignment.leftInQuery, of: alignment.query) {
      pieces.append("only in the article: \(text)")
    }
    if let text = leftText(alignment.leftInListed, of: alignment.listed) {
      pieces.append("only in the list: \(text)")
    }
    pieces += reasons.compactMap(NameExplanation.words)
    return pieces.joined(separator: "; ")
  }

  private func isMinor(_ pair: PartPair) -> Bool {
    let role = alignment.query.parts[pair.query.lowerBound].role
    return role == .particle || role == .honorific
  }

  private func pairText(_ pair: PartPair) -> String {
    let query = printed(pair.query, of: alignment.query)
    let listed = printed(pair.listed, of: alignment.listed)
    return "\(query) = \(listed)" + note(pair, query, listed)
  }

  private func note(_ pair: PartPair, _ query: String, _ listed: String) -> String {
    switch pair.basis {
    case .equal: query.lowercased() == listed.lowercased() ? "" : " (same sound)"
    case .spelling: " (spelling of one name)"
    case .kin: " (translation or short form)"
    case .initial: query.count == listed.count ? "" : " (initial)"
    case .slip: " (\(NameExplanation.strokes(pair.edits)) apart)"
    case .joined: " (written together)"
    case .legal: pair.likeness < 0.5 ? " (another legal form)" : ""
    case .acronym: " (first letters)"
    }
  }

  private static func strokes(_ edits: Int32) -> String {
    let count = max(1, (Int(edits) + 10) / 20)
    return count == 1 ? "one letter" : "\(count) letters"
  }

  private func leftText(_ indexes: [Int], of form: NameForm) -> String? {
    let words = indexes.map { form.parts[$0] }.filter { $0.weight > 0.06 }.map { part in
      form.printed(part) + (part.role == .patronymic ? " (patronymic)" : "")
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func printed(_ range: Range<Int>, of form: NameForm) -> String {
    range.map { form.printed(form.parts[$0]) }.joined(separator: " ")
  }

  private static func words(_ reason: NameAlignment.Reason) -> String? {
    switch reason {
    case .contradiction: "each side has a part that the other lacks"
    case .missingFamily: "the family name is missing"
    case .singleToken: "one part alone is no proof"
    case .manyEdits: "too many letters differ"
    case .swappedFather: "father and son are swapped"
    case .doubts: "more than one thing is in doubt"
    // The pair says it already.
    case .slip: nil
    case .number: "a number stands on one side alone"
    case .legalForm: "the legal forms differ"
    }
  }
}
