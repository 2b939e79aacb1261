internal import Articles
internal import Foundation
internal import Language

/// Finds cues that may be real, and reads content and source for each.
package struct CandidateFinder: Sendable {
  /// Words less likely to be a cue are not looked at further.
  private static let leastCueProbability: Float = 0.08

  private let cueWeights: HashedWeights
  private let spanWeights: HashedWeights
  private let decoder: SpanDecoder

  package init(cue: HashedWeights, span: HashedWeights, transitions: [Float]) {
    cueWeights = cue
    spanWeights = span
    decoder = SpanDecoder(transitions: transitions)
  }

  /// In order of cue.
  package func candidates(in text: AttributionText) -> [AttributionCandidate] {
    var features = FeatureBuffer()
    let cues = CueFeatures(text)
    var found: [AttributionCandidate] = []
    for token in 0..<text.count where cues.isCandidate(token) {
      cues.collect(token, into: &features)
      let probability = logistic(cueWeights.score(features))
      guard probability >= Self.leastCueProbability else { continue }
      if let candidate = read(token, probability, in: text, &features) { found.append(candidate) }
    }
    return found
  }

  private func read(
    _ cue: Int, _ probability: Float, in text: AttributionText, _ features: inout FeatureBuffer
  ) -> AttributionCandidate? {
    let window = SpanWindow(cue: cue, in: text)
    let collector = SpanFeatures(window, in: text)
    let labels = SpanLabel.allCases.count
    var emissions = [Float](repeating: 0, count: window.units.count * labels)
    for unit in window.units.indices {
      collector.collect(unit, into: &features)
      spanWeights.add(features, to: &emissions, at: unit * labels)
    }
    let steps = window.steps(in: text)
    let reading = decoder.decode(emissions, steps: steps, cue: window.cueUnit)
    guard !reading.contents.isEmpty else { return nil }
    return AttributionCandidate(
      cue: cue, cueProbability: probability,
      content: reading.contents.map(window.tokens), source: reading.source.map(window.tokens),
      logProbability: reading.logProbability, margin: reading.margin)
  }
}

package func logistic(_ score: Float) -> Float {
  1 / (1 + exp(-score))
}
