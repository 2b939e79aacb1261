/// Finds the best labels of a window: any number of contents, at most one source.
struct SpanDecoder: Sendable {
  /// Labels as runs of units.
  struct Reading {
    var contents: [Range<Int>] = []
    var source: Range<Int>?
    /// Natural logarithm of the labelling's probability.
    var logProbability: Float = 0
    /// The labelling's score less that of no label at all.
    var margin: Float = 0
  }

  /// A label, and whether the source lies behind; a source's own labels count as behind.
  private static let states: [(label: SpanLabel, hadSource: Bool)] = [
    (.outside, false), (.contentStart, false), (.content, false),
    (.outside, true), (.contentStart, true), (.content, true),
    (.sourceStart, true), (.source, true),
  ]
  private static let impossible = -Float.infinity

  /// `[step][from state]`: scores of every state after it.
  private let moves: [SIMD8<Float>]
  private let total: SpanTotal

  /// - Parameter transitions: `[step][from label][to label]` scores.
  init(transitions: [Float]) {
    let labels = SpanLabel.allCases.count
    moves = SpanStep.allCases.flatMap { step in
      Self.states.map { from in
        var row = SIMD8<Float>(repeating: Self.impossible)
        for (index, to) in Self.states.enumerated() where Self.canFollow(from, to) {
          let place = (step.rawValue * labels + from.label.rawValue) * labels + to.label.rawValue
          row[index] = transitions[place]
        }
        return row
      }
    }
    total = SpanTotal(transitions: transitions)
  }

  /// - Parameter emissions: every unit's scores, a label a lane.
  func decode(_ emissions: [SIMD8<Float>], steps: [SpanStep], cue: Int) -> Reading {
    guard !steps.isEmpty else { return Reading() }
    var back: [SIMD8<Int32>] = []
    back.reserveCapacity(steps.count)
    var scores = SIMD8<Float>.zero
    for unit in steps.indices {
      var previous = SIMD8<Int32>.zero
      if unit == 0 {
        scores = Self.start(emissions[0])
      } else {
        scores = move(scores, by: steps[unit], from: &previous) + Self.spread(emissions[unit])
      }
      if unit == cue { scores.replace(with: Self.impossible, where: Self.labelled) }
      back.append(previous)
    }
    var found = Self.reading(scores, back)
    found.margin = found.logProbability - emptyScore(emissions, steps)
    found.logProbability -= total.logTotal(emissions, steps: steps, cue: cue)
    return found
  }

  /// The best score of each state, and the state that it comes from; of equals, the first.
  private func move(
    _ scores: SIMD8<Float>, by step: SpanStep, from previous: inout SIMD8<Int32>
  ) -> SIMD8<Float> {
    var best = SIMD8<Float>(repeating: Self.impossible)
    for state in 0..<8 {
      let score = moves[step.rawValue * 8 + state] + scores[state]
      let isBetter = score .> best
      best.replace(with: score, where: isBetter)
      previous.replace(with: Int32(state), where: isBetter)
    }
    return best
  }

  private func emptyScore(_ emissions: [SIMD8<Float>], _ steps: [SpanStep]) -> Float {
    steps.indices.reduce(0) { sum, unit in
      sum + emissions[unit][0] + (unit > 0 ? moves[steps[unit].rawValue * 8][0] : 0)
    }
  }

  private static func start(_ emissions: SIMD8<Float>) -> SIMD8<Float> {
    var scores = SIMD8<Float>(repeating: impossible)
    scores[0] = emissions[SpanLabel.outside.rawValue]
    scores[1] = emissions[SpanLabel.contentStart.rawValue]
    scores[6] = emissions[SpanLabel.sourceStart.rawValue]
    return scores
  }

  /// A label's score for each state.
  private static func spread(_ emissions: SIMD8<Float>) -> SIMD8<Float> {
    SIMD8(
      emissions[0], emissions[1], emissions[2], emissions[0], emissions[1], emissions[2],
      emissions[3], emissions[4])
  }

  /// The states that the cue itself cannot be in.
  private static let labelled = SIMD8<Int32>(0, 1, 1, 0, 1, 1, 1, 1) .== 1

  /// Nothing takes the mark of a source off.
  private static func canFollow(
    _ from: (label: SpanLabel, hadSource: Bool), _ to: (label: SpanLabel, hadSource: Bool)
  ) -> Bool {
    guard SpanLabel.mayFollow(from.label.rawValue, to.label.rawValue) else { return false }
    switch to.label {
    case .source: return from.hadSource
    case .sourceStart: return !from.hadSource
    default: return from.hadSource == to.hadSource
    }
  }

  private static func reading(_ scores: SIMD8<Float>, _ back: [SIMD8<Int32>]) -> Reading {
    var reading = Reading()
    var state = 0
    for candidate in 1..<8 where scores[candidate] > scores[state] { state = candidate }
    reading.logProbability = scores[state]
    var end = 0
    for unit in back.indices.reversed() {
      switch states[state].label {
      case .outside: end = 0
      case .content, .source: if end == 0 { end = unit + 1 }
      case .contentStart:
        reading.contents.append(unit..<max(end, unit + 1))
        end = 0
      case .sourceStart:
        reading.source = unit..<max(end, unit + 1)
        end = 0
      }
      state = Int(back[unit][state])
    }
    reading.contents.reverse()
    return reading
  }
}
