internal import Articles
internal import Language

/// Gives quotations that no cue claims to the statement that they carry on: a speaker who goes on
/// in a sentence or paragraph that is a quotation and nothing else.
struct ContinuedQuotations {
  let text: AttributionText

  /// Quotations shorter than this are names and borrowed words more often than speech.
  static let shortest = 6

  /// Adds each quotation to the statement before it; gives back those that carry nothing on.
  /// - Parameter quotations: in text order, claimed by no draft.
  func join(_ quotations: [Int], to drafts: inout [StatementDraft]) -> [Int] {
    var left: [Int] = []
    var ends = drafts.indices.filter { !isQuoted($0, drafts) }
      .map { (end: end(of: drafts[$0]), draft: $0) }
      .sorted { ($0.end, $0.draft) < ($1.end, $1.draft) }
    var place = -1
    for quotation in quotations {
      let tokens = text.quotations[quotation]
      while place + 1 < ends.count, ends[place + 1].end <= tokens.lowerBound { place += 1 }
      guard tokens.count >= Self.shortest + 2, place >= 0,
        carriesOn(tokens, drafts[ends[place].draft], from: ends[place].end)
      else {
        left.append(quotation)
        continue
      }
      drafts[ends[place].draft].content.append(tokens)
      ends[place].end = tokens.upperBound
    }
    return left
  }

  private func isQuoted(_ index: Int, _ drafts: [StatementDraft]) -> Bool {
    drafts[index].cue.map(text.isQuoted) ?? false
  }

  private func end(of draft: StatementDraft) -> Int {
    max(
      draft.content.map(\.upperBound).max() ?? 0, draft.source?.upperBound ?? 0,
      draft.cue.map { $0 + 1 } ?? 0)
  }

  /// Only marks stand between, and the statement is a quotation too or announces one.
  private func carriesOn(_ tokens: Range<Int>, _ draft: StatementDraft, from end: Int) -> Bool {
    guard tokens.lowerBound - end <= 4,
      (end..<tokens.lowerBound).allSatisfy({ !text.isWord($0) }),
      text.paragraph[tokens.lowerBound] - text.paragraph[max(0, end - 1)] <= 1
    else { return false }
    let isQuoted = draft.content.contains { text.quotation[$0.lowerBound] >= 0 }
    return isQuoted || (end..<tokens.lowerBound).contains(where: text.isColon)
  }
}
