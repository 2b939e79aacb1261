internal import Language

/// Gives a second verb of saying the source of the first: “Hale welcomed the talks but warned that …”.
struct SharedSubject {
  let text: AttributionText

  private static let steps = 3

  func share(_ drafts: inout [StatementDraft]) {
    let sources = Dictionary(
      drafts.compactMap { draft in draft.cue.flatMap { cue in draft.source.map { (cue, $0) } } },
      uniquingKeysWith: { first, _ in first })
    for index in drafts.indices where drafts[index].source == nil {
      guard let cue = drafts[index].cue, isActive(cue) else { continue }
      drafts[index].source = source(of: cue, sources, beside: drafts[index])
    }
  }

  private func source(
    of cue: Int, _ sources: [Int: Range<Int>], beside draft: StatementDraft
  ) -> Range<Int>? {
    var verb = cue
    var steps = 0
    while text.analysis.relations[verb] == .conj, steps < Self.steps {
      verb = text.head(verb)
      steps += 1
      if let found = sources[verb] {
        return draft.content.contains { $0.overlaps(found) } ? nil : found
      }
    }
    return nil
  }

  /// A finite verb or an infinitive with no subject of its own.
  private func isActive(_ cue: Int) -> Bool {
    switch text.analysis.fineTags[cue] {
    case .vbd, .vbz, .vbp, .vb:
      text.dependent(cue, .nsubj, .nsubjPass) == nil && text.dependent(cue, .auxPass) == nil
    default: false
    }
  }
}
