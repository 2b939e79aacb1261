internal import Articles
internal import Language

/// Reads the “according to …” that the classifiers left: whose words the rest of the sentence is.
struct AccordingTo {
  private static let longestSource = 15

  let text: AttributionText

  /// The first of a sentence alone, so that a sentence full of them is read once.
  func read(_ drafts: inout [StatementDraft]) {
    let cues = Set(drafts.compactMap(\.cue))
    drafts += text.analysis.sentences.compactMap { sentence in
      sentence.first { text.words[$0] == WordGroups.according && !cues.contains($0) }
        .flatMap { draft($0, in: sentence) }
    }
  }

  private func draft(_ cue: Int, in sentence: Range<Int>) -> StatementDraft? {
    var end = sentence.upperBound
    while end > cue, !text.isWord(end - 1) { end -= 1 }
    let first = cue + 2
    guard first < end, text.words[cue + 1] == WordGroups.to, !text.isQuoted(cue) else { return nil }
    let last = (first..<end).first(where: text.isComma) ?? end
    guard (1...Self.longestSource).contains(last - first), isSource(first..<last) else {
      return nil
    }
    let before = cue > sentence.lowerBound && text.isComma(cue - 1) ? cue - 1 : cue
    let content = [sentence.lowerBound..<before, min(last + 1, end)..<end].filter { !$0.isEmpty }
    guard content.contains(where: text.isClause) else { return nil }
    return StatementDraft(
      cue: cue, source: first..<last, content: content, rule: "according.to",
      confidence: .likely, reason: "the sentence names whom it follows")
  }

  private func isSource(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { token in
      !text.isQuoted(token) && !text.isFinite(token)
    } && tokens.contains { [.noun, .propn].contains(text.analysis.tags[$0]) }
  }
}
