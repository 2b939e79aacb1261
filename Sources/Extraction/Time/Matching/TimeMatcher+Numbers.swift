extension TimeMatcher {
  /// The digits at a place stand alone: no money sign, no decimal, no longer number around them.
  func isFreeNumber(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].hasGap else { return !hasMoneySign(before: index) }
    let before = tokens[index - 1]
    switch before.shape {
    case .digits: return false
    case .word: return false
    case .mark:
      if isMark(index - 1, ".") || isMark(index - 1, ",") || isMark(index - 1, ":") {
        return index < 2 || tokens[index - 2].shape != .digits || tokens[index - 1].hasGap
      }
      if isMark(index - 1, "#") || isMark(index - 1, "+") || isMark(index - 1, "@") { return false }
      return !hasMoneySign(before: index)
    }
  }

  private func hasMoneySign(before index: Int) -> Bool {
    guard index > 0 else { return false }
    if isMark(index - 1, "$") || isMark(index - 1, "#") { return true }
    let before = tokens[index - 1]
    guard before.shape == .word, bytes[before.start] >= 0x80 else { return false }
    return before.length <= 3
  }

  /// A whole number in digits or words: 5, 1,500, twenty-five, one hundred and sixteen.
  func number(at index: Int) -> (value: Int, end: Int)? {
    if let first = digits(index) {
      guard isMark(index + 1, ","), !hasGap(index + 1), !hasGap(index + 2),
        let rest = digits(index + 2), tokens[index + 2].length == 3, first < 1_000_000
      else { return (first, index + 1) }
      return (first * 1000 + rest, index + 3)
    }
    guard kind(index) == .cardinal || kind(index) == .scale else { return nil }
    return wordNumber(at: index)
  }

  private func wordNumber(at index: Int) -> (value: Int, end: Int)? {
    var total = 0
    var current = 0
    var position = index
    var steps = 0
    while steps < 8, isInside(position) || position == index {
      steps += 1
      if kind(position) == .cardinal {
        guard let next = joined(current, value(position)) else { break }
        current = next
      } else if kind(position) == .scale, current > 0, current < 1000 {
        if value(position) == 100 {
          current *= 100
        } else {
          total += current * 1000
          current = 0
        }
      } else {
        break
      }
      position += 1
      position = nextNumberWord(after: position)
    }
    return position == index || total + current == 0 ? nil : (total + current, position)
  }

  /// Twenty + five, one hundred + sixteen; never five + twenty.
  private func joined(_ current: Int, _ next: Int) -> Int? {
    if current == 0 { return next }
    if current % 100 == 0 { return current + next }
    if current % 10 == 0, current % 100 >= 20, next < 10, next > 0 { return current + next }
    return nil
  }

  /// Over a hyphen, or over “and” after a hundred.
  private func nextNumberWord(after position: Int) -> Int {
    if isMark(position, "-"), !hasGap(position), kind(position + 1) == .cardinal {
      return position + 1
    }
    if isWord(position, "and"), kind(position - 1) == .scale, kind(position + 1) == .cardinal {
      return position + 1
    }
    return position
  }

  /// A count before a unit: 3, 2.5, two and a half, a, several, a few, a couple of, tens of.
  func count(at index: Int) -> (count: TimeCount, end: Int)? {
    if kind(index) == .indefiniteArticle { return articleCount(index) }
    if kind(index) == .vagueCount { return (.unknown, skipOf(index + 1)) }
    if isWord(index, "tens") || isWord(index, "hundreds") || isWord(index, "thousands"),
      isPreposition(index + 1, .of)
    {
      return (.unknown, index + 2)
    }
    guard let whole = number(at: index) else { return nil }
    if tokens[index].shape == .digits, whole.end == index + 1, isTightMark(index + 1, "."),
      let decimals = digits(index + 2)
    {
      let scale = (0..<tokens[index + 2].length).reduce(1.0) { scale, _ in scale * 10 }
      return (.exact(Double(whole.value) + Double(decimals) / scale), index + 3)
    }
    if let end = andAHalf(whole.end) { return (.exact(Double(whole.value) + 0.5), end) }
    return (.exact(Double(whole.value)), whole.end)
  }

  private func articleCount(_ index: Int) -> (count: TimeCount, end: Int)? {
    if kind(index + 1) == .vagueCount {
      if isWord(index + 1, "dozen") { return (.exact(12), index + 2) }
      return (.unknown, skipOf(index + 2))
    }
    if kind(index + 1) == .half, kind(skipHyphen(index + 2)) == .unit {
      return (.exact(0.5), skipHyphen(index + 2))
    }
    if isWord(index + 1, "hundred") { return (.exact(100), index + 2) }
    if isWord(index + 1, "number"), isPreposition(index + 2, .of) { return (.unknown, index + 3) }
    return (.exact(1), index + 1)
  }

  private func skipOf(_ index: Int) -> Int { isPreposition(index, .of) ? index + 1 : index }

  private func andAHalf(_ index: Int) -> Int? {
    let first = skipHyphen(index)
    guard isWord(first, "and") else { return nil }
    let second = skipHyphen(first + 1)
    guard kind(second) == .indefiniteArticle else { return nil }
    let third = skipHyphen(second + 1)
    return kind(third) == .half ? third + 1 : nil
  }

  /// 1st, twenty-first, third; nil for 11nd.
  func ordinal(at index: Int) -> (value: Int, end: Int)? {
    if let number = digits(index), tokens[index].length <= 2, !hasGap(index + 1),
      isAny(index + 1, "st", "nd", "rd", "th")
    {
      return (number, index + 2)
    }
    if kind(index) == .ordinal { return (value(index), index + 1) }
    if kind(index) == .cardinal, value(index) >= 20, value(index) % 10 == 0,
      isMark(index + 1, "-"), kind(index + 2) == .ordinal, value(index + 2) < 10
    {
      return (value(index) + value(index + 2), index + 3)
    }
    return nil
  }
}
