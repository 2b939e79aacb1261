/// Finds the best labels of a window: any number of contents, at most one source.
struct SpanDecoder {
  /// Labels as runs of units.
  struct Reading {
    var contents: [Range<Int>] = []
    var source: Range<Int>?
    /// Natural logarithm of the labelling's probability.
    var logProbability: Float = 0
    /// The labelling's score less that of no label at all.
    var margin: Float = 0
  }

  private static let labels = SpanLabel.allCases.count
  /// Labels, then labels with the source already behind.
  private static let states = labels * 2
  /// The states that each state can come after.
  private static let predecessors = (0..<states).map { state in
    (0..<states).filter { canFollow($0, state) }
  }
  private static let impossible = -Float.infinity

  let transitions: [Float]

  /// - Parameter emissions: `[unit][label]` scores.
  func decode(_ emissions: [Float], steps: [SpanStep], cue: Int) -> Reading {
    let states = Self.states
    var scores = [Float](repeating: Self.impossible, count: steps.count * states)
    var back = [UInt8](repeating: 0, count: steps.count * states)
    for unit in steps.indices {
      for state in 0..<states where isAllowed(state, at: unit, cue: cue) {
        let label = state % Self.labels
        let emission = emissions[unit * Self.labels + label]
        if unit == 0 {
          scores[state] = isStart(state) ? emission : Self.impossible
          continue
        }
        var best = Self.impossible
        for previous in Self.predecessors[state] {
          let before = scores[(unit - 1) * states + previous]
          let score = before + transition(previous % Self.labels, label, steps[unit])
          if score > best {
            best = score
            back[unit * states + state] = UInt8(previous)
          }
        }
        scores[unit * states + state] = best + emission
      }
    }
    var found = reading(scores, back, count: steps.count)
    found.margin = found.logProbability - emptyScore(emissions, steps)
    found.logProbability -= logTotal(emissions, steps, cue: cue)
    return found
  }

  private func emptyScore(_ emissions: [Float], _ steps: [SpanStep]) -> Float {
    steps.indices.reduce(0) { sum, unit in
      sum + emissions[unit * Self.labels] + (unit > 0 ? transition(0, 0, steps[unit]) : 0)
    }
  }

  /// The logarithm of the sum over all labellings; several sources are among them, as in training.
  private func logTotal(_ emissions: [Float], _ steps: [SpanStep], cue: Int) -> Float {
    let lattice = SpanLattice(
      emissions: emissions, steps: steps, transitions: transitions, cue: cue)
    return lattice.logTotal
  }

  private func transition(_ from: Int, _ to: Int, _ step: SpanStep) -> Float {
    transitions[(step.rawValue * Self.labels + from) * Self.labels + to]
  }

  private func isStart(_ state: Int) -> Bool {
    let label = state % Self.labels
    return SpanLabel.mayBegin(label)
      && (state >= Self.labels) == (label == SpanLabel.sourceStart.rawValue)
  }

  private func isAllowed(_ state: Int, at unit: Int, cue: Int) -> Bool {
    unit != cue || state % Self.labels == SpanLabel.outside.rawValue
  }

  /// A source state carries the flag, and nothing takes it off.
  private static func canFollow(_ previous: Int, _ state: Int) -> Bool {
    let hadSource = previous >= labels
    let hasSource = state >= labels
    let to = state % labels
    guard SpanLabel.mayFollow(previous % labels, to) else { return false }
    switch to {
    case SpanLabel.source.rawValue: return hadSource && hasSource
    case SpanLabel.sourceStart.rawValue: return hasSource && !hadSource
    default: return hadSource == hasSource
    }
  }

  private func reading(_ scores: [Float], _ back: [UInt8], count: Int) -> Reading {
    var reading = Reading()
    guard count > 0 else { return reading }
    let states = Self.states
    let last = (count - 1) * states
    var state = 0
    for candidate in 1..<states where scores[last + candidate] > scores[last + state] {
      state = candidate
    }
    reading.logProbability = scores[last + state]
    var end = 0
    for unit in (0..<count).reversed() {
      let label = SpanLabel(rawValue: state % Self.labels) ?? .outside
      switch label {
      case .outside: end = 0
      case .content, .source: if end == 0 { end = unit + 1 }
      case .contentStart:
        reading.contents.append(unit..<max(end, unit + 1))
        end = 0
      case .sourceStart:
        reading.source = unit..<max(end, unit + 1)
        end = 0
      }
      state = Int(back[unit * states + state])
    }
    reading.contents.reverse()
    return reading
  }
}
