internal import Articles

extension SanctionsTaxonomy.Cue {
  /// What makes two cues the same: their words, among cues that may not share them.
  struct Key: Hashable {
    let steps: [CuePattern.Step]
    let domain: Int
    /// The one topic that a look-alike is of.
    let owner: SanctionsClaim.TopicID?
  }

  var key: Key { Key(steps: pattern.steps, domain: domain, owner: owner) }

  private var owner: SanctionsClaim.TopicID? {
    if case .ownExclusion(let topic) = meaning { topic } else { nil }
  }

  /// Cues of different domains may share words: goods in a measure's cue fill a column beside it.
  private var domain: Int {
    switch meaning {
    case .topic(_, .trigger): 0
    case .topic(_, .facet): 1
    case .topic(_, .context): 2
    case .status: 3
    case .exclusion, .excludedClause, .ownExclusion: 4
    case .regime: 5
    case .suppliedState: 6
    case .review: 7
    }
  }
}
