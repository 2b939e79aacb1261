internal import Articles
internal import Workbooks

/// Sanctions claims: one row a topic, status and set of parties in one clause.
enum ClaimsDataset {
  static func make(_ digest: Digest, topics: TopicLabels) -> Dataset {
    let rows = digest.articles.enumerated().flatMap { index, parsed in
      parsed.findings.claims.map {
        Row(digest: digest, topics: topics, index: index, parsed: parsed, claim: $0)
      }
    }
    return Dataset(name: "claims", key: "row_id", specs: specs, rows: rows)
  }

  struct Row {
    let digest: Digest
    let topics: TopicLabels
    let index: Int
    let parsed: ParsedArticle
    let claim: SanctionsClaim

    var passages: Passages { Passages(parsed: parsed) }

    func name(_ party: Party?) -> Cell {
      .text(orEmpty: digest.actors.name(party, article: index, in: parsed.article.text))
    }

    func country(_ party: Party?) -> Cell {
      .text(orEmpty: digest.actors.entry(party?.actor, article: index)?.country)
    }

    var statement: Statement? {
      parsed.findings.statements.first { $0.id == claim.statement }
    }
  }

  private static let specs: [FieldSpec<Row>] = topic + parties + goods + links

  private static let topic: [FieldSpec<Row>] = [
    FieldSpec("row_id", .text, "Stable id of the row.") { .text("\($0.claim.id)") },
    FieldSpec("group", .text, "Topic group.") { .text($0.topics.group(of: $0.claim.topic)) },
    FieldSpec("kind", .text, "measure, circumvention, supply, relief, enforcement or context.") {
      .text($0.claim.kind.rawValue)
    },
    FieldSpec("topic", .text, "Topic, in words.") { .text($0.topics.label(of: $0.claim.topic)) },
    FieldSpec("topic_id", .text, "Topic id of the topic file.") { .text($0.claim.topic) },
    FieldSpec("status", .text, "Where the measure stands in its life.") {
      .text(orEmpty: $0.claim.status.map($0.topics.label(ofStatus:)))
    },
    FieldSpec("modality", .text, "asserted, reported, alleged, conditional, negated, hypothetical.")
    {
      .text($0.claim.modality.rawValue)
    },
    FieldSpec("evidence", .text, "The sentence, with the telling words emphasised.") {
      $0.passages.marked($0.claim.sentence, parts: [$0.claim.cue])
    },
  ]

  private static let parties: [FieldSpec<Row>] = [
    FieldSpec("sender", .text, "Who imposes or would impose.") { $0.name($0.claim.sender) },
    FieldSpec("sender_country", .text, "ISO 3166-1 alpha-2 code of the sender.") {
      $0.country($0.claim.sender)
    },
    FieldSpec("target", .text, "Who or what is restricted.") { $0.name($0.claim.target) },
    FieldSpec("target_country", .text, "ISO 3166-1 alpha-2 code of the target.") {
      $0.country($0.claim.target)
    },
    FieldSpec("third_party", .text, "Helper or route: supplier, hub.") {
      $0.name($0.claim.thirdParty)
    },
    FieldSpec("beneficiary", .text, "End receiver in supply and evasion.") {
      $0.name($0.claim.beneficiary)
    },
    FieldSpec("regime", .text, "Regime as printed.") {
      .text(orEmpty: $0.passages.words($0.claim.regime))
    },
    FieldSpec("count", .text, "Number of measures as printed.") {
      .text(orEmpty: $0.passages.words($0.claim.count))
    },
    FieldSpec("said_by", .text, "Whose statement says so; empty for the narrator.") {
      $0.name($0.statement?.source)
    },
    FieldSpec("statement_id", .text, "Id of that statement.") {
      .text(orEmpty: $0.claim.statement?.description)
    },
    FieldSpec("event_id", .text, "Id of the event on the timeline.") {
      .text(orEmpty: $0.claim.event?.description)
    },
    FieldSpec("date", .date, "Day of the measure, where known to the day.") {
      .date(ISODate.day($0.claim.date))
    },
    FieldSpec("date_iso", .text, "Date of the measure as a TIMEX3 value.") {
      .text(orEmpty: $0.claim.date)
    },
  ]

  private static let goods: [FieldSpec<Row>] = [
    FieldSpec("goods", .list, "Goods as printed.") { row in
      .list(orEmpty: row.claim.goods.map { row.parsed.article.text[$0.span] })
    },
    FieldSpec("hs_codes", .list, "Six-digit codes of the Harmonized System.") {
      .list(orEmpty: $0.claim.goods.flatMap(\.hsCodes))
    },
    FieldSpec("hs_basis", .text, "printed, topic or none.") {
      .text(orEmpty: $0.claim.goods.first { $0.basis != .none }?.basis.rawValue)
    },
    FieldSpec("hs_tier", .text, "Tier of the common high priority list.") {
      .text(orEmpty: $0.claim.goods.compactMap(\.tier).min())
    },
  ]

  private static let links: [FieldSpec<Row>] =
    [
      FieldSpec("source", .link, "Opens the article at the sentence.") {
        $0.passages.source($0.claim.sentence)
      }
    ]
    + ProvenanceFields.specs { row in
      ProvenanceFields.Row(
        parsed: row.parsed, span: row.claim.sentence, rule: row.claim.rule,
        confidence: row.claim.confidence, reason: row.claim.reason)
    }
}
