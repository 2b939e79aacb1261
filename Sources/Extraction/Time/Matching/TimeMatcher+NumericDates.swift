internal import Articles

extension TimeMatcher {
  /// 2024-04-05, 05.04.2024, 5/4/24, 2024-W14, 2024-04-05T09:30Z, 9/11.
  func numericDate(at index: Int) -> Hit? {
    guard let first = digits(index), isFreeNumber(index) else { return nil }
    for separator: Character in ["-", "/", "."] where isTightMark(index + 1, separator) {
      if let hit = isoWeek(first, index, separator) { return hit }
      guard let second = digits(index + 2) else { return nil }
      guard isTightMark(index + 3, separator), let third = digits(index + 4) else {
        return shortNumeric(first, second, index, separator)
      }
      guard isClosed(index + 5, separator) else { return nil }
      return threeParts(first, second, third, index, separator)
    }
    return nil
  }

  private func isoWeek(_ year: Int, _ index: Int, _ separator: Character) -> Hit? {
    guard separator == "-", tokens[index].length == 4, isWord(index + 2, "w"),
      let week = digits(index + 3), !hasGap(index + 3), tokens[index + 3].length == 2
    else { return nil }
    guard (1...ISOWeek.count(in: year)).contains(week) else {
      return Hit(index + 4, .impossible("\(year)-WXX"))
    }
    return Hit(index + 4, .date(.week(year, week)))
  }

  /// No further digits or letters are joined on: it is no address, version or telephone number.
  private func isClosed(_ end: Int, _ separator: Character) -> Bool {
    guard end < tokens.count, !tokens[end].hasGap else { return true }
    if tokens[end].shape == .word { return isWord(end, "t") && digits(end + 1) != nil }
    return !(isMark(end, separator) && digits(end + 1) != nil && !hasGap(end + 1))
  }

  private func threeParts(
    _ first: Int, _ second: Int, _ third: Int, _ index: Int, _ separator: Character
  ) -> Hit? {
    let lengths = [index, index + 2, index + 4].map { tokens[$0].length }
    if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2, (1000...2999).contains(first) {
      guard let day = CivilDay(first, second, third) else {
        return Hit(index + 5, impossible(second, year: first))
      }
      return isoTime(day, index + 5) ?? Hit(index + 5, .date(.day(day)))
    }
    guard lengths[0] <= 2, lengths[1] <= 2 else { return nil }
    let hasShortYear =
      lengths[2] == 2 && (separator == "/" || separator == "." && lengths[0] + lengths[1] == 4)
    guard lengths[2] == 4 && (1000...2999).contains(third) || hasShortYear,
      let year = shortYear(at: index + 4)
    else { return nil }
    return Hit(index + 5, .numeric(first, second, year))
  }

  /// T09:30, T09:30:15Z, T09:30+03:00 after an ISO day.
  private func isoTime(_ day: CivilDay, _ index: Int) -> Hit? {
    guard isWord(index, "t"), !hasGap(index), let hour = digits(index + 1), hour <= 24,
      isTightMark(index + 2, ":"), let minute = digits(index + 3), minute < 60
    else { return nil }
    var clock = TimeMeaning.Clock(hour: hour, minute: minute)
    var end = index + 4
    if isTightMark(end, ":"), let second = digits(end + 1), second <= 60 {
      clock.second = second
      end += 2
      if isTightMark(end, "."), digits(end + 1) != nil { end += 2 }
    }
    if isWord(end, "z"), !hasGap(end) {
      clock.offset = 0
      end += 1
    } else if let offset = numericOffset(at: end) {
      clock.offset = offset.value
      end = offset.end
    }
    return Hit(end, .clock(clock, .date(.day(day))))
  }

  private func numericOffset(at index: Int) -> (value: Int, end: Int)? {
    guard isTightMark(index, "+") || isTightMark(index, "-"), let hours = digits(index + 1) else {
      return nil
    }
    let sign = isMark(index, "-") ? -1 : 1
    if tokens[index + 1].length == 4 { return (sign * (hours / 100 * 60 + hours % 100), index + 2) }
    guard hours <= 14 else { return nil }
    if isTightMark(index + 2, ":"), let minutes = digits(index + 3), minutes < 60 {
      return (sign * (hours * 60 + minutes), index + 4)
    }
    return (sign * hours * 60, index + 2)
  }

  /// 04/2024 is a month; 9/11 is the day of the attacks.
  private func shortNumeric(
    _ first: Int, _ second: Int, _ index: Int, _ separator: Character
  ) -> Hit? {
    guard separator == "/", isClosed(index + 3, separator), tokens[index].length <= 2 else {
      return nil
    }
    if first == 9, second == 11, let day = CivilDay(2001, 9, 11) {
      return Hit(index + 3, .date(.day(day)))
    }
    guard tokens[index + 2].length == 4, (1900...2100).contains(second), (1...12).contains(first)
    else { return nil }
    return Hit(index + 3, .date(.month(second, first)))
  }
}
