internal import Language

/// Cuts sources and contents back to what a reader would take them for.
struct DraftTrim {
  let text: AttributionText
  let lexicon: CueLexicon

  func trim(_ draft: inout StatementDraft) {
    takeSubject(&draft)
    draft.source = draft.source.map(trimmed)
    trimRelay(&draft)
    guard let cue = draft.cue else { return }
    dropParts(&draft, cue)
    trimDays(&draft, cue)
  }

  /// A source that runs on into the verb of its clause is cut back to the subject: of “Hale, the
  /// trade secretary, used the meeting” to warn, “Hale, the trade secretary” is the source. Marks
  /// and adverbs of time at its end go too.
  private func trimmed(_ source: Range<Int>) -> Range<Int> {
    let whole =
      source.count > 2
      ? subject(of: source) ?? beforeVerb(source) ?? beforeFinite(source) ?? source : source
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

  /// By the tags: “The Treasury on Thursday imposed sanctions” ends before its verb. A relative
  /// clause and what follows a comma belong to the name; “published by” is a participle.
  private func beforeFinite(_ source: Range<Int>) -> Range<Int>? {
    for token in source.dropFirst() {
      if text.isComma(token) || text.isQuoted(token) { return nil }
      switch text.analysis.fineTags[token] {
      case .wdt, .wp, .wrb: return nil
      case .vbd, .vbz, .vbp, .md:
        let isPassive = token + 1 < text.count && text.words[token + 1] == WordGroups.by
        return isPassive || token + 1 == source.upperBound ? nil : source.lowerBound..<token
      case .vbn
      where isDayName(token - 1) || text.dependent(token, .nsubj).map(source.contains) == true:
        return source.lowerBound..<token
      default: continue
      }
    }
    return nil
  }

  private func isLoose(_ token: Int, in source: Range<Int>) -> Bool {
    if text.isComma(token) || text.isDash(token) { return true }
    return WordGroups.days.contains(text.words[token])
      && source.contains { token in
        text.analysis.tags[token] == .propn && !WordGroups.days.contains(text.words[token])
      }
      || text.analysis.relations[token] == .case
        && WordGroups.dayPrepositions.contains(text.words[token])
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

  /// “the state | had known | the deals”: the subject of an active cue is its source.
  private func takeSubject(_ draft: inout StatementDraft) {
    guard draft.source == nil, let cue = draft.cue, draft.content.count > 1,
      let first = draft.content.first, first.upperBound <= cue, !text.isQuoted(first.lowerBound),
      text.dependent(cue, .auxPass) == nil,
      let subject = text.dependent(cue, .nsubj, .nsubjPass), first.contains(subject),
      text.subtree(subject).contains(first.lowerBound),
      text.subtree(subject).contains(first.upperBound - 1)
    else { return }
    draft.source = first
    draft.content.removeFirst()
  }

  /// Of several parts, those go that are the listener alone (“warned China … that”), or the clause
  /// that leads to the cue (“used the meeting … to warn that”).
  private func dropParts(_ draft: inout StatementDraft, _ cue: Int) {
    guard draft.content.count > 1, draft.content.last.map({ $0.lowerBound > cue }) == true else {
      return
    }
    let last = draft.content[draft.content.count - 1]
    draft.content.removeAll { part in
      part != last && !part.contains(where: text.isQuoted)
        && (isListener(part, of: cue) || isLeading(part, to: cue, draft.source))
    }
  }

  private func isListener(_ part: Range<Int>, of cue: Int) -> Bool {
    guard WordGroups.addressing.contains(text.lemmas[cue]), part.lowerBound > cue else {
      return false
    }
    let top = text.headToken(of: part)
    switch text.analysis.relations[top] {
    case .obj, .iobj: return text.head(top) == cue
    default: return false
    }
  }

  private func isLeading(_ part: Range<Int>, to cue: Int, _ source: Range<Int>?) -> Bool {
    guard part.upperBound <= cue, let source, part.lowerBound >= source.upperBound else {
      return false
    }
    let governor = text.head(cue)
    return governor >= 0 && part.contains(governor)
  }

  /// “agreed | on Monday evening | on a package”: the day tells when the words were said.
  private func trimDays(_ draft: inout StatementDraft, _ cue: Int) {
    guard let index = draft.content.firstIndex(where: { $0.lowerBound > cue }) else { return }
    var part = draft.content[index]
    var start = part.lowerBound
    while start < part.upperBound, isDayWord(start), start - part.lowerBound < 4 { start += 1 }
    let isDay = part.lowerBound..<start
    if start < part.upperBound, isDay.contains(where: isDayName) { part = start..<part.upperBound }
    var end = part.upperBound
    while end > part.lowerBound + 1, isDayWord(end - 1) { end -= 1 }
    let days = end..<part.upperBound
    if end > part.lowerBound, let day = days.first(where: isDayName), text.head(day) == cue {
      part = part.lowerBound..<end
    }
    draft.content[index] = part
  }

  private func isDayWord(_ token: Int) -> Bool {
    !text.isQuoted(token)
      && (isDayName(token) || WordGroups.dayParts.contains(text.words[token])
        || WordGroups.dayPrepositions.contains(text.words[token])
          && token + 1 < text.count && isDayName(token + 1))
  }

  private func isDayName(_ token: Int) -> Bool { WordGroups.days.contains(text.words[token]) }

  private func isRelay(_ token: Int) -> Bool {
    WordGroups.citing.contains(text.words[token]) && text.analysis.tags[token] == .verb
      && !text.isQuoted(token)
  }

  private static let longestRelay = 8
}
