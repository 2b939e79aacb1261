extension TimeMatcher {
  /// Now, recently, the future, at this time, these days.
  func reference(at index: Int) -> Hit? {
    if kind(index) == .reference, let reference = Reference(rawValue: value(index)) {
      return Hit(index + 1, .reference(reference))
    }
    if isWord(index, "right"), isWord(index + 1, "now") {
      return Hit(index + 2, .reference(.present))
    }
    if isWord(index, "these"), isWord(index + 1, "days") {
      return Hit(index + 2, .reference(.present))
    }
    return phraseReference(at: index) ?? adjectiveReference(at: index)
  }

  /// “the past”, “the future”, “the time being”, “the present”, “present day”.
  private func phraseReference(at index: Int) -> Hit? {
    let first = skipArticle(index)
    if isWord(first, "future") {
      return Hit(first + 1, .reference(.future))
    }
    if first > index {
      if isAny(first, "near", "foreseeable"),
        isWord(first + 1, "future") || isWord(first + 1, "term")
      {
        return Hit(first + 2, .reference(.future))
      }
      if isWord(first, "past"), closesPhrase(first + 1) { return Hit(first + 1, .reference(.past)) }
      if isWord(first, "time"), isWord(first + 1, "being") {
        return Hit(first + 2, .reference(.present))
      }
      if isWord(first, "present"), closesPhrase(first + 1) {
        return Hit(first + 1, .reference(.present))
      }
    }
    if isWord(first, "present"), isWord(skipHyphen(first + 1), "day") {
      return Hit(skipHyphen(first + 1) + 1, .reference(.present))
    }
    return nil
  }

  private func closesPhrase(_ index: Int) -> Bool {
    guard isInside(index) else { return true }
    if tokens[index].shape == .mark { return true }
    return kind(index) == .preposition || kind(index) == .connective || kind(index) == .pastSign
  }

  /// Current, recent, former, ongoing before a noun.
  private func adjectiveReference(at index: Int) -> Hit? {
    if isWord(index, "recent") { return recent(index, index) }
    if kind(index) == .article, isWord(index + 1, "recent"), kind(index + 2) == .units {
      return recent(index, index + 1)
    }
    if isWord(index, "very"), isWord(index + 1, "soon") {
      return Hit(index + 2, .reference(.future))
    }
    guard isInside(index + 1), tokens[index + 1].shape == .word else { return nil }
    if isWord(index, "current") { return Hit(index + 1, .reference(.present)) }
    if isWord(index, "former"), isDescribed(index + 1) { return Hit(index + 1, .former) }
    return nil
  }

  /// A noun may follow: “former president”, not “the former an option”.
  private func isDescribed(_ index: Int) -> Bool {
    switch kind(index) {
    case .article, .indefiniteArticle, .preposition, .connective, .pastSign, .futureSign: false
    default: true
    }
  }

  private func recent(_ index: Int, _ word: Int) -> Hit {
    let end = kind(word + 1) == .units ? word + 2 : word + 1
    return Hit(end, .reference(.past))
  }

  /// Daily, weekly, annual; every Friday; per day; each year; Fridays.
  func periodic(at index: Int) -> Hit? {
    switch kind(index) {
    case .periodic:
      guard let unit = TimeUnit(rawValue: value(index)) else { return nil }
      return Hit(index + 1, .set(unit.duration("1")))
    case .weekdays: return Hit(index + 1, .set("XXXX-WXX-\(value(index))"))
    case .partsOfDay:
      guard let part = PartOfDay(rawValue: value(index)), isPreposition(index - 1, .in) else {
        return nil
      }
      return Hit(index + 1, .set("XXXX-XX-XXT\(part.timex)"))
    case .every, .per: return everyUnit(at: index)
    default: return nil
    }
  }

  private func everyUnit(at index: Int) -> Hit? {
    var next = index + 1
    guard isInside(next) else { return nil }
    var count: TimeCount = .exact(1)
    if isWord(next, "other") || isWord(next, "second") {
      count = .exact(2)
      next += 1
    } else if let counted = self.count(at: next), kind(next) != .indefiniteArticle {
      count = counted.count
      next = counted.end
    }
    if kind(next) == .unit || kind(next) == .units, let unit = TimeUnit(rawValue: value(next)) {
      return Hit(next + 1, .set(unit.duration(count.timex)))
    }
    guard kind(index) == .every, next == index + 1 else { return nil }
    if let weekday = weekdayName(at: next), kind(next) == .weekday {
      return extendedSet(weekday.end, "XXXX-WXX-\(weekday.value)")
    }
    if let month = monthName(at: next) {
      return Hit(month.end, .set("XXXX-\(month.value < 10 ? "0" : "")\(month.value)"))
    }
    if kind(next) == .season, let season = Season(rawValue: value(next)) {
      return Hit(next + 1, .set("XXXX-\(season.timex)"))
    }
    if kind(next) == .partOfDay, let part = PartOfDay(rawValue: value(next)) {
      return Hit(next + 1, .set("XXXX-XX-XXT\(part.timex)"))
    }
    return nil
  }

  private func extendedSet(_ end: Int, _ value: String) -> Hit {
    guard kind(end) == .partOfDay, let part = PartOfDay(rawValue: self.value(end)) else {
      return Hit(end, .set(value))
    }
    return Hit(end + 1, .set("\(value)T\(part.timex)"))
  }

  /// Christmas Eve, New Year's Day, Independence Day, with a year if one follows.
  func knownName(at index: Int) -> Hit? {
    guard let named = holidayName(at: index) else { return nil }
    let next = isPreposition(named.end, .of) ? named.end + 1 : named.end
    if let year = yearAfter(next), !isMark(named.end, ",") {
      return Hit(year.end, .holiday(named.holiday, .date(.year(year.value))))
    }
    return Hit(named.end, .holiday(named.holiday, nil))
  }

  private func holidayName(at index: Int) -> (holiday: Holiday, end: Int)? {
    guard isCapitalised(index) else { return nil }
    if isWord(index, "new"), isWord(index + 1, "year"), isCapitalised(index + 1) {
      return newYear(index)
    }
    if isWord(index, "good"), isWord(index + 1, "friday") { return (.goodFriday, index + 2) }
    if kind(index) == .holiday, let holiday = Holiday(rawValue: value(index)) {
      return specialDay(holiday, index)
    }
    return namedDay(index)
  }

  private func newYear(_ index: Int) -> (holiday: Holiday, end: Int)? {
    var end = index + 2
    if isMark(end, "'"), isWord(end + 1, "s") { end += 2 }
    if isWord(end, "eve") { return (.newYearsEve, end + 1) }
    if isWord(end, "day") { return (.newYear, end + 1) }
    return end > index + 2 ? (.newYear, end) : nil
  }

  private func specialDay(_ holiday: Holiday, _ index: Int) -> (holiday: Holiday, end: Int) {
    if holiday == .christmas, isWord(index + 1, "eve") { return (.christmasEve, index + 2) }
    if holiday == .easter, isWord(index + 1, "monday") { return (.easterMonday, index + 2) }
    let hasDay = isWord(index + 1, "day") || isWord(index + 1, "sunday") && holiday == .easter
    return (holiday, hasDay ? index + 2 : index + 1)
  }

  private func namedDay(_ index: Int) -> (holiday: Holiday, end: Int)? {
    var end = index + 1
    if isMark(end, "'"), isWord(end + 1, "s") { end += 2 }
    guard isWord(end, "day"), isCapitalised(end) else { return nil }
    let names: [(StaticString, Holiday)] = [
      ("boxing", .boxingDay), ("independence", .independenceDay), ("labor", .laborDay),
      ("memorial", .memorialDay), ("veterans", .veteransDay), ("valentine", .valentine),
      ("may", .mayDay), ("victory", .victoryDay),
    ]
    guard let found = names.first(where: { isWord(index, $0.0) }) else { return nil }
    return (found.1, end + 1)
  }
}
