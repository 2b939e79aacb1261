internal import Articles

/// Gives the parts of a range what they share: the “7” of “April 6-7” its month, the “April” of
/// “April to June 1968” its year, the “54” of “1947-54” its century.
struct RangeCompletion {
  let matcher: TimeMatcher

  func complete(_ found: [TimeMatch]) -> [TimeMatch] {
    var matches: [TimeMatch] = []
    matches.reserveCapacity(found.count)
    var lastEnd = 0
    for (index, match) in found.enumerated() {
      if match.tokens.lowerBound < lastEnd { continue }
      if let left = leftPart(of: match, after: lastEnd) { matches.append(left) }
      matches.append(match)
      lastEnd = match.tokens.upperBound
      let limit =
        index + 1 < found.count ? found[index + 1].tokens.lowerBound : matcher.tokens.count
      if let right = rightPart(of: match, before: limit) {
        matches.append(right)
        lastEnd = right.tokens.upperBound
      }
    }
    return shareYears(matches)
  }

  // MARK: A number on the left

  /// “3-4 May”, “3 to 7 May 1945”, “499-493 BC”, “496 and 495 BC”.
  private func leftPart(of match: TimeMatch, after lastEnd: Int) -> TimeMatch? {
    let start = match.tokens.lowerBound
    guard start >= 2, start - 2 >= lastEnd, isJoint(start - 1), matcher.isInside(start),
      matcher.isInside(start - 1), let number = matcher.digits(start - 2),
      matcher.isFreeNumber(start - 2), let right = matcher.digits(start)
    else { return nil }
    let range = start - 2..<start - 1
    switch match.meaning {
    case .monthDay(let month, let day) where number < day && number > 0 && right == day:
      return TimeMatch(tokens: range, meaning: .monthDay(month, number))
    case .date(.day(let day)) where number < day.day && number > 0 && right == day.day:
      return TimeMatch(
        tokens: range, meaning: .within(.monthDay(day.month, number), .date(.year(day.year))))
    case .date(.year(let year)) where year <= 0 && number >= 1 - year && number < 10_000:
      return TimeMatch(tokens: range, meaning: .date(.year(1 - number)))
    default: return nil
    }
  }

  private func isJoint(_ index: Int) -> Bool {
    matcher.isMark(index, "-") || matcher.isMark(index, "/") || matcher.kind(index) == .connective
  }

  // MARK: A number on the right

  private func rightPart(of match: TimeMatch, before limit: Int) -> TimeMatch? {
    let end = match.tokens.upperBound
    guard end + 1 < limit, isJoint(end), matcher.isInside(end), matcher.isInside(end + 1),
      let number = matcher.digits(end + 1)
    else { return nil }
    switch match.meaning {
    case .date(.year(let year)): return rightYear(year, number, end)
    case .monthDay(let month, let day): return rightDay(month, day, number, match, nil)
    case .date(.day(let day)):
      return rightDay(day.month, day.day, number, match, .date(.year(day.year)))
    default: return nil
    }
  }

  /// “1947-54”, “2014/15”.
  private func rightYear(_ year: Int, _ number: Int, _ end: Int) -> TimeMatch? {
    guard year > 100, matcher.kind(end) != .connective, !matcher.hasGap(end),
      !matcher.hasGap(end + 1), matcher.tokens[end + 1].length == 2, matcher.isPlainYear(end + 1),
      !matcher.isTightMark(end + 2, "-")
    else { return nil }
    let full = year / 100 * 100 + number
    let later = full > year ? full : full + 100
    guard later - year < 60 else { return nil }
    return TimeMatch(tokens: end + 1..<end + 2, meaning: .date(.year(later)))
  }

  /// “April 6-7”, “May 4 and 5”, “April 6-7, 1915”.
  private func rightDay(
    _ month: Int, _ day: Int, _ number: Int, _ match: TimeMatch, _ year: TimeMeaning?
  ) -> TimeMatch? {
    let end = match.tokens.upperBound
    guard matcher.digits(end - 1) == day, number > day, number <= 31,
      matcher.tokens[end + 1].length <= 2, matcher.isPlainYear(end + 1),
      !matcher.isMark(end + 2, ":"), matcher.monthName(at: end + 2) == nil,
      !isCountedThing(end + 2)
    else { return nil }
    if let own = matcher.yearAfter(end + 2) {
      return TimeMatch(
        tokens: end + 1..<own.end,
        meaning: .within(.monthDay(month, number), .date(.year(own.value))))
    }
    let meaning: TimeMeaning = .monthDay(month, number)
    return TimeMatch(
      tokens: end + 1..<end + 2, meaning: year.map { .within(meaning, $0) } ?? meaning)
  }

  /// A small noun after “and 5” says that the number counts it.
  private func isCountedThing(_ index: Int) -> Bool {
    guard matcher.isInside(index), matcher.tokens[index].shape == .word else { return false }
    switch matcher.kind(index) {
    case .preposition, .connective, .pastSign, .futureSign, .shift: return false
    case .other: return !matcher.isAny(index, "are", "is", "when", "as", "with", "has", "have")
    default: return true
    }
  }

  // MARK: Years

  /// “April to June 1968”, “between March and November 1968”, “the spring and summer of 1943”.
  private func shareYears(_ matches: [TimeMatch]) -> [TimeMatch] {
    var matches = matches
    for index in matches.indices.dropLast().reversed() {
      let gap = matches[index].tokens.upperBound..<matches[index + 1].tokens.lowerBound
      guard gap.count <= 3, isYearless(matches[index].meaning), joins(gap),
        let shared = year(of: matches[index + 1].meaning)
      else { continue }
      matches[index].meaning = .within(matches[index].meaning, earlier(matches, index, shared))
    }
    return matches
  }

  private func joins(_ gap: Range<Int>) -> Bool {
    guard let first = gap.first else { return false }
    guard matcher.isInside(first) else { return false }
    if gap.count == 1 {
      return isJoint(first) || matcher.isPreposition(first, .until)
        || matcher.isPreposition(first, .through)
    }
    return isJoint(first)
      && gap.dropFirst().allSatisfy {
        matcher.isInside($0)
          && [.article, .preposition, .phase].contains(matcher.kind($0))
      }
  }

  private func isYearless(_ meaning: TimeMeaning) -> Bool {
    switch meaning {
    case .month, .monthDay, .season: true
    default: false
    }
  }

  private func year(of meaning: TimeMeaning) -> TimeMeaning? {
    switch meaning {
    case .date(.day(let day)): .date(.year(day.year))
    case .date(.month(let year, _)), .date(.season(let year, _)): .date(.year(year))
    case .within(_, let year): year
    default: nil
    }
  }

  /// “November to March 1942” begins in the year before.
  private func earlier(_ matches: [TimeMatch], _ index: Int, _ shared: TimeMeaning) -> TimeMeaning {
    guard case .date(.year(let year)) = shared,
      let left = month(of: matches[index].meaning),
      let right = month(of: matches[index + 1].meaning),
      left > right
    else { return shared }
    return .date(.year(year - 1))
  }

  private func month(of meaning: TimeMeaning) -> Int? {
    switch meaning {
    case .month(let month), .monthDay(let month, _): month
    case .within(let part, _): self.month(of: part)
    case .date(let date): date.month
    default: nil
    }
  }
}
