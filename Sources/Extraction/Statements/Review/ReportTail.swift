internal import Articles
internal import Language

/// Reads “…, the state agency reported” at a sentence's end: it stands outside the words that a
/// verb before it reports, and reports the sentence itself.
struct ReportTail {
  private struct Tail {
    let comma: Int
    let verb: Int
    let source: Range<Int>
    let sentence: Range<Int>
  }

  private static let longestSource = 8
  private static let longestEnd = 5
  private static let longestName = 6

  let text: AttributionText
  let lexicon: CueLexicon

  func read(_ drafts: inout [StatementDraft]) {
    let tails = text.analysis.sentences.compactMap(tail)
    guard !tails.isEmpty else { return }
    let cues = Set(drafts.compactMap(\.cue))
    for index in drafts.indices { cut(&drafts[index], tails) }
    drafts += tails.filter { !cues.contains($0.verb) }.compactMap(draft)
  }

  /// What stands behind the sentence's own clause, either way round.
  private func tail(of sentence: Range<Int>) -> Tail? {
    var end = sentence.upperBound
    while end > sentence.lowerBound, !text.isWord(end - 1) {
      guard !text.isQuoted(end - 1) else { return nil }
      end -= 1
    }
    guard let tail = straightTail(of: sentence, end: end) ?? turnedTail(of: sentence, end: end),
      text.isClause(sentence.lowerBound..<tail.comma)
    else { return nil }
    return tail
  }

  /// The sentence's last comma, a speaker without a verb, a word of saying, and no object after it.
  private func straightTail(of sentence: Range<Int>, end: Int) -> Tail? {
    let first = max(sentence.lowerBound, end - 1 - Self.longestEnd)
    guard first < end, let verb = (first..<end).last(where: isSaying) else { return nil }
    let start = max(sentence.lowerBound, verb - 1 - Self.longestSource)
    guard verb > start, let comma = (start..<verb).last(where: text.isComma),
      comma > sentence.lowerBound
    else { return nil }
    let source = comma + 1..<(isHave(verb - 1) ? verb - 1 : verb)
    guard isSource(source), isEnd(verb + 1..<end, of: verb) else { return nil }
    let outer = commaBeforeName(comma, in: sentence, before: source)
    return Tail(
      comma: outer, verb: verb, source: outer + 1..<source.upperBound, sentence: sentence)
  }

  /// “…, says the Red Crescent”: a comma, a verb of speech and the speaker at the end.
  private func turnedTail(of sentence: Range<Int>, end: Int) -> Tail? {
    let start = max(sentence.lowerBound, end - 1 - Self.longestSource)
    guard start < end, let comma = (start..<end).last(where: text.isComma), comma + 2 < end,
      isSaying(comma + 1), WordGroups.turningVerbs.contains(text.lemmas[comma + 1]),
      opensSpeaker(comma + 2), isSource(comma + 2..<end)
    else { return nil }
    return Tail(comma: comma, verb: comma + 1, source: comma + 2..<end, sentence: sentence)
  }

  /// “…, Ana Dahl, the minister, said”: the name before an apposition begins the source.
  private func commaBeforeName(
    _ comma: Int, in sentence: Range<Int>, before apposition: Range<Int>
  ) -> Int {
    guard let opening = apposition.first, text.analysis.tags[opening] == .det,
      let outer = (max(sentence.lowerBound, comma - Self.longestName)..<comma)
        .last(where: text.isComma), outer > sentence.lowerBound, outer + 1 < comma,
      (outer + 1..<comma).allSatisfy({ text.analysis.tags[$0] == .propn })
    else { return comma }
    return outer
  }

  private func opensSpeaker(_ token: Int) -> Bool {
    switch text.analysis.fineTags[token] {
    case .nnp, .nnps, .prpPossessive: true
    case .dt: text.words[token] == WordGroups.the
    default: false
    }
  }

  private func isHave(_ token: Int) -> Bool {
    token >= 0 && WordGroups.having.contains(text.words[token])
  }

  private func isSaying(_ token: Int) -> Bool {
    switch text.analysis.fineTags[token] {
    case .vbd, .vbz, .vbp: break
    case .vbn where isHave(token - 1): break
    default: return false
    }
    if WordGroups.showing.contains(text.lemmas[token]) { return true }
    guard let entry = lexicon[text.words[token]], !entry.isPlan else { return false }
    switch entry.act {
    case .assertion, .warning, .proposal: return entry.isSpeech
    case .assessment: return !entry.isSpeech
    default: return false
    }
  }

  private func isSource(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, text.analysis.relations[first] != .cc,
      text.analysis.relations[first] != .mark, text.analysis.relations[first] != .case
    else { return false }
    var isNamed = false
    for token in tokens {
      guard !text.isQuoted(token) else { return false }
      switch text.analysis.tags[token] {
      case .verb, .aux, .sconj, .cconj, .punct: return false
      case .noun, .propn: isNamed = true
      case .pron:
        switch text.analysis.fineTags[token] {
        case .wp, .wdt: return false
        case .prp: isNamed = true
        default: continue
        }
      default: continue
      }
    }
    return isNamed
  }

  /// “on Friday”, “in a statement”; an object would be what the verb reports.
  /// Whoever is told is no such object.
  private func isEnd(_ tokens: Range<Int>, of verb: Int) -> Bool {
    let hasHearer = WordGroups.hearing.contains(text.lemmas[verb])
    return tokens.allSatisfy { token in
      guard !text.isQuoted(token), text.isWord(token) else { return false }
      switch text.analysis.relations[token] {
      case .obj, .iobj: return hasHearer
      case .ccomp, .xcomp, .mark: return false
      default: return text.analysis.tags[token] != .verb
      }
    }
  }

  private func cut(_ draft: inout StatementDraft, _ tails: [Tail]) {
    guard let cue = draft.cue, let last = draft.content.last, cue < last.lowerBound,
      let tail = tail(in: last, tails), tail.comma > last.lowerBound, cue < tail.comma
    else { return }
    draft.content[draft.content.count - 1] = last.lowerBound..<tail.comma
  }

  private func tail(in content: Range<Int>, _ tails: [Tail]) -> Tail? {
    var low = 0
    var high = tails.count
    while low < high {
      let middle = (low + high) / 2
      if tails[middle].verb < content.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < tails.count && content.contains(tails[low].verb) ? tails[low] : nil
  }

  private func draft(_ tail: Tail) -> StatementDraft? {
    StatementDraft(
      cue: tail.verb, source: tail.source,
      content: [tail.sentence.lowerBound..<tail.comma], rule: "sentence.reported",
      confidence: .likely, reason: "the sentence ends with a speaker and a word of saying")
  }
}
