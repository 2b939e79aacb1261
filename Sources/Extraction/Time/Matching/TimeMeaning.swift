internal import Articles

/// What an expression says, before anything is reckoned from a date outside it.
indirect enum TimeMeaning: Hashable, Sendable {
  /// What a relative expression counts from.
  enum Origin: Hashable, Sendable {
    /// The day on which the article speaks: yesterday, last week, two years ago.
    case publication
    /// The time that the text was last at: the next day, two days later.
    case narrative
  }

  struct Clock: Hashable, Sendable {
    var hour: Int
    /// Nil for “5 p.m.”.
    var minute: Int?
    var second: Int?
    /// Minutes east of UTC; nil when no zone is printed.
    var offset: Int?
  }

  case date(TimexDate)
  case monthDay(Int, Int)
  case month(Int)
  /// “the 5th”.
  case dayOfMonth(Int)
  case season(Season)
  case quarter(Int)
  case half(Int)
  case weekday(Int, Shift?)
  /// Days from today.
  case relativeDay(Int)
  /// A whole unit, so many units from the origin: last week, the following year.
  case shifted(TimeUnit, Int, Origin)
  case shiftedMonth(Int, Shift)
  case shiftedSeason(Season, Shift)
  /// A count from the origin: two years ago, three days later.
  case counted(TimeCount, TimeUnit, Int, Origin)
  /// A part of a year that is itself relative: March of last year, the third quarter of that year.
  case within(TimeMeaning, TimeMeaning)
  /// First (0), second (1)… or last (−1) week of a month.
  case weekOf(Int, TimeMeaning)
  /// “the same period last year”: what was named last, so many years away.
  case samePeriod(Int)
  case holiday(Holiday, TimeMeaning?)
  case part(PartOfDay, TimeMeaning?)
  case clock(Clock, TimeMeaning?)
  /// Two numbers whose order depends on the country, and a year.
  case numeric(Int, Int, Int)
  /// 11 September 2001 and its like keep the value as it is.
  case duration(String)
  case set(String)
  case reference(Reference)
  /// “former president”: a time in a history; in news no more than a title.
  case former
  /// Words of time that name none: “the last day of the talks”.
  case nothing
  /// 30 February: a date that no calendar has; its value with the day left open.
  case impossible(String)
}

extension TimeMeaning {
  /// Last year, the previous year, a year ago, a year earlier.
  var isYearBack: Bool {
    switch self {
    case .shifted(.year, -1, _), .counted(.exact(1), .year, -1, _): true
    default: false
    }
  }

  /// “the previous year”, “two years ago”: a glance back, from which the story returns.
  var looksBack: Bool {
    switch self {
    case .shifted(_, let steps, _): steps < 0
    case .counted(_, _, let sign, _): sign < 0
    case .shiftedMonth(_, let shift), .shiftedSeason(_, let shift):
      shift == .last || shift == .past || shift == .previous
    case .within(_, let year): year.looksBack
    case .samePeriod: true
    default: false
    }
  }
}

/// A run of tokens and its meaning.
struct TimeMatch: Sendable {
  var tokens: Range<Int>
  var meaning: TimeMeaning
  var modifier: Modifier?
  /// It looks like a point that the rest of the sentence may be measured from.
  var isAdjective = false
}
