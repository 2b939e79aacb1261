internal import Articles

/// One finding as it stands in one article or in several copies of it.
struct Folded<Finding: Identifiable & Sendable>: Sendable where Finding.ID == RowID {
  /// Index of the article that the row shows: the first to carry the finding.
  let article: Int
  let finding: Finding
  /// Every article with the same finding, `article` first.
  private(set) var articles: [Int]

  /// Takes over the articles of another row that tells of the same.
  mutating func join(_ other: Folded) {
    for article in other.articles where !articles.contains(article) { articles.append(article) }
  }

  /// Folds findings with equal keys, in reading order.
  /// - Parameter rowIDs: gains, for the id of each finding, the id of the row that shows it.
  static func fold<Key: Hashable>(
    _ articles: [ParsedArticle], _ findings: (ParsedArticle) -> [Finding],
    rowIDs: inout [RowID: RowID], key: (Finding, Int) -> Key
  ) -> [Folded] {
    var rows: [Folded] = []
    var rowByKey: [Key: Int] = [:]
    for (index, parsed) in articles.enumerated() {
      for finding in findings(parsed) {
        let key = key(finding, index)
        let row = rowByKey[key] ?? rows.count
        if row == rows.count {
          rowByKey[key] = row
          rows.append(Folded(article: index, finding: finding, articles: [index]))
        } else if rows[row].articles.last != index {
          rows[row].articles.append(index)
        }
        rowIDs[finding.id] = rows[row].finding.id
      }
    }
    return rows
  }
}
