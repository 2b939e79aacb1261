/// A day, or an instant without zone, that a spreadsheet cell can hold.
public struct SheetDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int
  /// Minutes after midnight; nil for a bare day.
  public let minuteOfDay: Int?

  public init(year: Int, month: Int, day: Int, minuteOfDay: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.minuteOfDay = minuteOfDay
  }
}
