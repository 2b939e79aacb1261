internal import Articles

/// The calendar day that a TIMEX3 value names, when it names one.
enum ISODate {
  /// `2024-04-05`, with or without a time of day; nil for months, weeks, spans and open values.
  static func day(_ value: String?) -> CivilDay? {
    guard let value else { return nil }
    let date = value.split(separator: "T", maxSplits: 1).first ?? ""
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CivilDay(year, month, day)
  }
}
