/// The month of a date that is known to the month or finer.
enum ClaimMonth {
  /// `YYYY-MM` of a TIMEX3 value or an ISO date; nil for a year, a quarter, a week.
  static func text(_ date: String?) -> String? {
    let parts = (date ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].utf8.count == 4, Int(parts[0]) != nil,
      let month = Int(parts[1].prefix(2)), (1...12).contains(month),
      parts[1].utf8.count == 2 || parts[1].dropFirst(2).first == "T"
    else { return nil }
    return "\(parts[0])-\(parts[1].prefix(2))"
  }
}
