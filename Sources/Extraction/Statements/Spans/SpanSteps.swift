internal import Language

/// What lies between a unit and the one before it; transitions are scored by it.
package enum SpanStep: Int, CaseIterable, Sendable {
  case plain, comma, quotation, sentence, paragraph, cue

  init(to unit: Int, of window: SpanWindow, in text: AttributionText) {
    let here = window.units[unit]
    let last = window.units[unit - 1]
    if unit == window.cueUnit || unit - 1 == window.cueUnit {
      self = .cue
    } else if text.paragraph[here.tokens.lowerBound]
      != text.paragraph[last.tokens.upperBound - 1]
    {
      self = .paragraph
    } else if here.sentence != last.lastSentence {
      self = .sentence
    } else if here.quotation != nil || last.quotation != nil {
      self = .quotation
    } else if text.isComma(here.head) || text.isComma(last.head) {
      self = .comma
    } else {
      self = .plain
    }
  }
}

extension SpanWindow {
  /// The step to each unit; the first has none and says `plain`.
  package func steps(in text: AttributionText) -> [SpanStep] {
    units.indices.map { $0 == 0 ? .plain : SpanStep(to: $0, of: self, in: text) }
  }
}
