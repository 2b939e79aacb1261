internal import Articles
internal import Workbooks

/// Everybody who acts: one row an actor over all articles.
enum ActorsDataset {
  static func make(_ digest: Digest) -> Dataset {
    let tallies = ActorTallies(digest)
    let rows = digest.actors.entries.indices.lazy.map {
      Row(digest: digest, entry: digest.actors.entries[$0], tally: tallies[$0])
    }
    return Dataset(name: "actors", key: "row_id", specs: specs, rows: rows)
  }

  struct Row {
    let digest: Digest
    let entry: CanonicalActors.Entry
    let tally: ActorTallies.Tally
    let articles: [Int]
    let firstMention: (passages: Passages, span: TextSpan)?

    init(digest: Digest, entry: CanonicalActors.Entry, tally: ActorTallies.Tally) {
      self.digest = digest
      self.entry = entry
      self.tally = tally
      var seen: Set<Int> = []
      articles = entry.occurrences.map(\.article).filter { seen.insert($0).inserted }
      firstMention = entry.occurrences.first.flatMap { first in
        digest.articles.actor(first).mentions.first.map {
          (digest.articles.passages(first.article), $0.span)
        }
      }
    }
  }

  private static let specs: [FieldSpec<Row>] = [
    FieldSpec("row_id", .text, "Stable id of the actor.") { .text($0.entry.key) },
    FieldSpec("name", .text, "Canonical name.") { .text($0.entry.name) },
    FieldSpec("kind", .text, "person, organization, government, country, group, outlet or other.") {
      .text($0.entry.kind.rawValue)
    },
    FieldSpec("roles", .list, "Roles as the articles word them.") {
      .list(orEmpty: $0.entry.roles)
    },
    FieldSpec("country", .text, "ISO 3166-1 alpha-2 code.") { .text(orEmpty: $0.entry.country) },
    FieldSpec("aliases", .list, "Other names and words, most frequent first.") {
      .list(orEmpty: $0.tally.aliases)
    },
    FieldSpec(
      "statements", .integer, "Statements of this actor; what one origin tells twice counts once."
    ) {
      .integer($0.tally.statements)
    },
    FieldSpec(
      "mentions", .integer, "Mentions, pronouns included; a story of one origin counts once."
    ) {
      .integer($0.tally.mentions)
    },
    FieldSpec("articles", .integer, "Articles that mention the actor.") {
      .integer($0.articles.count)
    },
    FieldSpec("independent_sources", .integer, "Independent origins among them.") {
      .integer($0.digest.copies.independentOrigins(of: $0.articles))
    },
    FieldSpec("wikidata", .text, "Wikidata id, from an actor file.") {
      .text(orEmpty: $0.entry.wikidata)
    },
    FieldSpec("source", .link, "Opens the first article at the first mention.") { row in
      row.firstMention.map { $0.passages.source($0.span) } ?? .empty
    },
    FieldSpec("evidence_page", .link, "Opens the evidence page at the first mention.") { row in
      row.firstMention.flatMap {
        row.digest.evidence?.cell($0.passages.article.id, row: row.entry.key)
      } ?? .empty
    },
    FieldSpec("article_id", .text, "Id of the first article that mentions the actor.") {
      .text(orEmpty: $0.firstMention?.passages.article.id)
    },
    FieldSpec("char_start", .integer, "First Unicode scalar of the first mention.") { row in
      row.firstMention.map { .integer($0.passages.scalars($0.span).start) }
        ?? .empty
    },
    FieldSpec("char_end", .integer, "Past the last Unicode scalar of the first mention.") { row in
      row.firstMention.map { .integer($0.passages.scalars($0.span).end) } ?? .empty
    },
  ]
}
