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
    let cues = CueFeatures(text)
    var found: [AttributionCandidate] = []
    for token in 0..<text.count where cues.isCandidate(token) {
      let probability = logistic(cueWeights.score { cues.add(token, to: &$0) })
      guard probability >= Self.leastCueProbability else { continue }
      if let candidate = read(token, probability, in: text) { found.append(candidate) }
    }
    return found
  }

  private func read(
    _ cue: Int, _ probability: Float, in text: AttributionText
  ) -> AttributionCandidate? {
    let window = SpanWindow(cue: cue, in: text)
    let collector = SpanFeatures(window, in: text)
    let emissions = spanWeights.scores(window.units.count) { collector.add($0, to: &$1) }
    let reading = decoder.decode(
      emissions, steps: window.steps(in: text), cue: window.cueUnit)
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
