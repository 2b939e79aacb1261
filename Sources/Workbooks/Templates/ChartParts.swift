/// Counts of what the bars of a chart are stacked from.
struct ChartParts {
  /// More parts than this cannot be told apart; the rest is one.
  private static let limit = 8
  private static let rest = "Other"

  private var counts: [String: [String: Int]] = [:]

  mutating func count(_ parts: Set<String>, at label: String) {
    for part in parts { counts[part, default: [:]][label, default: 0] += 1 }
  }

  /// The most frequent first, each with a value for every label; none when nothing was counted.
  func series(at labels: [String]) -> [ChartPlan.Series] {
    let totals = counts.mapValues { at in labels.reduce(0) { $0 + (at[$1] ?? 0) } }
      .filter { $0.value > 0 }
    let ranked = totals.sorted {
      $0.value != $1.value
        ? $0.value > $1.value
        : $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
    }.map(\.key)
    guard ranked.count > ChartParts.limit else { return ranked.map { series([$0], $0, labels) } }
    let shown = ranked.prefix(ChartParts.limit - 1)
    return shown.map { series([$0], $0, labels) }
      + [series(Array(ranked.dropFirst(shown.count)), ChartParts.rest, labels)]
  }

  private func series(_ parts: [String], _ name: String, _ labels: [String]) -> ChartPlan.Series {
    ChartPlan.Series(
      name: name,
      values: labels.map { label in
        Double(parts.reduce(0) { $0 + (counts[$1]?[label] ?? 0) })
      })
  }
}

extension ExpressionValue {
  /// What a row counts for under headings: each item of a list once, a missing value nowhere.
  var items: Set<String> {
    switch self {
    case .missing: []
    case .list(let items): Set(items)
    default: [words]
    }
  }
}
