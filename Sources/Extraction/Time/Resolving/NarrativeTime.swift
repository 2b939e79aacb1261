internal import Articles

/// Where the text stands in time: the last date that it named.
struct NarrativeTime {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  /// The date as named; decades and centuries do not move the text.
  private(set) var last: TimexDate?

  var civilDay: CivilDay? {
    guard let year, let month, let day else { return nil }
    return CivilDay(year, month, day)
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
  }

  /// The year in which a month without one lies: the story goes on from the last date named, so a
  /// much earlier month is the next year's.
  func year(ofMonth month: Int) -> Int? {
    guard let year else { return nil }
    guard let current = self.month else { return year }
    let distance = month - current
    if distance < -6 { return year + 1 }
    return distance > 8 ? year - 1 : year
  }
}
