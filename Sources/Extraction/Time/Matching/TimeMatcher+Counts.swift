extension TimeMatcher {
  /// Two years ago, nearly five months, a 27-year contract, decades, three days later, 30 a day.
  func countedUnit(at index: Int) -> Hit? {
    let approximation = approximator(at: index)
    let start = approximation?.end ?? index
    guard start == index || isInside(start) else { return nil }
    if kind(start) == .every { return nil }
    if let hit = bareUnits(at: start, from: index) { return hit }
    if let hit = singleUnit(at: start) ?? overTheUnits(at: index) { return hit }
    if let hit = consecutive(at: start) { return hit }
    guard let count = count(at: start) else { return nil }
    var next = skipHyphen(count.end)
    let isHyphenated = next > count.end
    next = skipAdjectives(next)
    next = skipHyphen(next)
    guard isInside(next), let unit = unit(at: next, count.count, isHyphenated) else { return nil }
    let isArticle = kind(start) == .indefiniteArticle && count.end == start + 1
    if isArticle, !isPlausibleArticleUnit(start, next) || isAdjective(next) { return nil }
    return finished(
      count.count, unit, next + 1, approximation?.modifier, isRate: isArticle && isRate(start))
  }

  /// “for a second consecutive day”: the day, week or year that the article speaks of.
  private func consecutive(at index: Int) -> Hit? {
    guard kind(index) == .indefiniteArticle, let ordinal = ordinal(at: index + 1),
      isAny(ordinal.end, "consecutive", "straight", "successive"), isKind(.unit, ordinal.end + 1),
      let unit = TimeUnit(rawValue: value(ordinal.end + 1)), unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    return Hit(ordinal.end + 2, .shifted(unit, 0, .publication))
  }

  /// Over the years.
  private func overTheUnits(at index: Int) -> Hit? {
    guard isWord(index, "over"), kind(index + 1) == .article, isKind(.units, index + 2),
      !isPreposition(index + 3, .of), let unit = TimeUnit(rawValue: value(index + 2)),
      unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    return Hit(index + 3, .duration(unit.duration("X")))
  }

  /// The worst single-day loss.
  private func singleUnit(at index: Int) -> Hit? {
    guard isWord(index, "single"), skipHyphen(index + 1) > index + 1, isKind(.unit, index + 2),
      let unit = TimeUnit(rawValue: value(index + 2))
    else { return nil }
    return Hit(index + 3, .duration(unit.duration("1")))
  }

  private func unit(at index: Int, _ count: TimeCount, _ isHyphenated: Bool) -> TimeUnit? {
    // “second” is a unit only after a number other than one: “a second attempt”.
    if isWord(index, "second"), case .exact(let number) = count, number > 1 || isHyphenated {
      return .second
    }
    guard kind(index) == .unit || kind(index) == .units else { return nil }
    // “three quarters of the troops” are a share.
    if value(index) == TimeUnit.quarter.rawValue,
      isHyphenated || isPreposition(index + 1, .of) && kind(index + 2) == .article
    {
      return nil
    }
    return TimeUnit(rawValue: value(index))
  }

  /// What follows the unit: ago, later, long, old.
  private func finished(
    _ count: TimeCount, _ unit: TimeUnit, _ end: Int, _ modifier: Modifier?, isRate: Bool
  ) -> Hit {
    let tail = skipHyphen(end)
    if kind(end) == .ago { return Hit(end + 1, .counted(count, unit, -1, .publication), modifier) }
    if isPreposition(end, .from), isWord(end + 1, "now") || isWord(end + 1, "today") {
      return Hit(end + 2, .counted(count, unit, 1, .publication), modifier)
    }
    if kind(end) == .earlier {
      return Hit(end + 1, .counted(count, unit, -1, .narrative), modifier)
    }
    if kind(end) == .later || kind(end) == .afterwards {
      return Hit(end + 1, .counted(count, unit, 1, .narrative), modifier)
    }
    let closes = !isInside(end + 1) || tokens[end + 1].shape == .mark
    if closes, isPreposition(end, .before) || isPreposition(end, .after) {
      let sign = isPreposition(end, .before) ? -1 : 1
      return Hit(end + 1, .counted(count, unit, sign, .narrative), modifier)
    }
    let value = unit.duration(count.timex)
    if (kind(tail) == .long || kind(tail) == .old) && isInside(tail) {
      return Hit(tail + 1, .duration(value), modifier)
    }
    if isRate { return Hit(end, .set(value), modifier) }
    return compound(count, unit, end, modifier) ?? Hit(end, .duration(value), modifier)
  }

  /// Two years and three months.
  private func compound(
    _ count: TimeCount, _ unit: TimeUnit, _ end: Int, _ modifier: Modifier?
  ) -> Hit? {
    guard unit == .year, case .exact = count, isWord(end, "and"),
      let more = self.count(at: end + 1),
      case .exact = more.count, isKind(.units, more.end), value(more.end) == TimeUnit.month.rawValue
    else { return nil }
    return Hit(more.end + 1, .duration("P\(count.timex)Y\(more.count.timex)M"), modifier)
  }

  /// Units without a count: “within days”, “decades in the making”, “year-long”.
  private func bareUnits(at start: Int, from index: Int) -> Hit? {
    guard kind(start) == .units || kind(start) == .unit, let unit = TimeUnit(rawValue: value(start))
    else { return nil }
    let tail = skipHyphen(start + 1)
    if kind(tail) == .long, tail > start + 1 {
      let count: TimeCount = kind(start) == .unit ? .exact(1) : .unknown
      return Hit(tail + 1, .duration(unit.duration(count.timex)))
    }
    guard kind(start) == .units, start == index else { return nil }
    if kind(start + 1) == .ago { return Hit(start + 2, .counted(.unknown, unit, -1, .publication)) }
    if kind(start + 1) == .later { return Hit(start + 2, .counted(.unknown, unit, 1, .narrative)) }
    if kind(start + 1) == .earlier {
      return Hit(start + 2, .counted(.unknown, unit, -1, .narrative))
    }
    return isPlausibleBareUnits(start) ? Hit(start + 1, .duration(unit.duration("X"))) : nil
  }

  private func isPlausibleBareUnits(_ index: Int) -> Bool {
    guard tokens[index].length > 4 || isWord(index, "days"), !isWord(index, "quarters") else {
      return false
    }
    if isAny(index - 1, "just", "mere", "only") { return isPreposition(index - 2, .in) }
    switch kind(index - 1) {
    case .preposition:
      return !isPreposition(index - 1, .of) && !isPreposition(index - 1, .by)
        || isPreposition(index + 1, .of)
    case .connective: return kind(index - 2) == .units
    case .other, .adjective, .shift, .pastSign:
      return isWord(index, "decades") || isWord(index, "centuries")
        ? tokens.indices.contains(index - 1)
        : isPreposition(index + 1, .of) && !isCapitalised(index)
    default: return false
    }
  }

  /// “a year-long trial”: the article is the trial's.
  private func isAdjective(_ unit: Int) -> Bool {
    isMark(unit + 1, "-") && !hasGap(unit + 1) && kind(unit + 2) == .long
  }

  /// A rate: “30 a day”, “$1 billion a year”, “once a week”.
  private func isRate(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    if before.shape == .digits || isMark(index - 1, "%") { return true }
    switch kind(index - 1) {
    case .cardinal, .scale, .counted: return true
    default:
      return isAny(index - 1, "once", "twice", "times", "billion", "million", "time")
    }
  }

  /// “a day” and “a year” are durations in most places; “a day when” is none.
  private func isPlausibleArticleUnit(_ index: Int, _ unit: Int) -> Bool {
    // “not a day anybody can be prepared for”, “a day when”.
    if kind(unit + 1) == .other,
      isAny(
        unit + 1, "when", "that", "anybody", "anyone", "nobody", "i", "we", "he", "she", "they",
        "which")
    {
      return false
    }
    if isWord(unit, "second") || isWord(unit, "quarter") || isWord(unit, "minute") {
      return kind(unit + 1) == .ago || kind(unit + 1) == .later || isRate(index)
    }
    return true
  }

  /// About, nearly, more than, at least, up to.
  private func approximator(at index: Int) -> (modifier: Modifier, end: Int)? {
    if kind(index) == .approximator, let modifier = Modifier(rawValue: value(index)) {
      return (modifier, index + 1)
    }
    if isAny(index, "more", "less", "fewer"), isWord(index + 1, "than") {
      return (isWord(index, "more") ? .moreThan : .lessThan, index + 2)
    }
    return nil
  }

  /// Approximators that begin with a preposition: at least, at most, up to.
  func isNamedStart(_ index: Int) -> Bool {
    if kind(index) == .preposition {
      return isPreposition(index, .at) && isAny(index + 1, "least", "most")
    }
    let token = tokens[index]
    guard token.length <= 9 else { return false }
    return isAny(
      index, "q", "h", "fy", "future", "former", "recent", "present", "ongoing", "mid", "these",
      "right", "may", "eve", "good", "boxing", "independence", "labor", "labour", "memorial",
      "veterans", "valentine", "victory", "new", "d", "day")
  }
}
