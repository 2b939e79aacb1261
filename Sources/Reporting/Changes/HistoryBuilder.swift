internal import Archive
internal import Articles

/// Puts a report beside what its earlier run showed.
struct HistoryBuilder {
  let archive: ArticleArchive
  let window: ReportWindow?

  func history(_ articles: some Collection<Article>, earlier: ShownReport?) throws -> RowHistory {
    let texts = HistoryBuilder.texts(articles)
    return RowHistory(
      earlier: earlier, earlierRows: earlier.map(archive.rows(of:)) ?? .none,
      asOf: asOf(articles),
      days: window.map { "\($0.firstDay)"..."\($0.lastDay)" },
      addresses: Dictionary(
        texts.map { ($0.articleID, $0.address) }, uniquingKeysWith: { first, _ in first }),
      textChanges: try textChanges(texts, earlier: earlier?.texts ?? []))
  }

  /// The texts by where they come from; of two at one address the later one counts.
  static func texts(_ articles: some Collection<Article>) -> [ShownReport.Text] {
    articles.map { article in
      ShownReport.Text(
        address: article.url ?? article.original?.path ?? article.id, sha256: article.sha256,
        articleID: article.id, title: article.title)
    }
  }

  /// The last day of the window; without one the last day on which an article was published.
  private func asOf(_ articles: some Collection<Article>) -> String {
    if let window { return "\(window.lastDay)" }
    return articles.compactMap { $0.published?.civilDay }.max().map { "\($0)" } ?? "undated"
  }

  private func textChanges(
    _ texts: [ShownReport.Text], earlier: [ShownReport.Text]
  ) throws -> [RowChange] {
    let before = Dictionary(
      earlier.map { ($0.address, $0) }, uniquingKeysWith: { _, last in last })
    let kept = Set(earlier.map { "\($0.address) \($0.sha256)" })
    return try texts.compactMap { text in
      guard let old = before[text.address], !kept.contains("\(text.address) \(text.sha256)")
      else { return nil }
      let difference = TextDifference(
        from: try archive.text(old.sha256) ?? "", to: try archive.text(text.sha256) ?? "")
      return RowChange(
        kind: .text, dataset: "articles", rowID: text.articleID,
        words: text.title ?? text.address, fields: ["text"],
        before: difference.removed.joined(separator: "\n"),
        after: difference.added.joined(separator: "\n"), articleID: text.articleID)
    }
  }
}
