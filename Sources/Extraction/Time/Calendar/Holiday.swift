internal import Articles

/// Days that news names instead of dating them.
enum Holiday: Int, Sendable {
  case christmas, christmasEve, boxingDay, newYear, newYearsEve, easter, goodFriday, easterMonday
  case thanksgiving, halloween, independenceDay, laborDay, memorialDay, veteransDay, valentine
  case mayDay, victoryDay, ramadan

  /// Nil where the calendar of the holiday is not ours to reckon.
  func day(in year: Int) -> CivilDay? {
    switch self {
    case .christmas: CivilDay(year, 12, 25)
    case .christmasEve: CivilDay(year, 12, 24)
    case .boxingDay: CivilDay(year, 12, 26)
    case .newYear: CivilDay(year, 1, 1)
    case .newYearsEve: CivilDay(year, 12, 31)
    case .easter: Holiday.easter(year)
    case .goodFriday: Holiday.easter(year)?.advanced(byDays: -2)
    case .easterMonday: Holiday.easter(year)?.advanced(byDays: 1)
    case .thanksgiving: Holiday.nth(4, weekday: 4, year, 11)
    case .halloween: CivilDay(year, 10, 31)
    case .independenceDay: CivilDay(year, 7, 4)
    case .laborDay: Holiday.nth(1, weekday: 1, year, 9)
    case .memorialDay: CivilDay(year, 5, 31).map { $0.advanced(byDays: 1 - $0.weekday) }
    case .veteransDay: CivilDay(year, 11, 11)
    case .valentine: CivilDay(year, 2, 14)
    case .mayDay: CivilDay(year, 5, 1)
    case .victoryDay: CivilDay(year, 5, 9)
    case .ramadan: nil
    }
  }

  private static func nth(_ count: Int, weekday: Int, _ year: Int, _ month: Int) -> CivilDay? {
    guard let first = CivilDay(year, month, 1) else { return nil }
    return first.advanced(byDays: (weekday - first.weekday + 7) % 7 + (count - 1) * 7)
  }

  /// Easter Sunday of the Western churches, by the anonymous Gregorian rule.
  private static func easter(_ year: Int) -> CivilDay? {
    guard (1583...9999).contains(year) else { return nil }
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30
    let offset = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let shift = (golden + 11 * moon + 22 * offset) / 451
    let sum = moon + offset - 7 * shift + 114
    return CivilDay(year, sum / 31, sum % 31 + 1)
  }
}
