/// The kinds of feature; a feature is a kind with its values. The order is part of the weights.
enum FeatureTemplate: UInt32 {
  // Cues
  case word, lemma, lemmaTag, tag, entity, previousWord, nextWord, previousWordLemma
  case nextWordLemma, nextTwoWords, previousTwoWords, tagWindow, tagAfter, tagBefore
  case lemmaNextTag, lemmaPreviousTag, relation, relationLemma, headLemma, headLemmas
  case headTag, dependent, dependentLemma, dependentWord, dependentMark, lemmaMark
  case subject, subjectKind, subjectKindLemma, profile, profileLemma, quotations
  case quotationBefore, quotationAfter, quoted, fromStart, fromEnd, headline, headlineLemma
  // Spans
  case path, pathTag, pathLemma, pathSecond, pathOwn, pathKind, pathWord, pathLayout
  case pathEntity, pathStep, pathStepKind, pathStepBefore, branchEdge, branchOpening
  case branchHead, branchHeadLemma, branchLength, branchCue, spanWord, spanKind
  case spanPrevious, spanNext, spanKinds, spanKindsAfter, spanKindsBefore, spanCue
  case distance, distanceLemma, distanceCommas, sentences, sentencesCommas, near, nearCue
  case quote, quoteStop, quoteDistance, quoteLemma, quoteLayout, quotePrevious
  // Acceptance
  case sureness, surenessSpan, spanSureness, margin, shape, shapeLemma, acceptLemma
  case acceptTag, contentLength, contentParts, contentDistance, contentOpening
  case contentOpeningTag, contentTop, contentTopLemma, contentHead, sourceNone, sourceHead
  case sourceKind, sourceKindLemma, sourceDistance, sourceRelation, sourceLength, outer
  case outerSureness, rival, acceptHeadline
}
