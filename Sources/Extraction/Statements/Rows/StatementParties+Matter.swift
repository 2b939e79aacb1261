internal import Articles
internal import Language

extension StatementParties {
  /// What a content is about when that is nobody: the subject of its clause (“the talks failed”), or
  /// the content itself where it is a phrase (“the supply of missile fuel”).
  func matter(of draft: StatementDraft) -> Range<Int>? {
    guard let content = draft.content.first else { return nil }
    let top = text.headToken(of: content)
    let isPhrase = text.analysis.tags[top] == .noun
    let subject = text.dependent(top, .nsubj, .nsubjPass)
    guard let head = subject ?? (isPhrase ? top : nil), content.contains(head),
      text.analysis.tags[head] == .noun
    else { return nil }
    let extent = text.subtree(head).clamped(to: content)
    var start = extent.lowerBound
    while start < head,
      text.analysis.relations[start] == .case || text.analysis.tags[start] == .punct
    {
      start += 1
    }
    var end = head + 1
    while end < extent.upperBound, end - start < Self.longestMatter, !text.isComma(end),
      mayGoOn(end)
    {
      end += 1
    }
    while end > head + 1, !mayEnd(end - 1) { end -= 1 }
    let phrase = text.analysis.span(start..<end)
    return context.actors.mentions(in: phrase).isEmpty ? start..<end : nil
  }

  /// Up to the verb of a relative clause or an infinitive; a hyphen inside a word parts nothing.
  private func mayGoOn(_ token: Int) -> Bool {
    switch text.analysis.tags[token] {
    case .verb: text.isHyphenated(token)
    case .punct: text.isHyphenated(token)
    default: true
    }
  }

  /// “the plans to”, “sanctions that”, “the embargo on” end a word too late.
  private func mayEnd(_ token: Int) -> Bool {
    switch text.analysis.tags[token] {
    case .noun, .propn, .adj, .num, .verb: true
    default: false
    }
  }

  private static let longestMatter = 10
}

extension AttributionText {
  /// Whether a token is tied to a neighbour by a hyphen without white space: “metal-working”.
  fileprivate func isHyphenated(_ token: Int) -> Bool {
    let touchesLast = token > 0 && analysis.ends[token - 1] == analysis.starts[token]
    let touchesNext = token + 1 < count && analysis.ends[token] == analysis.starts[token + 1]
    if isDash(token) { return touchesLast && touchesNext }
    return touchesLast && isDash(token - 1) || touchesNext && isDash(token + 1)
  }
}
