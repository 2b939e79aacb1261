public import Articles

/// Many articles as one body of findings.
public struct Digest: Sendable {
  public let articles: [ParsedArticle]

  public init(_ articles: [ParsedArticle]) {
    self.articles = articles
  }
}
