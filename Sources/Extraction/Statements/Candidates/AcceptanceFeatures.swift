internal import Articles
internal import Language

/// What decides whether a candidate becomes a statement: how sure the stages before were, and what
/// the whole of cue, content and source looks like beside the article's other candidates.
package struct AcceptanceFeatures {
  private let text: AttributionText
  private let candidates: [AttributionCandidate]
  /// Places of the candidates whose content holds a candidate's cue.
  private let outer: [[Int]]

  package init(_ candidates: [AttributionCandidate], in text: AttributionText) {
    self.text = text
    self.candidates = candidates
    outer = CandidateNesting(candidates).outer
  }

  package func collect(_ index: Int, into features: inout FeatureBuffer) {
    features.removeAll()
    add(index, to: &features)
  }

  func add(_ index: Int, to features: inout some FeatureSink) {
    let candidate = candidates[index]
    let lemma = text.lemmas[candidate.cue]
    let tag = text.fine(candidate.cue)
    let sureness = UInt32(candidate.cueProbability * 12)
    let spanSureness = UInt32(max(0, min(15, -candidate.logProbability * 3)))
    let margin = UInt32(max(0, min(15, candidate.margin)))
    let shape = shape(of: candidate)
    features.add(.sureness, sureness)
    features.add(.surenessSpan, sureness, spanSureness)
    features.add(.spanSureness, spanSureness, shape)
    features.add(.margin, margin, sureness)
    features.add(.shape, shape, tag)
    features.add(.shapeLemma, shape, lemma)
    features.add(.acceptLemma, lemma, sureness / 3)
    features.add(.acceptTag, tag, sureness)
    addContent(candidate, to: &features)
    addSource(candidate, to: &features)
    addRivals(index, to: &features)
  }

  /// Whether there is a source, and how much of the content is quoted.
  private func shape(of candidate: AttributionCandidate) -> UInt32 {
    let quoted = candidate.content.count { text.quotation[$0.lowerBound] >= 0 }
    let isQuoted: UInt32 = quoted == 0 ? 0 : quoted == candidate.content.count ? 2 : 1
    return isQuoted * 2 + (candidate.source == nil ? 0 : 1)
  }

  private func addContent(_ candidate: AttributionCandidate, to features: inout some FeatureSink) {
    let count = candidate.content.reduce(0) { $0 + $1.count }
    let first = candidate.content[0]
    let side: UInt32 = first.lowerBound < candidate.cue ? 0 : 1
    let distance = bucket(
      side == 0 ? candidate.cue - first.upperBound : first.lowerBound - candidate.cue - 1)
    let tag = text.fine(candidate.cue)
    features.add(.contentLength, bucket(count), tag, side)
    features.add(.contentParts, UInt32(min(4, candidate.content.count)), side, tag)
    features.add(.contentDistance, distance, side, tag)
    features.add(.contentOpening, text.words[first.lowerBound], tag, side)
    features.add(.contentOpeningTag, text.fine(first.lowerBound), tag, distance)
    let top = text.headToken(of: first)
    features.add(.contentTop, text.relation(top), text.fine(top), tag)
    features.add(.contentTopLemma, text.relation(top), text.lemmas[candidate.cue])
    features.add(.contentHead, text.head(top) == candidate.cue ? 1 : 0, text.relation(top), tag)
  }

  private func addSource(_ candidate: AttributionCandidate, to features: inout some FeatureSink) {
    let tag = text.fine(candidate.cue)
    guard let source = candidate.source else {
      features.add(.sourceNone, tag, text.lemmas[candidate.cue])
      return
    }
    let head = text.headToken(of: source)
    let side: UInt32 = source.lowerBound < candidate.cue ? 0 : 1
    let kind = UInt32(text.entityKinds[head])
    let distance = bucket(abs(head - candidate.cue))
    features.add(.sourceHead, text.lemmas[head], tag)
    features.add(.sourceKind, kind, text.fine(head), tag)
    features.add(.sourceKindLemma, kind, text.fine(head), text.lemmas[candidate.cue])
    features.add(.sourceDistance, distance, side, tag)
    features.add(.sourceRelation, text.relation(head), side, tag)
    features.add(.sourceLength, bucket(source.count), tag)
  }

  private func addRivals(_ index: Int, to features: inout some FeatureSink) {
    let candidate = candidates[index]
    let tag = text.fine(candidate.cue)
    let strongest = outer[index].map { candidates[$0].cueProbability }.max() ?? 0
    features.add(.outer, UInt32(strongest * 8), tag)
    features.add(.outerSureness, UInt32(strongest * 8), UInt32(candidate.cueProbability * 8))
    var rival: Float = 0
    for other in max(0, index - 4)..<min(candidates.count, index + 5)
    where other != index && candidates[other].overlaps(candidate) {
      rival = max(rival, candidates[other].cueProbability - candidate.cueProbability + 1)
    }
    features.add(.rival, UInt32(rival * 6), tag)
    features.add(.acceptHeadline, text.isHeadline(candidate.cue) ? 1 : 0, tag)
  }
}

/// Which candidates stand in the reported words of others.
struct CandidateNesting {
  /// Places of the candidates whose content holds the cue, for every candidate.
  let outer: [[Int]]

  /// Candidates farther away are not looked at: contents are long, but not that long.
  private static let reach = 12

  init(_ candidates: [AttributionCandidate]) {
    outer = candidates.indices.map { index in
      let near = max(0, index - Self.reach)..<min(candidates.count, index + Self.reach + 1)
      return near.filter { $0 != index && candidates[$0].holds(candidates[index].cue) }
    }
  }
}
