internal import Articles
internal import Language

/// What the span labeller reads for one cue: the units of the cue's sentence and of the quotations
/// around it. A unit is a token or, when the cue stands outside it, a whole quotation.
package struct SpanWindow {
  package struct Unit {
    /// Never empty, never beyond one quotation.
    package let tokens: Range<Int>
    /// The token that stands for the unit in the parse.
    let head: Int
    /// Index of the quotation that the unit is, if it is one.
    package let quotation: Int?
    let sentence: Int
    let lastSentence: Int
  }

  package let cue: Int
  package private(set) var units: [Unit] = []
  /// Index of the unit that is the cue.
  package private(set) var cueUnit = 0

  /// Farther words have never been a source or content in training.
  static let unitsBefore = 110
  static let unitsAfter = 140

  package init(cue: Int, in text: AttributionText) {
    self.cue = cue
    let reader = UnitReader(text: text, cueQuotation: text.quotation[cue])
    let sentence = Int(text.sentence[cue])
    let own = Unit(
      tokens: cue..<cue + 1, head: cue, quotation: nil, sentence: sentence,
      lastSentence: sentence)
    var before = [own]
    while before.count <= Self.unitsBefore,
      let unit = reader.unit(before: before[before.count - 1].tokens.lowerBound),
      Self.reaches(back: unit, to: before[before.count - 1], from: own, in: text)
    {
      before.append(unit)
    }
    units = before.reversed()
    cueUnit = units.count - 1
    while units.count - cueUnit <= Self.unitsAfter,
      let unit = reader.unit(at: units[units.count - 1].tokens.upperBound),
      Self.reaches(on: unit, to: units[units.count - 1], from: own, in: text)
    {
      units.append(unit)
    }
  }

  package func tokens(_ units: Range<Int>) -> Range<Int> {
    self.units[units.lowerBound].tokens
      .lowerBound..<self.units[units.upperBound - 1].tokens.upperBound
  }

  /// Back: the cue's sentence and one before it, in the cue's paragraph. A dash that opens a
  /// paragraph signs the quotation before it.
  private static func reaches(
    back unit: Unit, to next: Unit, from cue: Unit, in text: AttributionText
  ) -> Bool {
    let last = unit.tokens.upperBound - 1
    guard text.paragraph[last] == text.paragraph[cue.head] else {
      let signs = text.isDash(cue.head) && next.head == cue.head
      return unit.quotation != nil && (signs || next.sentence == unit.lastSentence)
    }
    return unit.lastSentence >= cue.sentence - 1
  }

  /// On: the cue's sentence and one after it, and quotations that follow at once; over a
  /// paragraph's end only after a colon. A colon after a paragraph's first words, as in transcripts,
  /// announces the whole paragraph.
  private static func reaches(
    on unit: Unit, to last: Unit, from cue: Unit, in text: AttributionText
  ) -> Bool {
    let first = unit.tokens.lowerBound
    if text.paragraph[first] != text.paragraph[last.tokens.upperBound - 1] {
      return unit.quotation != nil && text.isColon(last.tokens.upperBound - 1)
    }
    return unit.sentence <= cue.sentence + 1 || unit.quotation != nil
      || text.isColon(cue.head) && cue.head - text.paragraphStart(of: cue.head) < 8
  }
}

/// Cuts a text into units, either way from a cue.
private struct UnitReader {
  let text: AttributionText
  let cueQuotation: Int32

  func unit(at token: Int) -> SpanWindow.Unit? {
    token < text.count ? unit(holding: token) : nil
  }

  func unit(before token: Int) -> SpanWindow.Unit? {
    token > 0 ? unit(holding: token - 1) : nil
  }

  /// A cue inside a quotation sees the tokens of that quotation alone.
  private func unit(holding token: Int) -> SpanWindow.Unit? {
    let quotation = text.quotation[token]
    guard quotation != cueQuotation, quotation >= 0 else {
      return quotation == cueQuotation ? single(token) : nil
    }
    guard cueQuotation < 0 else { return nil }
    let tokens = text.quotations[Int(quotation)]
    return SpanWindow.Unit(
      tokens: tokens, head: text.quotationTops[Int(quotation)], quotation: Int(quotation),
      sentence: Int(text.sentence[tokens.lowerBound]),
      lastSentence: Int(text.sentence[tokens.upperBound - 1]))
  }

  private func single(_ token: Int) -> SpanWindow.Unit {
    let sentence = Int(text.sentence[token])
    return SpanWindow.Unit(
      tokens: token..<token + 1, head: token, quotation: nil, sentence: sentence,
      lastSentence: sentence)
  }
}
