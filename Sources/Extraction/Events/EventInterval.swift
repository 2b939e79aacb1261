internal import Articles

/// A TIMEX3 value of type DATE or TIME as days, precision and EDTF (ISO 8601-2).
struct EventInterval: Hashable, Sendable {
  let from: CivilDay
  let to: CivilDay
  let precision: NewsEvent.Precision
  let edtf: String

  /// Nil for open values, such as `XXXX-WXX-2` and `PRESENT_REF`.
  /// - Parameter mark: EDTF's `~` for approximate, `?` for uncertain, or nothing.
  init?(timex value: String, mark: String = "") {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2 {
      self.init(from: String(ends[0]), to: String(ends[1]), mark: mark)
    } else if let point = TimexValue(value) {
      self.init(point, mark: mark)
    } else {
      return nil
    }
  }

  private init(_ point: TimexValue, mark: String) {
    from = point.date.days.lowerBound
    to = point.date.days.upperBound
    precision = point.precision
    edtf = point.edtf(mark: mark)
  }

  /// `2024-05-03/2024-05-07`; nil when either end is open or they run backwards.
  private init?(from first: String, to second: String, mark: String) {
    guard let begin = EventInterval(timex: first, mark: mark),
      let end = EventInterval(timex: second, mark: mark), begin.from <= end.to,
      !begin.edtf.contains("/"), !end.edtf.contains("/")
    else { return nil }
    from = begin.from
    to = end.to
    precision = begin.precision == .day ? end.precision : begin.precision
    edtf = begin.edtf + "/" + end.edtf
  }
}
