internal import Articles
internal import Language

/// Finds the cue and the speaker of a quotation by the words next to it, without a parse:
/// “…,” said the minister · “…,” the minister said · the minister said: “…”
struct QuotationRule: Sendable {
  private static let reach = 9

  let lexicon: CueLexicon

  /// Nil for a quotation too short to be speech. Without a word of saying beside it, nobody is
  /// the source.
  func draft(_ quotation: Int, in text: AttributionText) -> StatementDraft? {
    let tokens = text.quotations[quotation]
    guard text.isSpeech(tokens) else { return nil }
    let isLong = tokens.count >= ContinuedQuotations.shortest + 2
    let found = after(tokens, in: text) ?? before(tokens, in: text)
    guard isLong || found?.source != nil && found?.cue == tokens.upperBound else { return nil }
    guard let found else {
      return StatementDraft(
        content: [tokens], rule: "quotation.alone", confidence: .check,
        reason: "a quotation as long as a sentence, but nothing beside it says who said it")
    }
    return StatementDraft(
      cue: found.cue, source: found.source, content: [tokens], rule: "quotation.adjacent",
      confidence: found.source == nil ? .check : .likely,
      reason: found.source == nil
        ? "a word of saying stands next to the quotation, but no speaker"
        : "a word of saying and its speaker stand next to the quotation")
  }

  private func after(
    _ tokens: Range<Int>, in text: AttributionText
  ) -> (cue: Int, source: Range<Int>?)? {
    var start = tokens.upperBound
    if start < text.count, text.isComma(start) { start += 1 }
    let end = min(text.count, start + Self.reach)
    for token in start..<max(start, end) {
      guard text.paragraph[token] == text.paragraph[tokens.upperBound - 1],
        text.quotation[token] < 0, !text.isStop(token)
      else { return nil }
      guard let entry = lexicon[text.words[token]], entry.isSpeech else { continue }
      if token > start { return (token, nonEmpty(start..<token)) }
      return (token, text.nameRun(from: token + 1))
    }
    return nil
  }

  private func before(
    _ tokens: Range<Int>, in text: AttributionText
  ) -> (cue: Int, source: Range<Int>?)? {
    var token = tokens.lowerBound - 1
    let last = max(0, token - Self.reach)
    while token >= last {
      let isNear = token >= tokens.lowerBound - 2
      guard text.paragraph[token] == text.paragraph[tokens.lowerBound],
        text.quotation[token] < 0, isNear || !text.isStop(token)
      else { return nil }
      if let entry = lexicon[text.words[token]], entry.isSpeech {
        return (token, text.nameRun(before: token))
      }
      token -= 1
    }
    return nil
  }

  private func nonEmpty(_ tokens: Range<Int>) -> Range<Int>? {
    tokens.isEmpty ? nil : tokens
  }
}

extension AttributionText {
  /// Whether quoted words are as long as a sentence, or end in a stop before the closing mark, as
  /// names and borrowed words do not.
  func isSpeech(_ quotation: Range<Int>) -> Bool {
    if quotation.count >= ContinuedQuotations.shortest + 2 { return true }
    return quotation.count >= 4 && isStop(quotation.upperBound - 2)
  }

  /// A mark that ends a clause.
  func isStop(_ token: Int) -> Bool {
    guard analysis.ends[token] - analysis.starts[token] == 1 else { return false }
    switch analysis.text.utf8[Int(analysis.starts[token])] {
    case 0x21, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: return true
    default: return false
    }
  }

  /// Words from a token on up to a stop or a preposition: the speaker of “said the minister”.
  fileprivate func nameRun(from token: Int) -> Range<Int>? {
    var end = token
    while end < count, end - token < 8, isNamePart(end) { end += 1 }
    return end > token ? token..<end : nil
  }

  /// Words before a cue back to a stop: the speaker of “the minister said”.
  fileprivate func nameRun(before token: Int) -> Range<Int>? {
    var start = token
    while start > 0, token - start < 8, isNamePart(start - 1),
      sentence[start - 1] == sentence[token]
    {
      start -= 1
    }
    return start < token ? start..<token : nil
  }

  private func isNamePart(_ token: Int) -> Bool {
    !isStop(token) && quotation[token] < 0 && !WordGroups.nameEnds.contains(words[token])
  }
}
