internal import Articles
internal import Workbooks

/// What was read: one row an article, copies marked.
enum ArticlesDataset {
  static func make(_ digest: Digest) -> Dataset {
    let told = Told.byArticle(digest)
    let rows = digest.articles.enumerated().lazy.map {
      Row(digest: digest, index: $0.offset, parsed: $0.element, told: told[$0.offset])
    }
    return Dataset(name: "articles", key: "article_id", specs: specs, rows: rows)
  }

  struct Row {
    let digest: Digest
    let index: Int
    let parsed: ParsedArticle
    /// Rows that this article is the first of its origin to tell.
    let told: Told

    var article: Article { parsed.article }

    /// The article that this one is a copy of.
    var original: Article? {
      let original = digest.copies.group(of: index)
      return original == index ? nil : digest.articles[original].article
    }

    /// The article whose story this one, no copy of it, tells again.
    var retold: Article? {
      guard original == nil else { return nil }
      let first = digest.retellings.stories[index]
      return first == index ? nil : digest.articles[first].article
    }
  }

  /// How many rows an article, or its copies with it, is the first to tell; summed over all articles
  /// each row counts once.
  struct Told {
    var statements = 0
    var events = 0
    var claims = 0

    static func byArticle(_ digest: Digest) -> [Told] {
      var told = digest.articles.indices.map { _ in Told() }
      for row in digest.statements where !digest.retellings.isRetold(row.id) {
        told[digest.copies.group(of: row.article)].statements += 1
      }
      for row in digest.events {
        told[digest.copies.group(of: row.article)].events += 1
      }
      for row in digest.claims where !digest.retellings.isRetold(row.id) {
        told[digest.copies.group(of: row.article)].claims += 1
      }
      return told
    }
  }

  private static let specs: [FieldSpec<Row>] = description + counts + custody

  private static let description: [FieldSpec<Row>] = [
    FieldSpec("article_id", .text, "Stable id of the article.") { .text($0.article.id) },
    FieldSpec("published", .date, "Publication day.") { .date($0.article.published) },
    FieldSpec("published_iso", .text, "Publication date in the precision known.") {
      .text(orEmpty: $0.article.published?.description)
    },
    FieldSpec("published_basis", .text, "stated, given, feed or url.") {
      .text(orEmpty: $0.article.publishedBasis?.rawValue)
    },
    FieldSpec("title", .text, "Title.") { .text(orEmpty: $0.article.title) },
    FieldSpec("outlet", .text, "Outlet.") { .text(orEmpty: $0.article.outlet) },
    FieldSpec("authors", .list, "Authors.") { .list(orEmpty: $0.article.authors) },
    FieldSpec("language", .text, "BCP 47 language.") { .text(orEmpty: $0.article.language) },
    FieldSpec("url", .link, "The article's address.") { row in
      row.article.url.map { .link(.init(.url($0), text: $0)) } ?? .empty
    },
    FieldSpec("evidence_page", .link, "Opens the evidence page.") { row in
      row.digest.evidence?.cell(row.article.id, row: nil) ?? .empty
    },
    FieldSpec("complete", .flag, "False for a snippet that its source has cut.") {
      .flag($0.article.complete)
    },
    FieldSpec("copy_of", .text, "Id of the article that this one copies.") {
      .text(orEmpty: $0.original?.id)
    },
    FieldSpec(
      "retells", .text, "Id of the article of the same origin that this one, no copy, tells again."
    ) {
      .text(orEmpty: $0.retold?.id)
    },
    FieldSpec("independent", .flag, "True for the first article of each origin's story.") {
      .flag($0.original == nil && $0.retold == nil)
    },
    FieldSpec("copy_of_title", .text, "That article's title and outlet.") {
      .text(
        orEmpty: $0.original.map {
          [$0.title, $0.outlet].compactMap { $0 }.joined(separator: " · ")
        })
    },
  ]

  private static let counts: [FieldSpec<Row>] = [
    FieldSpec("words", .integer, "Words of the text, split at white space.") {
      .integer($0.article.text.utf8.split { $0 <= 0x20 }.count)
    },
    FieldSpec("statements", .integer, "Statements that this article is the first to tell.") {
      .integer($0.told.statements)
    },
    FieldSpec("events", .integer, "Events that it is the first to tell.") {
      .integer($0.told.events)
    },
    FieldSpec("claims", .integer, "Sanctions claims that it is the first to tell.") {
      .integer($0.told.claims)
    },
    FieldSpec(
      "findings", .integer,
      "Statements, events and claims found in it, whoever told them first."
    ) {
      .integer(
        $0.parsed.findings.statements.count + $0.parsed.findings.events.count
          + $0.parsed.findings.claims.count)
    },
  ]

  private static let custody: [FieldSpec<Row>] = [
    FieldSpec("retrieved", .text, "When the text was captured, as stated.") {
      .text(orEmpty: $0.article.retrieved?.description)
    },
    FieldSpec("original", .text, "The file as read.") { .text(orEmpty: $0.article.original?.path) },
    FieldSpec("media_type", .text, "Its media type.") {
      .text(orEmpty: $0.article.original?.mediaType)
    },
    FieldSpec("sha256_original", .text, "SHA-256 of its bytes.") {
      .text(orEmpty: $0.article.original?.sha256)
    },
    FieldSpec("sha256_text", .text, "SHA-256 of the text.") { .text($0.article.sha256) },
  ]
}
