internal import Articles
internal import Language

/// Parts “said that the measures were illegal and promised a response” into two statements, where
/// the content of the first runs on over a second verb of its speaker.
struct SecondVerb {
  let text: AttributionText
  let lexicon: CueLexicon

  func part(_ drafts: inout [StatementDraft]) {
    let cues = Set(drafts.compactMap(\.cue))
    for index in drafts.indices {
      guard let cue = drafts[index].cue, let last = drafts[index].content.last,
        let verb = second(after: cue, in: last)
      else { continue }
      var end = verb
      while end > last.lowerBound, isJoint(end - 1, of: verb) { end -= 1 }
      guard end > last.lowerBound else { continue }
      drafts[index].content[drafts[index].content.count - 1] = last.lowerBound..<end
      guard !cues.contains(verb), verb + 1 < last.upperBound else { continue }
      drafts.append(
        StatementDraft(
          cue: verb, source: drafts[index].source, content: [verb + 1..<last.upperBound],
          rule: "verb.second", confidence: .check,
          reason: "a second word of saying shares the first one's speaker"))
    }
  }

  private func second(after cue: Int, in content: Range<Int>) -> Int? {
    for child in text.dependents(cue).map(Int.init)
    where text.analysis.relations[child] == .conj && content.contains(child) && cue < child {
      guard !text.isQuoted(child), lexicon[text.words[child]] != nil, isVerb(child),
        text.dependent(child, .nsubj, .nsubjPass) == nil
      else { continue }
      return child
    }
    return nil
  }

  /// “doubt” and “plan” are nouns too; a clause of their own makes them verbs.
  private func isVerb(_ token: Int) -> Bool {
    text.analysis.tags[token] == .verb || text.dependent(token, .ccomp) != nil
  }

  /// The comma, the conjunction and the adverbs before the second verb.
  private func isJoint(_ token: Int, of verb: Int) -> Bool {
    text.isComma(token) || text.head(token) == verb && !text.isQuoted(token)
  }
}
