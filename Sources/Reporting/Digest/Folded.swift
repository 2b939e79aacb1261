internal import Articles

/// One finding as it stands in one article or in several copies of it: where it is, not what it says.
struct Folded<Finding: ArticleFinding>: Sendable {
  /// Of the finding, and of its row.
  let id: RowID
  private let first: Int32
  private let place: Int32
  private var others: [Int32] = []

  /// - Parameters:
  ///   - article: index of the article that the row shows: the first to carry the finding.
  ///   - number: of the finding among those of its kind in the article, from 0.
  init(_ finding: Finding, article: Int, number: Int) {
    id = finding.id
    first = Int32(article)
    place = Int32(number)
  }

  var article: Int { Int(first) }
  var number: Int { Int(place) }
  /// Every article with the same finding, `article` first.
  var articles: [Int] { [article] + others.map(Int.init) }

  /// Takes over the articles of another row that tells of the same.
  mutating func join(_ other: Folded) {
    for article in other.articles where !articles.contains(article) {
      others.append(Int32(article))
    }
  }

  private mutating func carry(_ article: Int) {
    let number = Int32(article)
    if others.last ?? first != number { others.append(number) }
  }

  /// Folds findings with equal keys, in reading order.
  /// - Parameter rowIDs: gains, for the id of each finding that another row shows, that row's id.
  static func fold(
    _ articles: ArticleShelf, rowIDs: inout [RowID: RowID],
    key: (Finding, Int, Article) -> FoldingKeys.Key
  ) -> [Folded] {
    var rows: [Folded] = []
    var shared: [FoldingKeys.Key.Words: Int] = [:]
    for (index, parsed) in articles.enumerated() {
      var own: [FoldingKeys.Key.Words: Int] = [:]
      for (number, finding) in Finding.list(of: parsed.findings).enumerated() {
        let key = key(finding, index, parsed.article)
        if let row = key.isOwn ? own[key.words] : shared[key.words] {
          rows[row].carry(index)
          if rows[row].id != finding.id { rowIDs[finding.id] = rows[row].id }
          continue
        }
        if key.isOwn { own[key.words] = rows.count } else { shared[key.words] = rows.count }
        rows.append(Folded(finding, article: index, number: number))
      }
    }
    return rows
  }
}

extension ArticleShelf {
  /// What a row shows.
  func finding<Finding>(_ folded: Folded<Finding>) -> Finding {
    Finding.list(of: self[folded.article].findings)[folded.number]
  }
}
