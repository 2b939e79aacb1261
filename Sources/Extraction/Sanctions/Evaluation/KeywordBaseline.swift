internal import Articles

/// What plain keywords give: every cue opens a row, the first status word of the sentence is its
/// status, the first actor the sender, the last one the target.
package struct KeywordBaseline: Sendable {
  private let taxonomy: SanctionsTaxonomy

  package init(_ taxonomy: SanctionsTaxonomy) {
    self.taxonomy = taxonomy
  }

  package func rows(of sentence: String, actors: [String]) -> [ClaimScore.Row] {
    let words = CueWords(Array(sentence.utf8)[...])
    var topics: [String] = []
    var status: String?
    for match in taxonomy.automaton.matches(in: words) {
      switch taxonomy.cues[match.cue].meaning {
      case .topic(let id, .trigger): if !topics.contains(id) { topics.append(id) }
      case .status(let id): status = status ?? id
      default: continue
      }
    }
    return topics.map {
      .init(topic: $0, status: status, sender: actors.first, target: actors.last)
    }
  }
}
