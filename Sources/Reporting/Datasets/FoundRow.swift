internal import Articles
internal import Workbooks

/// A row of a dataset: a finding with the article that shows it and all that carry it.
struct FoundRow<Finding: Identifiable & Sendable> where Finding.ID == RowID {
  let digest: Digest
  let folded: Folded<Finding>

  var finding: Finding { folded.finding }
  var parsed: ParsedArticle { digest.articles[folded.article] }
  var article: Article { parsed.article }
  var passages: Passages { Passages(article: article, offsets: digest.offsets[folded.article]) }

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

  static func rows(_ digest: Digest, _ folded: [Folded<Finding>]) -> [FoundRow] {
    folded.map { FoundRow(digest: digest, folded: $0) }
  }
}
