internal import Articles
internal import Language

/// Reads “…, the state agency reported” at a sentence's end: it stands outside the words that a
/// verb before it reports, and reports the sentence itself.
struct ReportTail {
  private struct Tail {
    let comma: Int
    let verb: Int
    let sentence: Range<Int>
  }

  private static let longestSource = 8
  private static let longestEnd = 5

  let text: AttributionText
  let lexicon: CueLexicon

  func read(_ drafts: inout [StatementDraft]) {
    let tails = text.analysis.sentences.compactMap(tail)
    guard !tails.isEmpty else { return }
    let cues = Set(drafts.compactMap(\.cue))
    for index in drafts.indices { cut(&drafts[index], tails) }
    drafts += tails.filter { !cues.contains($0.verb) }.compactMap(draft)
  }

  /// The sentence's last comma, a speaker without a verb, a word of saying, and no object after it.
  private func tail(of sentence: Range<Int>) -> Tail? {
    var end = sentence.upperBound
    while end > sentence.lowerBound, !text.isWord(end - 1) {
      guard !text.isQuoted(end - 1) else { return nil }
      end -= 1
    }
    let first = max(sentence.lowerBound, end - 1 - Self.longestEnd)
    guard first < end, let verb = (first..<end).last(where: isSaying) else { return nil }
    let start = max(sentence.lowerBound, verb - 1 - Self.longestSource)
    guard verb > start, let comma = (start..<verb).last(where: text.isComma),
      comma > sentence.lowerBound, isSource(comma + 1..<verb), isEnd(verb + 1..<end)
    else { return nil }
    return Tail(comma: comma, verb: verb, sentence: sentence)
  }

  private func isSaying(_ token: Int) -> Bool {
    switch text.analysis.fineTags[token] {
    case .vbd, .vbz, .vbp:
      lexicon[text.words[token]].map { $0.isSpeech && $0.act == .assertion } == true
    default: false
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
  private func isEnd(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { token in
      guard !text.isQuoted(token), text.isWord(token) else { return false }
      switch text.analysis.relations[token] {
      case .obj, .iobj, .ccomp, .xcomp, .mark: return false
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
      cue: tail.verb, source: tail.comma + 1..<tail.verb,
      content: [tail.sentence.lowerBound..<tail.comma], rule: "sentence.reported",
      confidence: .likely, reason: "the sentence ends with a speaker and a word of saying")
  }
}
