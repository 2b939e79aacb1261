/// The words of time, by their bytes.
struct TimeLexicon: Sendable {
  private let words: [TimeWordKey: TimeWord]

  init() {
    var words: [TimeWordKey: TimeWord] = [:]
    for table in TimeLexicon.tables {
      for (word, meaning) in table {
        if let key = TimeWordKey(Array(word.utf8)[...]) { words[key] = meaning }
      }
    }
    self.words = words
  }

  subscript(bytes: ArraySlice<UInt8>) -> TimeWord {
    guard let key = TimeWordKey(bytes) else { return TimeWord(.other) }
    return words[key] ?? TimeWord(.other)
  }
}

extension TimeLexicon {
  typealias Table = [(String, TimeWord)]

  private static let tables: [Table] = [
    months, weekdays, numbers, ordinals, units, periods, shifts, counts, signs, names, zones,
    small,
  ]

  /// One kind for a list of words whose values run from a first number.
  private static func run(_ kind: TimeWord.Kind, from first: Int, _ list: String) -> Table {
    list.split(separator: " ").enumerated().map { (String($1), TimeWord(kind, first + $0)) }
  }

  /// One kind and one value for a list of words.
  private static func all(_ kind: TimeWord.Kind, _ value: Int, _ list: String) -> Table {
    list.split(separator: " ").map { (String($0), TimeWord(kind, value)) }
  }

  private static let months: Table =
    run(
      .month, from: 1,
      "january february march april may june july august september october november december")
    + run(.shortMonth, from: 1, "jan feb mar apr ___ jun jul aug sep oct nov dec")
    + [("sept", TimeWord(.shortMonth, 9))]

  private static let weekdays: Table =
    run(.weekday, from: 1, "monday tuesday wednesday thursday friday saturday sunday")
    + run(.weekdays, from: 1, "mondays tuesdays wednesdays thursdays fridays saturdays sundays")
    + run(.shortWeekday, from: 1, "mon tue wed thu fri sat sun")
    + [
      ("tues", TimeWord(.shortWeekday, 2)), ("weds", TimeWord(.shortWeekday, 3)),
      ("thur", TimeWord(.shortWeekday, 4)), ("thurs", TimeWord(.shortWeekday, 4)),
    ]

  private static let numbers: Table =
    run(
      .cardinal, from: 0,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
      fifteen sixteen seventeen eighteen nineteen
      """)
    + zip("twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " "), 2...)
    .map { (String($0), TimeWord(.cardinal, $1 * 10)) }
    + [("hundred", TimeWord(.scale, 100)), ("thousand", TimeWord(.scale, 1000))]
    + zip(
      "twenties thirties forties fifties sixties seventies eighties nineties".split(
        separator: " "), 2...
    )
    .map { (String($0), TimeWord(.decadeWord, $1 * 10)) }

  private static let ordinals: Table =
    run(
      .ordinal, from: 1,
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
      thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
      """)
    + [("thirtieth", TimeWord(.ordinal, 30))]

  private static let units: Table =
    [
      ("minute", .minute), ("hour", .hour), ("day", .day), ("weekend", .weekend), ("week", .week),
      ("fortnight", .fortnight), ("month", .month), ("quarter", .quarter), ("year", .year),
      ("decade", .decade), ("century", .century), ("millennium", .millennium),
      ("half-century", .century),
    ].map { (word: String, unit: TimeUnit) in (word, TimeWord(.unit, unit.rawValue)) }
    + [
      ("seconds", .second), ("minutes", .minute), ("hours", .hour), ("days", .day),
      ("weekends", .weekend), ("weeks", .week), ("fortnights", .fortnight), ("months", .month),
      ("quarters", .quarter), ("years", .year), ("decades", .decade), ("centuries", .century),
      ("millennia", .millennium), ("mins", .minute), ("hrs", .hour), ("yrs", .year),
      ("secs", .second),
    ].map { (word: String, unit: TimeUnit) in (word, TimeWord(.units, unit.rawValue)) }

  private static let periods: Table =
    all(.season, Season.spring.rawValue, "spring springtime")
    + all(.season, Season.summer.rawValue, "summer summertime")
    + all(.season, Season.fall.rawValue, "fall autumn")
    + all(.season, Season.winter.rawValue, "winter wintertime")
    + all(.partOfDay, PartOfDay.morning.rawValue, "morning dawn daybreak sunrise")
    + all(.partOfDay, PartOfDay.noon.rawValue, "noon midday noontime")
    + all(.partOfDay, PartOfDay.afternoon.rawValue, "afternoon")
    + all(.partOfDay, PartOfDay.evening.rawValue, "evening dusk sunset nightfall")
    + all(.partOfDay, PartOfDay.night.rawValue, "night nighttime")
    + all(.partOfDay, PartOfDay.midnight.rawValue, "midnight")
    + all(.partOfDay, PartOfDay.daytime.rawValue, "daytime daylight")
    + all(.partsOfDay, PartOfDay.morning.rawValue, "mornings")
    + all(.partsOfDay, PartOfDay.afternoon.rawValue, "afternoons")
    + all(.partsOfDay, PartOfDay.evening.rawValue, "evenings")
    + all(.partsOfDay, PartOfDay.night.rawValue, "nights")
    + run(.relativeDay, from: -1, "yesterday today tomorrow")
    + all(.relativeDay, 2, "tonight")
    + all(.periodic, TimeUnit.hour.rawValue, "hourly")
    + all(.periodic, TimeUnit.day.rawValue, "daily nightly")
    + all(.periodic, TimeUnit.week.rawValue, "weekly")
    + all(.periodic, TimeUnit.fortnight.rawValue, "fortnightly")
    + all(.periodic, TimeUnit.month.rawValue, "monthly")
    + all(.periodic, TimeUnit.quarter.rawValue, "quarterly")
    + all(.periodic, TimeUnit.year.rawValue, "yearly annual annually")

