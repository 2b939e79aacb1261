internal import Articles

/// Whether a text tells of a past of its own, so that its dates follow one another.
enum HistoryTest {
  /// True when most of at least five printed years lie before the year of publication, or, without a
  /// publication date, when at least five dates with years and months are printed.
  static func tells(_ matches: [TimeMatch], published: PartialDate?) -> Bool {
    var past = 0
    var all = 0
    for match in matches {
      guard case .date(let date) = match.meaning, let year = date.year else { continue }
      all += 1
      if let published, year < published.year { past += 1 }
    }
    guard all >= 5 else { return false }
    return published == nil || past * 3 > all * 2
  }
}
