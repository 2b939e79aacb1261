internal import Articles
internal import Language

/// Chooses a row's status by trained weights; what the rules found is one feature.
extension SentenceClaims {
  /// Nil for rows on supply, which have none, and where the rules gave a status that the taxonomy
  /// does not know.
  func statusChoice(
    of hit: CueHit, topic: SanctionsTopic, reading: RowStatus, tree: ClauseTree
  ) -> StatusChoice? {
    guard topic.kind != .supply, topic.kind != .context, let found = reading.status,
      let rule = taxonomy.statuses.firstIndex(where: { $0.id == found })
    else { return nil }
    let features = StatusFeatures(
      scene: StatusScene(hit, topic: topic, reading: reading, tree: tree, in: self))
    var ruled = FeatureBuffer()
    var others = FeatureBuffer()
    features.collectOfRules(into: &ruled)
    features.collect(into: &others)
    return StatusChoice(
      options: taxonomy.statuses.map(\.id), rule: rule, ruled: ruled.hashes,
      features: others.hashes)
  }
}
