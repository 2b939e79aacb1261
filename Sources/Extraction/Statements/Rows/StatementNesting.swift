/// Finds which drafts stand in the reported words of others.
struct StatementNesting {
  private struct Piece {
    let tokens: Range<Int>
    let draft: Int
  }

  /// Sets `within` of every draft to the innermost draft whose content holds its cue, in one walk
  /// over the contents and cues in text order.
  static func nest(_ drafts: inout [StatementDraft]) {
    let pieces = drafts.indices.flatMap { index in
      drafts[index].content.map { Piece(tokens: $0, draft: index) }
    }.sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound, $0.draft)
        < ($1.tokens.lowerBound, $0.tokens.upperBound, $1.draft)
    }
    let order = drafts.indices.sorted { place(of: drafts[$0]) < place(of: drafts[$1]) }
    var open: [Piece] = []
    var next = 0
    for index in order {
      let place = place(of: drafts[index])
      while next < pieces.count, pieces[next].tokens.lowerBound <= place {
        open.removeAll { $0.tokens.upperBound <= pieces[next].tokens.lowerBound }
        open.append(pieces[next])
        next += 1
      }
      drafts[index].within =
        open.last { piece in
          piece.tokens.contains(place) && piece.draft != index
            && !encloses(drafts[index], drafts[piece.draft])
        }?.draft
    }
  }

  /// The cue; without one, the first word.
  private static func place(of draft: StatementDraft) -> Int {
    draft.cue ?? draft.content[0].lowerBound
  }

  /// Two that hold each other's cues nest one way alone: the wider holds the narrower.
  private static func encloses(_ outer: StatementDraft, _ inner: StatementDraft) -> Bool {
    guard let cue = inner.cue, outer.content.contains(where: { $0.contains(cue) }) else {
      return false
    }
    let size = { (draft: StatementDraft) in draft.content.reduce(0) { $0 + $1.count } }
    return (size(outer), inner.cue ?? 0) >= (size(inner), outer.cue ?? 0)
  }
}
