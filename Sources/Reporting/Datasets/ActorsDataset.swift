internal import Articles
internal import Workbooks

/// Everybody who acts: one row an actor over all articles.
enum ActorsDataset {
  static func make(_ digest: Digest) -> Dataset {
    let statements = Dictionary(
      grouping: digest.statements.compactMap { folded in
        digest.retellings.isRetold(folded.finding.id)
          ? nil
          : digest.actors.entry(folded.finding.source?.actor, article: folded.article)?.key
      }, by: { $0 }
    ).mapValues(\.count)
    let rows = digest.actors.entries.map {
      Row(digest: digest, entry: $0, statements: statements[$0.key] ?? 0)
    }
    return Dataset(name: "actors", key: "row_id", specs: specs, rows: rows)
  }

  struct Row {
    let digest: Digest
    let entry: CanonicalActors.Entry
    let statements: Int

    var articles: [Int] {
      var seen: Set<Int> = []
      return entry.occurrences.map(\.article).filter { seen.insert($0).inserted }
    }

    /// Of each story the first article that mentions the actor counts: copies and what one origin
    /// tells again are one story.
    var mentions: Int {
      var seen: Set<Int> = []
      return entry.occurrences.reduce(0) { sum, occurrence in
        let story = digest.retellings.stories[occurrence.article]
        let isCounted = seen.insert(story).inserted
        return sum + (isCounted ? occurrence.actor.mentions.count : 0)
      }
    }

    var firstMention: (passages: Passages, span: TextSpan)? {
      guard let first = entry.occurrences.first, let mention = first.actor.mentions.first
      else { return nil }
      let passages = Passages(
        article: digest.articles[first.article].article, offsets: digest.offsets[first.article])
      return (passages, mention.span)
    }

    /// The names and words by which the actor goes, most frequent first, pronouns left out.
    var aliases: [String] {
      var counts: [String: Int] = [:]
      for occurrence in entry.occurrences {
        let text = digest.articles[occurrence.article].article.text
        for mention in occurrence.actor.mentions where mention.form != .pronoun {
          counts[text[mention.span], default: 0] += 1
        }
      }
      counts[entry.name] = nil
      return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
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
      .list(orEmpty: $0.aliases)
    },
    FieldSpec(
      "statements", .integer, "Statements of this actor; what one origin tells twice counts once."
    ) {
      .integer($0.statements)
    },
    FieldSpec(
      "mentions", .integer, "Mentions, pronouns included; a story of one origin counts once."
    ) {
      .integer($0.mentions)
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
