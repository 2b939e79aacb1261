/// The kinds of feature of a status; a feature is a kind with its values. The order is part of the
/// weights.
enum StatusFeature: UInt32 {
  // What the rules found.
  case rule, ruleLink, ruleKind, ruleGroup, ruleModality, ruleSaid, ruleVerb, ruleTopic, ruleTense
  // The status words that govern the cue.
  case link, linkPair, linkFirst, linkKind, linkWord, links, linkModal
  // The verbs over the cue.
  case verb, verbForm, verbGroup, verbKind, verbAuxiliary, verbVoice, verbParticle, verbTense
  case outer, outerForm, outerAuxiliary, subjectKind, subjectWord, subjectVerb
  // The cue itself.
  case cue, cueForm, topic, group, kind, before, twoBefore, after, twoAfter, beforePair, afterPair
  case modifier, determiner, relation, head, headForm, headPreposition, grand, words
  // Status words that stand in the clause.
  case near, nearSide, nearPath, nearLeft, nearRight, nearPair, nearKind, absent
  // Words around.
  case verbCluster, verbWide, outerCluster, headCluster, grandCluster, subjectCluster
  case beforeCluster, afterCluster, modifierCluster, leftCluster, rightCluster, linkCluster
  case left, right, leftNear, rightNear, sentence, opener, mark, closing, negation, condition, modal
}

extension FeatureSink {
  @inline(__always)
  mutating func add(status feature: StatusFeature, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    add(kind: 2000 + feature.rawValue, a, b, c)
  }
}
