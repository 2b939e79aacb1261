/// The kinds of feature of a choice; a feature is a kind with its values. The order is part of the
/// weights.
enum ClaimFeature: UInt32 {
  case rule, ruleStatus, rulePreposition, ruleKind, ruleDistance, ruleGroup, otherSlot
  case path, pathPreposition, pathLength, pathKind, linkPath, linkPathPreposition
  case preposition, prepositionKind, prepositionDistance, prepositionGroup, prepositionStatus
  case before, after, beforeCue, relation, relationHead, relationKind, relationVoice
  case distance, distanceKind, between, kind, kindStatus, kindGroup, tag, flags, flagsSide
  case possessive, order, length, none, noneRule, noneStatus, noneGroup, noneVoice, noneActors
}

extension FeatureSink {
  @inline(__always)
  mutating func add(choice feature: ClaimFeature, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    add(kind: 1000 + feature.rawValue, a, b, c)
  }
}
