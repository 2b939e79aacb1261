/// An article with its findings; the pivot between extraction and reports.
public struct ParsedArticle: Hashable, Sendable {
  public var article: Article
  public var findings: Findings
  public var notices: [Notice]

  public init(article: Article, findings: Findings, notices: [Notice] = []) {
    self.article = article
    self.findings = findings
    self.notices = notices
  }
}
