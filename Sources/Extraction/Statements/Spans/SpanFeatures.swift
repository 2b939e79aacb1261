internal import Articles
internal import Language

/// What the span labeller looks at for each unit of a window.
package struct SpanFeatures {
  private let text: AttributionText
  private let window: SpanWindow
  private let paths: [ParsePaths.Path]
  /// Commas and sentence ends between each unit and the cue.
  private let commas: [Int]
  private let layout: UInt32
  private let cueLemma: UInt32
  private let cueTag: UInt32
  /// Tag and word of each unit, with two more on either side for what lies beyond the window.
  private let kinds: [UInt32]
  private let words: [UInt32]

  private static let margin = 2

  package init(_ window: SpanWindow, in text: AttributionText) {
    self.text = text
    self.window = window
    let finder = ParsePaths(cue: window.cue, in: text)
    paths = window.units.map { finder.path(to: $0.head) }
    commas = Self.commaColumn(window, text)
    layout = Self.layout(of: window)
    cueLemma = text.lemmas[window.cue]
    cueTag = text.fine(window.cue)
    kinds = Self.column(of: window, beyond: 97, quotation: 96) { text.fine($0) }
    words = Self.column(of: window, beyond: 2, quotation: 3) { text.words[$0] }
  }

  package func collect(_ unit: Int, into features: inout FeatureBuffer) {
    features.removeAll()
    add(unit, to: &features)
  }

  func add(_ unit: Int, to features: inout some FeatureSink) {
    addPath(unit, to: &features)
    addBranch(unit, to: &features)
    addSurface(unit, to: &features)
    addPlace(unit, to: &features)
    if window.units[unit].quotation != nil { addQuotation(unit, to: &features) }
  }

  @inline(__always)
  private func side(_ unit: Int) -> UInt32 {
    unit < window.cueUnit ? 0 : unit > window.cueUnit ? 1 : 2
  }

  @inline(__always)
  private func kind(_ unit: Int) -> UInt32 { kinds[unit + Self.margin] }

  @inline(__always)
  private func word(_ unit: Int) -> UInt32 { words[unit + Self.margin] }

  private func addPath(_ unit: Int, to features: inout some FeatureSink) {
    let path = paths[unit]
    let token = window.units[unit].head
    let place = path.climb * 4 + side(unit)
    let branch = path.branch >= 0 ? text.relation(path.branch) : 91
    let second = path.second >= 0 ? text.relation(path.second) : 92
    features.add(.path, place, branch, path.arrival)
    features.add(.pathTag, place, branch, cueTag)
    features.add(.pathLemma, place, branch, cueLemma)
    features.add(.pathSecond, place, branch &* 64 &+ path.arrival, second)
    features.add(.pathOwn, place, branch, text.relation(token) &* 32 &+ UInt32(path.depth))
    features.add(.pathKind, place, branch, kind(unit))
    features.add(.pathWord, place, branch, word(unit))
    features.add(.pathLayout, place, branch, layout)
    features.add(.pathEntity, place, branch, UInt32(text.entityKinds[token]))
    let previous = unit > 0 ? paths[unit - 1] : ParsePaths.Path()
    let previousBranch = previous.branch >= 0 ? text.relation(previous.branch) : 91
    let isSame: UInt32 =
      unit > 0 && previous.branch == path.branch && previous.climb == path.climb ? 1 : 0
    features.add(.pathStep, place &* 2 &+ isSame, branch, previousBranch)
    features.add(.pathStepKind, place &* 2 &+ isSame, branch, kind(unit))
    features.add(.pathStepBefore, place &* 2 &+ isSame, branch, word(unit - 1))
  }

  private func addBranch(_ unit: Int, to features: inout some FeatureSink) {
    let path = paths[unit]
    guard path.branch >= 0 else { return }
    let place = path.climb * 4 + side(unit)
    let relation = text.relation(path.branch)
    let extent = text.subtree(path.branch)
    let tokens = window.units[unit].tokens
    let isFirst: UInt32 = tokens.contains(extent.lowerBound) ? 1 : 0
    let isLast: UInt32 = tokens.contains(extent.upperBound - 1) ? 1 : 0
    features.add(.branchEdge, place, relation, isFirst &* 2 &+ isLast)
    features.add(.branchOpening, place, relation, text.word(at: extent.lowerBound))
    features.add(.branchHead, place, relation, text.fine(path.branch))
    features.add(.branchHeadLemma, place, relation, text.lemmas[path.branch])
    features.add(.branchLength, place, relation, bucket(extent.count))
    features.add(.branchCue, place, cueLemma, text.word(at: extent.lowerBound))
  }

  private func addSurface(_ unit: Int, to features: inout some FeatureSink) {
    let side = side(unit)
    features.add(.spanWord, word(unit), side)
    features.add(.spanKind, kind(unit), side, cueTag)
    features.add(.spanPrevious, word(unit - 1), kind(unit), side)
    features.add(.spanNext, word(unit + 1), kind(unit), side)
    features.add(.spanKinds, kind(unit - 1), kind(unit), kind(unit + 1) &* 2 &+ side)
    features.add(.spanKindsAfter, kind(unit), kind(unit + 1), kind(unit + 2) &* 2 &+ side)
    features.add(.spanKindsBefore, kind(unit), kind(unit - 1), kind(unit - 2) &* 2 &+ side)
    features.add(.spanCue, cueLemma, kind(unit), side)
  }

  private func addPlace(_ unit: Int, to features: inout some FeatureSink) {
    let side = side(unit)
    let distance = abs(unit - window.cueUnit)
    let cueSentence = window.units[window.cueUnit].sentence
    let sentences = UInt32(bitPattern: Int32(window.units[unit].sentence - cueSentence))
    features.add(.distance, bucket(distance), side, kind(unit))
    features.add(.distanceLemma, bucket(distance), side, cueLemma)
    features.add(.distanceCommas, bucket(distance), side, bucket(commas[unit]))
    features.add(.sentences, sentences, kind(unit), layout)
    features.add(.sentencesCommas, sentences, bucket(commas[unit]), layout &* 4 &+ side)
    if distance <= 3 {
      features.add(.near, UInt32(distance) &* 4 &+ side, word(unit), kind(unit))
      features.add(.nearCue, UInt32(distance) &* 4 &+ side, word(unit), cueLemma)
    }
  }

  private func addQuotation(_ unit: Int, to features: inout some FeatureSink) {
    let tokens = window.units[unit].tokens
    let path = paths[unit]
    let place = path.climb * 4 + side(unit)
    let length = bucket(tokens.count)
    let opensCapital: UInt32 =
      tokens.count > 1 && text.isCapital(tokens.lowerBound + 1) ? 1 : 0
    let stop = text.word(at: tokens.upperBound - 2)
    let distance = bucket(abs(unit - window.cueUnit))
    features.add(.quote, length, place, opensCapital)
    features.add(.quoteStop, stop, place, opensCapital)
    features.add(.quoteDistance, distance, side(unit), opensCapital)
    features.add(.quoteLemma, cueLemma, side(unit), opensCapital)
    features.add(.quoteLayout, layout, side(unit), distance)
    features.add(.quotePrevious, word(unit - 1), side(unit), opensCapital)
  }
}

