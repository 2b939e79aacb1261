internal import Articles
internal import Language

/// Sets the source by the subject of the cue: “was asked” has none in its subject, and an active verb
/// that was left without one takes it.
struct SubjectSource {
  let text: AttributionText

  func set(_ drafts: inout [StatementDraft]) {
    for index in drafts.indices {
      guard let cue = drafts[index].cue else { continue }
      if let quoted = quoted(by: cue) {
        let source = phrase(quoted, of: cue, beside: drafts[index])
        drafts[index].source = source ?? drafts[index].source
      } else if let source = drafts[index].source {
        let hears = text.hears(cue) || WordGroups.seeming.contains(text.lemmas[cue])
        guard hears, let subject = text.dependent(cue, .nsubj, .nsubjPass),
          source.contains(subject)
        else { continue }
        drafts[index].source = agent(of: cue, beside: drafts[index])
      } else if let subject = subject(of: cue) {
        drafts[index].source = phrase(subject, of: cue, beside: drafts[index])
      }
    }
  }

  /// “The agency quoted a witness as saying that …”: the witness.
  private func quoted(by cue: Int) -> Int? {
    guard cue > 0, text.words[cue - 1] == WordGroups.as, text.analysis.fineTags[cue] == .vbg,
      text.head(cue) >= 0, WordGroups.quoting.contains(text.lemmas[text.head(cue)])
    else { return nil }
    return text.dependent(text.head(cue), .obj)
  }

  /// “was told by the bank”.
  private func agent(of cue: Int, beside draft: StatementDraft) -> Range<Int>? {
    guard let agent = text.dependent(cue, .oblAgent) else { return nil }
    var source = text.subtree(agent)
    if text.words[source.lowerBound] == WordGroups.by {
      source = source.lowerBound + 1..<source.upperBound
    }
    return isFree(source, cue, draft) ? source : nil
  }

  /// Its own subject; of “adding that” the subject of the verb above, and the noun that “saying”
  /// describes.
  private func subject(of cue: Int) -> Int? {
    guard text.analysis.tags[cue] == .verb, text.dependent(cue, .auxPass) == nil,
      !WordGroups.seeming.contains(text.lemmas[cue])
    else { return nil }
    if let own = text.dependent(cue, .nsubj, .nsubjPass) { return own }
    let head = text.head(cue)
    guard text.analysis.fineTags[cue] == .vbg, head >= 0 else { return nil }
    switch text.analysis.relations[cue] {
    case .advcl, .conj, .parataxis:
      return text.dependent(head, .auxPass) == nil ? text.dependent(head, .nsubj) : nil
    case .acl: return head
    default: return nil
    }
  }

  private func phrase(_ subject: Int, of cue: Int, beside draft: StatementDraft) -> Range<Int>? {
    switch text.analysis.fineTags[subject] {
    case .wp, .wdt, .ex: return nil
    default: break
    }
    var source = text.subtree(subject)
    if source.contains(cue) { source = source.lowerBound..<max(cue, source.lowerBound) }
    while source.count > 1, !text.isWord(source.upperBound - 1) {
      source = source.lowerBound..<source.upperBound - 1
    }
    if source.count > Self.longest || !source.contains(subject) { source = subject..<subject + 1 }
    return isFree(source, cue, draft) ? source : nil
  }

  private static let longest = 25

  private func isFree(_ source: Range<Int>, _ cue: Int, _ draft: StatementDraft) -> Bool {
    !source.isEmpty && !source.contains(cue)
      && text.quotation[source.lowerBound] == text.quotation[cue]
      && !draft.content.contains { $0.overlaps(source) }
  }
}

extension AttributionText {
  /// “was asked”, “were told”: the subject is spoken to.
  func hears(_ cue: Int) -> Bool {
    WordGroups.hearing.contains(lemmas[cue]) && dependent(cue, .auxPass) != nil
  }
}
