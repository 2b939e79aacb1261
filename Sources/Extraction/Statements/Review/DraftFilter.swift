internal import Language

/// Takes out drafts that report no words, and those that read another's words a second time.
struct DraftFilter {
  let text: AttributionText
  let lexicon: CueLexicon

  func filter(_ drafts: inout [StatementDraft]) {
    drafts.removeAll {
      isOwnAside($0) || isRelay($0) || isLabel($0) || isAuxiliary($0) || isDeed($0)
    }
    drafts = unrepeated(drafts)
  }

  /// Without those whose cue stands in the source of another that claims the same words: of “data
  /// published by the institute show that …”, “published” reports nothing.
  private func unrepeated(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var owners: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      for token in draft.source?.prefix(Self.longestSource) ?? 0..<0 { owners[token] = index }
    }
    return drafts.filter { draft in
      guard let owner = draft.cue.flatMap({ owners[$0] }) else { return true }
      return !drafts[owner].content.contains { draft.reaches(into: $0) }
    }
  }

  private static let longestSource = 40

  /// “citing ZN.UA”: it tells where another statement's words come from, and reports none.
  private func isRelay(_ draft: StatementDraft) -> Bool {
    guard let cue = draft.cue, WordGroups.relayCues.contains(text.words[cue]),
      draft.content.count == 1
    else { return false }
    return draft.content[0].allSatisfy { text.analysis.tags[$0] != .verb && !text.isQuoted($0) }
  }

  /// “Analysis: why the lathe matters” says what the text is, and nobody speaks.
  private func isLabel(_ draft: StatementDraft) -> Bool {
    guard let cue = draft.cue, text.isColon(cue), let source = draft.source else { return false }
    return source.count == 1 && WordGroups.labels.contains(text.words[source.lowerBound])
  }

  /// “I think” and “we believe” inside a quotation: the speaker again, not somebody else.
  private func isOwnAside(_ draft: StatementDraft) -> Bool {
    guard let cue = draft.cue, text.isQuoted(cue), let source = draft.source else { return false }
    return source.count == 1 && WordGroups.speakersOwn.contains(text.words[source.lowerBound])
  }

  /// “would” before another verb says nothing by itself.
  private func isAuxiliary(_ draft: StatementDraft) -> Bool {
    guard let cue = draft.cue else { return false }
    switch text.analysis.relations[cue] {
    case .aux, .auxPass: return true
    default: return false
    }
  }

  /// “It bans the export of lathes”, “the Union adopts a package”: a deed with its object, and no
  /// word of saying among them (“issued a warning”).
  private func isDeed(_ draft: StatementDraft) -> Bool {
    guard let cue = draft.cue, WordGroups.deeds.contains(text.lemmas[cue]),
      text.dependent(cue, .ccomp) == nil,
      !draft.content.contains(where: { $0.contains { isOtherQuotation($0, than: cue) } })
    else { return false }
    return text.dependent(cue, .obj).map { lexicon[text.words[$0]] == nil } ?? true
  }

  private func isOtherQuotation(_ token: Int, than cue: Int) -> Bool {
    text.isQuoted(token) && text.quotation[token] != text.quotation[cue]
  }
}

extension StatementDraft {
  fileprivate func reaches(into tokens: Range<Int>) -> Bool {
    content.contains { $0.overlaps(tokens) }
  }
}