extension SpanFeatures {
  private static func column(
    of window: SpanWindow, beyond: UInt32, quotation: UInt32, _ value: (Int) -> UInt32
  ) -> [UInt32] {
    var column = [UInt32](repeating: beyond, count: window.units.count + 2 * margin)
    for (index, unit) in window.units.enumerated() {
      column[index + margin] = unit.quotation == nil ? value(unit.head) : quotation
    }
    return column
  }

  /// Commas between a unit and the cue, the unit's own left out.
  private static func commaColumn(_ window: SpanWindow, _ text: AttributionText) -> [Int] {
    var column = [Int](repeating: 0, count: window.units.count)
    var count = 0
    for unit in (0..<window.cueUnit).reversed() {
      column[unit] = count
      if text.isComma(window.units[unit].head) { count += 1 }
    }
    count = 0
    for unit in window.cueUnit..<window.units.count {
      column[unit] = count
      if text.isComma(window.units[unit].head) { count += 1 }
    }
    return column
  }

  /// Which sides of the cue have quotations in its sentence, and whether one is a sentence long.
  private static func layout(of window: SpanWindow) -> UInt32 {
    var layout: UInt32 = 0
    let sentence = window.units[window.cueUnit].sentence
    for (index, unit) in window.units.enumerated()
    where unit.quotation != nil && unit.lastSentence >= sentence && unit.sentence <= sentence {
      let isLong = unit.tokens.count > 6
      layout |= index < window.cueUnit ? (isLong ? 2 : 1) : (isLong ? 8 : 4)
    }
    return layout
  }
}
