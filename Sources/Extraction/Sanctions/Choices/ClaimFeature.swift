/// The kinds of feature of a choice; a feature is a kind with its values. The order is part of the
/// weights.
enum ClaimFeature: UInt32 {
  // What the rules found.
  case rule, ruleStatus, ruleKind, rulePreposition, ruleGroup, ruleDistance, ruleSubject, ruleRole
  case ruleVoice, other, otherKind
  case noneRule, noneRuleStatus, noneRuleGroup, noneRuleVoice, noneRuleOther, noneRuleKind
  // Who the phrase names.
  case kind, kindStatus, kindGroup, kindRow, kindTopic, kindSubjectStatus, length, tag
  // What governs it.
  case role, roleKind, roleStatus, roleRow, roleTopic, roleGroup, relation, relationPlace
  case relationKind, governor, governorSide, place, governorTag, ownRelation, ownRelationKind
  case placeStatus, verbRelation
  // Whose subject or agent it is.
  case subject, subjectStatus, subjectKind, subjectVoice, subjectRow, subjectTopic, subjectGroup
  case subjectCue, subjectSide, subjectVerb, agent, agentKind, controller, controllerStatus
  case above, aboveKind, aboveCue, speaker, speakerStatus
  // The way to the cue and to its verb.
  case path, pathPreposition, pathLength, pathLengthKind, verbPath, verbPathPreposition
  // Its preposition.
  case preposition, prepositionKind, prepositionDistance, prepositionGroup, prepositionStatus
  case prepositionPlace, prepositionRow, prepositionTopic, cuePreposition
  // Where it stands.
  case side, distance, distanceKind, between, betweenKind, betweenPreposition, commas, commasVerbs
  case commasSubject, verbs, nearest, nearestPreposition, first, order, kindPlace
  case before, beforeKind, beforeVoice, twoBefore, after, possessive, possessiveKind
  case own, ownKind, cueKind, word, wordSide, wordRow
  // The phrase that it stands in.
  case outer, outerKind, outerSubject, outerRelation
  // Its first word, and the way up from the cue into what governs it.
  case opener, openerRelation, openerPlace, entry, entryKind, entryStatus, entryPreposition
  // No phrase at all.
  case none, noneStatus, noneGroup, noneRow, noneTopic, noneVoice, noneVoiceStatus, noneLeft
  case noneRight, noneSides, noneAgent, noneSubject, noneRelation, nonePreposition, noneCue
  case noneVerb, noneStatusRow, noneLeftStatus, noneRightGroup, noneSituation, noneBefore, noneAfter
  case noneHead, noneController
}

extension FeatureSink {
  @inline(__always)
  mutating func add(choice feature: ClaimFeature, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    add(kind: 1000 + feature.rawValue, a, b, c)
  }
}