  private static let shifts: Table =
    [
      ("last", .last), ("past", .past), ("next", .next), ("coming", .coming),
      ("upcoming", .coming), ("previous", .previous), ("preceding", .previous),
      ("prior", .previous), ("following", .following), ("subsequent", .following),
      ("succeeding", .following), ("ensuing", .following), ("this", .this), ("that", .that),
      ("same", .same), ("current", .current), ("opening", .opening), ("closing", .closing),
      ("final", .closing),
    ].map { (word: String, shift: Shift) in (word, TimeWord(.shift, shift.rawValue)) }
    + [
      ("early", .early), ("late", .late), ("mid", .middle), ("middle", .middle),
      ("beginning", .start), ("start", .start), ("onset", .start), ("outset", .start),
      ("end", .end), ("close", .end), ("rest", .rest), ("remainder", .rest),
    ].map { (word: String, phase: Phase) in (word, TimeWord(.phase, phase.rawValue)) }

  private static let counts: Table =
    all(.approximator, Modifier.approx.rawValue, "about around roughly approximately nearly almost")
    + all(.approximator, Modifier.approx.rawValue, "circa ca some")
    + all(.approximator, Modifier.moreThan.rawValue, "over")
    + all(.approximator, Modifier.lessThan.rawValue, "under")
    + all(.vagueCount, 0, "few several many couple dozens numerous countless dozen")
    + all(.half, 0, "half")
    + all(
      .counted, 0,
      """
      people men women troops soldiers miles kilometers kilometres km tons tonnes dollars euros \
      percent pounds barrels feet metres meters points police personnel workers jobs deaths \
      casualties ships aircraft votes seats index
      """)
    + all(
      .numbered, 0,
      """
      resolution no number article flight route room page pages section chapter boeing airbus \
      order act paragraph line highway model psalm channel
      """)

  private static let signs: Table =
    all(
      .futureSign, 0,
      """
      will shall ll would should scheduled due expected plan plans planned expects intends \
      intend set slated wo poised aims aim going must proposed want wants hope hopes might can
      could ready upcoming
      """)
    + all(
      .pastSign, 0,
      """
      was were had did said told came went took made began got gave left met held became fell \
      rose won lost saw sent led ran spoke wrote struck shot broke brought bought sold built
      """)

  private static let names: Table =
    all(.nameMaker, 0, "black bloody prague arab ash good casual super")
    + [
      ("christmas", .christmas), ("easter", .easter), ("thanksgiving", .thanksgiving),
      ("halloween", .halloween), ("xmas", .christmas), ("ramadan", .ramadan),
    ].map { (word: String, holiday: Holiday) in (word, TimeWord(.holiday, holiday.rawValue)) }

  private static let zones: Table = [
    ("utc", 0), ("gmt", 0), ("bst", 60), ("cet", 60), ("cest", 120), ("eet", 120),
    ("eest", 180), ("msk", 180), ("est", -300), ("edt", -240), ("cst", -360), ("cdt", -300),
    ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("ist", 330), ("jst", 540),
    ("kst", 540), ("hkt", 480), ("aest", 600), ("aedt", 660), ("zulu", 0),
  ].map { ($0, TimeWord(.zone, $1)) }

  private static let small: Table =
    [
      ("of", .of), ("in", .in), ("on", .on), ("at", .at), ("by", .by), ("since", .since),
      ("until", .until), ("till", .until), ("from", .from), ("during", .during), ("for", .for),
      ("within", .within), ("before", .before), ("after", .after), ("between", .between),
      ("throughout", .throughout), ("through", .through), ("toward", .toward),
      ("towards", .toward), ("into", .into),
    ].map { (word: String, preposition: Preposition) in
      (word, TimeWord(.preposition, preposition.rawValue))
    }
    + run(.connective, from: 0, "to and or")
    + all(.article, 0, "the") + all(.indefiniteArticle, 0, "a an") + all(.every, 0, "every each")
    + all(.per, 0, "per") + all(.ago, 0, "ago") + all(.earlier, 0, "earlier previously")
    + all(.later, 0, "later hence") + all(.afterwards, 0, "afterwards afterward thereafter")
    + all(.era, 0, "ad ce") + all(.era, 1, "bc bce") + all(.fiscal, 0, "fiscal financial")
    + all(.oClock, 0, "clock") + all(.old, 0, "old") + all(.long, 0, "long")
    + all(
      .adjective, 0,
      """
      consecutive straight successive full whole entire more additional further working
      intervening calendar bloody short very exact single
      """)
    + all(.reference, Reference.present.rawValue, "now currently nowadays presently")
    + all(.reference, Reference.past.rawValue, "recently lately")
}
