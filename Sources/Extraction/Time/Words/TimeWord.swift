/// What a word means to the matcher: a kind, and a number whose sense depends on the kind.
struct TimeWord: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// Not a word of time.
    case other
    /// Value: 1…12. `shortMonth` needs a day or a year beside it.
    case month, shortMonth
    /// Value: 1 (Monday) …7.
    case weekday, shortWeekday, weekdays
    /// Value: the number.
    case cardinal, scale, ordinal
    /// Value: `TimeUnit`.
    case unit, units
    /// Value: `Season`.
    case season
    /// Value: `PartOfDay`.
    case partOfDay, partsOfDay
    /// Value: days from today.
    case relativeDay
    /// Value: `Shift`.
    case shift
    /// Value: `Phase`.
    case phase
    /// Value: `Modifier`; stands before a count.
    case approximator
    /// Counts that nobody numbers: few, several.
    case vagueCount
    /// Value: `Reference`.
    case reference
    /// Value: `TimeUnit`: daily, weekly.
    case periodic
    /// Value: first year of the decade in its century: nineties.
    case decadeWord
    /// Value: minutes east of UTC.
    case zone
    /// Value: `Preposition`.
    case preposition
    /// Value: `Connective`.
    case connective
    case article, indefiniteArticle, every, per, ago, earlier, later, afterwards
    /// Value: 0 for AD, 1 for BC.
    case era
    case fiscal, half, oClock, old, long, adjective
    /// Words after which four digits are a number and no year: resolution, flight.
    case numbered
    /// Words that follow a quantity: troops, people, miles.
    case counted
    /// Signs that the clause looks ahead, or back.
    case futureSign, pastSign
    /// Value: `Holiday`.
    case holiday
    /// Words that make names of what follows: Black, Prague.
    case nameMaker
  }

  var kind: Kind
  var value: Int

  init(_ kind: Kind, _ value: Int = 0) {
    self.kind = kind
    self.value = value
  }
}

enum Shift: Int, Sendable {
  case last, past, next, coming, previous, following, this, that, same, current, opening, closing
}

enum Phase: Int, Sendable {
  case early, middle, late, start, end, rest
}

/// TIMEX3 `mod`.
enum Modifier: Int, Sendable {
  case approx, moreThan, lessThan, equalOrMore, equalOrLess, start, middle, end, before, after

  var timex: String {
    switch self {
    case .approx: "APPROX"
    case .moreThan: "MORE_THAN"
    case .lessThan: "LESS_THAN"
    case .equalOrMore: "EQUAL_OR_MORE"
    case .equalOrLess: "EQUAL_OR_LESS"
    case .start: "START"
    case .middle: "MID"
    case .end: "END"
    case .before: "BEFORE"
    case .after: "AFTER"
    }
  }
}

/// TIMEX3 values for times that are only past, present or future.
enum Reference: Int, Sendable {
  case past, present, future

  var timex: String {
    switch self {
    case .past: "PAST_REF"
    case .present: "PRESENT_REF"
    case .future: "FUTURE_REF"
    }
  }
}

enum Preposition: Int, Sendable {
  case of, `in`, on, at, by, since, until, from, during, `for`, within, before, after, between
  case over, throughout, around, through, toward, into
}

enum Connective: Int, Sendable {
  case to, and, or
}

enum Season: Int, Sendable {
  case spring, summer, fall, winter

  var timex: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .fall: "FA"
    case .winter: "WI"
    }
  }
}

enum PartOfDay: Int, Sendable {
  case morning, noon, afternoon, evening, night, midnight, daytime

  var timex: String {
    switch self {
    case .morning: "MO"
    case .noon: "12:00"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .midnight: "24:00"
    case .daytime: "DT"
    }
  }
}
