/// How an expression stands in its sentence, as far as that tells whether the story moves there.
struct TimePlace: Sendable {
  /// It opens its sentence or its heading, as “In 1944, …” does.
  var opensSentence: Bool
  /// It is the later end of a range; what follows is told from the earlier end on.
  var closesRange: Bool
  /// “since 1955”, “until May 1944”: another time is named, not told of.
  var isBound: Bool

  init(of match: TimeMatch, after last: TimeMatch?, sentence: Range<Int>, matcher: TimeMatcher) {
    let start = match.tokens.lowerBound
    opensSentence =
      TimePlace.opens(start, sentence, matcher) || TimePlace.isHeading(sentence, matcher)
    isBound = TimePlace.isBound(start, matcher)
    guard let last, sentence.contains(last.tokens.lowerBound) else {
      closesRange = false
      return
    }
    let gap = start - last.tokens.upperBound
    let joint = last.tokens.upperBound
    closesRange =
      gap == 0
      || gap == 1
        && (matcher.isMark(joint, "-") || matcher.isMark(joint, "/")
          || matcher.kind(joint) == .connective || matcher.isPreposition(joint, .until)
          || matcher.isPreposition(joint, .through))
  }

  /// Nothing but small words stands before it.
  private static func opens(_ start: Int, _ sentence: Range<Int>, _ matcher: TimeMatcher) -> Bool {
    guard start - sentence.lowerBound <= 4 else { return false }
    return (sentence.lowerBound..<start).allSatisfy { index in
      switch matcher.kind(index) {
      case .preposition, .article, .phase, .shift, .earlier, .later, .approximator, .connective:
        true
      default: matcher.isMark(index, "(")
      }
    }
  }

  private static func isHeading(_ sentence: Range<Int>, _ matcher: TimeMatcher) -> Bool {
    guard sentence.count <= 14, let last = sentence.last else { return false }
    return matcher.tokens[last].shape != .mark || matcher.isMark(last, ")")
  }

  private static func isBound(_ start: Int, _ matcher: TimeMatcher) -> Bool {
    for index in stride(from: start - 1, through: max(start - 8, 0), by: -1) {
      if matcher.tokens[index].shape == .mark { return false }
      if matcher.isPreposition(index, .since) || matcher.isPreposition(index, .until) {
        return true
      }
    }
    return matcher.isPreposition(start - 1, .before)
  }
}
