internal import Language

/// Cuts sources and contents back to what a reader would take them for.
struct DraftTrim {
  let text: AttributionText

  func trim(_ draft: inout StatementDraft) {
    draft.source = draft.source.map(trimmed)
    trimRelay(&draft)
  }

  /// A source that runs on into the verb of its clause is cut back to the subject: of “Hale, the
  /// trade secretary, used the meeting” to warn, “Hale, the trade secretary” is the source. Marks
  /// and adverbs of time at its end go too.
  private func trimmed(_ source: Range<Int>) -> Range<Int> {
    let whole = source.count > 2 ? subject(of: source) ?? beforeVerb(source) ?? source : source
    var end = whole.upperBound
    while end > whole.lowerBound + 1, isLoose(end - 1, in: whole) { end -= 1 }
    return whole.lowerBound..<end
  }

  /// By the parse: the words under the subject.
  private func subject(of source: Range<Int>) -> Range<Int>? {
    let top = text.headToken(of: source)
    guard text.analysis.tags[top] == .verb, let subject = text.dependent(top, .nsubj, .nsubjPass),
      source.contains(subject)
    else { return nil }
    let extent = text.subtree(subject).clamped(to: source)
    var end = min(extent.upperBound, top)
    while end > extent.lowerBound + 1, text.analysis.relations[end - 1] == .punct { end -= 1 }
    return subject < end ? extent.lowerBound..<end : nil
  }

  /// By the commas, where the parse takes the verb for an adjective: the second one of an
  /// apposition has a verb behind it.
  private func beforeVerb(_ source: Range<Int>) -> Range<Int>? {
    let commas = source.dropLast().filter(text.isComma)
    guard commas.count >= 2, text.isCapital(source.lowerBound) else { return nil }
    let end = commas.dropFirst().first { text.analysis.tags[$0 + 1] == .verb }
    return end.map { source.lowerBound..<$0 }
  }

  private func isLoose(_ token: Int, in source: Range<Int>) -> Bool {
    if text.isComma(token) || text.isDash(token) { return true }
    return WordGroups.days.contains(text.words[token])
      && source.contains { token in
        text.analysis.tags[token] == .propn && !WordGroups.days.contains(text.words[token])
      }
  }

  /// “…, citing ZN.UA” at the end of the reported words tells where they come from.
  private func trimRelay(_ draft: inout StatementDraft) {
    guard let last = draft.content.last,
      let citing = last.suffix(Self.longestRelay).first(where: isRelay)
    else { return }
    var end = citing
    while end > last.lowerBound, !text.isWord(end - 1), !text.isQuoted(end - 1) { end -= 1 }
    if end > last.lowerBound {
      draft.content[draft.content.count - 1] = last.lowerBound..<end
    } else if draft.content.count > 1 {
      draft.content.removeLast()
    }
  }

  private func isRelay(_ token: Int) -> Bool {
    WordGroups.citing.contains(text.words[token]) && text.analysis.tags[token] == .verb
      && !text.isQuoted(token)
  }

  private static let longestRelay = 8
}
