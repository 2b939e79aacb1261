internal import Articles
internal import Workbooks

/// Dates as cells: a real date only where the precision is a day or finer.
extension Cell {
  static func date(_ date: PartialDate?) -> Cell {
    guard let date, let day = date.civilDay else { return .empty }
    return .date(
      SheetDate(
        year: day.year, month: day.month, day: day.day,
        minuteOfDay: date.hour.map { $0 * 60 + (date.minute ?? 0) }))
  }

  static func date(_ day: CivilDay?) -> Cell {
    guard let day else { return .empty }
    return .date(SheetDate(year: day.year, month: day.month, day: day.day))
  }
}
