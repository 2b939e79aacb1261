internal import Articles

/// Counts of claims over two headings: topic by month, or sender by target.
struct SanctionsMatrix: Sendable {
  let rows: [String]
  let columns: [String]
  /// `counts[row][column]`.
  let counts: [[Int]]

  /// Topics in file order by months in time order, gaps filled; claims by the month of publication.
  static func topicByMonth(
    _ articles: [ParsedArticle], topics: [SanctionsClaim.TopicID]
  ) -> SanctionsMatrix {
    var cells: [Cell: Int] = [:]
    for parsed in articles {
      guard let published = parsed.article.published, let month = published.month else { continue }
      let label = padded(month: month, year: published.year)
      for claim in parsed.findings.claims {
        cells[Cell(row: claim.topic, column: label), default: 0] += 1
      }
    }
    let used = Set(cells.keys.map(\.row))
    return SanctionsMatrix(
      cells, rows: topics.filter(used.contains), columns: months(Set(cells.keys.map(\.column))))
  }

  /// Senders by targets, the busiest first; only claims that name both.
  static func senderByTarget(_ measures: [SanctionsMeasure]) -> SanctionsMatrix {
    var cells: [Cell: Int] = [:]
    var rows: [String: Int] = [:]
    var columns: [String: Int] = [:]
    for measure in measures {
      guard let sender = measure.sender?.name, let target = measure.target?.name else { continue }
      let count = measure.claims.count
      cells[Cell(row: sender, column: target), default: 0] += count
      rows[sender, default: 0] += count
      columns[target, default: 0] += count
    }
    return SanctionsMatrix(cells, rows: busiest(rows), columns: busiest(columns))
  }
}

extension SanctionsMatrix {
  private struct Cell: Hashable {
    let row: String
    let column: String
  }

  private init(_ cells: [Cell: Int], rows: [String], columns: [String]) {
    self.rows = rows
    self.columns = columns
    counts = rows.map { row in columns.map { cells[Cell(row: row, column: $0)] ?? 0 } }
  }

  private static func busiest(_ counts: [String: Int]) -> [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static func padded(month: Int, year: Int) -> String {
    let years = String(year)
    return String(repeating: "0", count: max(0, 4 - years.count)) + years + "-"
      + (month < 10 ? "0" : "") + String(month)
  }

  /// Every month from the first to the last, unless they lie so far apart that gaps say nothing.
  private static func months(_ used: Set<String>) -> [String] {
    let sorted = used.sorted()
    let numbers = sorted.compactMap { label -> Int? in
      let parts = label.split(separator: "-").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 12 + parts[1] - 1 : nil
    }
    guard numbers.count == sorted.count, let first = numbers.first, let last = numbers.last,
      last - first <= 60
    else { return sorted }
    return (first...last).map { padded(month: $0 % 12 + 1, year: $0 / 12) }
  }
}
