internal import Language

/// Cuts a source that runs on into the verb of its clause back to the subject: of “Hale, the trade
/// secretary, used the meeting” to warn, “Hale, the trade secretary” is the source.
struct SourceTrim {
  let text: AttributionText

  func trimmed(_ source: Range<Int>) -> Range<Int> {
    guard source.count > 2 else { return source }
    return subject(of: source) ?? beforeVerb(source) ?? source
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
}
