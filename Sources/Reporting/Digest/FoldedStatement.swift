internal import Articles

/// One statement as it stands in one article or in several copies of it.
struct FoldedStatement: Sendable {
  /// Index of the article that the row shows: the first to carry the words.
  let article: Int
  let statement: Statement
  /// Every article with the same words of the same source, `article` first.
  private(set) var articles: [Int]

  /// Folds statements whose source and words are equal: always within one group of copies, and
  /// between independent articles when the words are many enough to be no accident.
  static func fold(
    _ articles: [ParsedArticle], copies: CopyGroups, actors: CanonicalActors
  ) -> [FoldedStatement] {
    var rows: [FoldedStatement] = []
    var rowByKey: [Key: Int] = [:]
    for (index, parsed) in articles.enumerated() {
      for statement in parsed.findings.statements {
        let key = Key(statement, in: parsed, article: index, copies: copies, actors: actors)
        if let row = rowByKey[key] {
          if rows[row].articles.last != index { rows[row].articles.append(index) }
        } else {
          rowByKey[key] = rows.count
          rows.append(FoldedStatement(article: index, statement: statement, articles: [index]))
        }
      }
    }
    return rows
  }
}

extension FoldedStatement {
  private struct Key: Hashable {
    /// Letters and digits enough that two authors would not choose the same words by chance.
    static let telling = 40

    let source: String
    let words: [UInt8]
    let group: Int?

    init(
      _ statement: Statement, in parsed: ParsedArticle, article: Int, copies: CopyGroups,
      actors: CanonicalActors
    ) {
      let text = parsed.article.text
      let actor = statement.source?.actor
      source =
        actors.entry(actor, article: article)?.key
        ?? statement.source.map { text[$0.span].lowercased() } ?? ""
      words = statement.content.flatMap { Key.folded(text.utf8[$0.range]) }
      group = words.count >= Key.telling ? nil : copies.group(of: article)
    }

    /// Letters, digits and bytes beyond ASCII, in lower case.
    private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      bytes.compactMap { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case 0x80...: byte
        default: nil
        }
      }
    }
  }
}
