internal import Articles
internal import Workbooks

/// A row of a dataset: a finding with the article that shows it and all that carry it.
struct FoundRow<Finding: ArticleFinding> {
  let digest: Digest
  let folded: Folded<Finding>
  let finding: Finding
  let parsed: ParsedArticle
  let passages: Passages

  init(digest: Digest, folded: Folded<Finding>) {
    self.digest = digest
    self.folded = folded
    finding = digest.articles.finding(folded)
    parsed = digest.articles[folded.article]
    passages = digest.articles.passages(folded.article)
  }

  var article: Article { parsed.article }

  func name(_ party: Party?) -> Cell {
    .text(orEmpty: digest.actors.name(party, article: folded.article, in: article.text))
  }

  func names(_ parties: [Party]) -> Cell {
    .list(
      orEmpty: parties.compactMap {
        digest.actors.name($0, article: folded.article, in: article.text)
      })
  }

  func actor(_ party: Party?) -> CanonicalActors.Entry? {
    digest.actors.entry(party?.actor, article: folded.article)
  }

  /// Made one by one as they are asked for.
  static func rows(
    _ digest: Digest, _ folded: [Folded<Finding>]
  ) -> LazyMapSequence<[Folded<Finding>], FoundRow> {
    folded.lazy.map { FoundRow(digest: digest, folded: $0) }
  }
}
