internal import Articles

/// Where the text stands in time: the last date that it named.
struct NarrativeTime {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  /// The date as named; decades and centuries do not move the text.
  private(set) var last: TimexDate?
  /// The last day named, which coarser dates do not take away.
  private(set) var lastDay: CivilDay?

  var civilDay: CivilDay? {
    guard let year, let month, let day else { return nil }
    return CivilDay(year, month, day)
  }

  /// Whether the story goes on from a date that was named.
  ///
  /// What opens a sentence moves it. Inside a sentence a year alone, a date that is still to come, and
  /// a date far from where the story stands are named in passing.
  func follows(_ date: TimexDate, tense: Tense, place: TimePlace) -> Bool {
    guard let current = self.year, let last else { return true }
    guard let year = date.year else { return false }
    if place.closesRange { return false }
    if place.opensSentence { return true }
    if place.isBound { return false }
    if tense == .future, date.days.lowerBound > last.days.upperBound { return false }
    switch date {
    case .year, .fiscalYear: return (1...2).contains(year - current)
    case .day: return true
    default: return (-1...3).contains(year - current)
    }
  }

  mutating func move(to date: TimexDate) {
    switch date {
    case .decade, .century: return
    case .season(let year, let season):
      self.year = year
      month = [4, 7, 10, 12][season]
      day = nil
    case .quarter(let year, let quarter):
      self.year = year
      month = quarter * 3 - 1
      day = nil
    case .week, .weekend:
      let first = date.days.lowerBound
      (year, month, day) = (first.year, first.month, nil)
    default:
      year = date.year
      month = date.month
      day = date.day?.day
    }
    last = date
    lastDay = date.day ?? lastDay
  }

  /// The year in which a month without one lies: the story goes on from the last date named, so a
  /// much earlier month is the next year's.
  func year(ofMonth month: Int) -> Int? {
    guard let year else { return nil }
    guard let current = self.month else { return year }
    let distance = month - current
    // Half a year: on the WikiWars half any limit of 4…8 months back and 6…9 ahead gives the same
    // values but for 0.4 %.
    if distance < -6 { return year + 1 }
    return distance > 8 ? year - 1 : year
  }
}
