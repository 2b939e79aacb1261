internal import Articles
internal import Workbooks

/// Sanctions claims: one row a topic, status and set of parties in one clause.
enum ClaimsDataset {
  static func make(_ digest: Digest, topics: TopicLabels) -> Dataset {
    Dataset(
      name: "claims", key: "row_id", specs: topic(topics) + parties + goods + provenance,
      rows: Row.rows(digest, digest.claims))
  }

  typealias Row = FoundRow<SanctionsClaim>

  private static func topic(_ topics: TopicLabels) -> [FieldSpec<Row>] {
    [
      FieldSpec("row_id", .text, "Stable id of the row.") { .text("\($0.finding.id)") },
      FieldSpec("group", .text, "Topic group.") { .text(topics.group(of: $0.finding.topic)) },
      FieldSpec("kind", .text, "measure, circumvention, supply, relief, enforcement or context.") {
        .text($0.finding.kind.rawValue)
      },
      FieldSpec("topic", .text, "Topic, in words.") { .text(topics.label(of: $0.finding.topic)) },
      FieldSpec("topic_id", .text, "Topic id of the topic file.") { .text($0.finding.topic) },
      FieldSpec("status", .text, "Where the measure stands in its life.") {
        .text(orEmpty: $0.finding.status.map(topics.label(ofStatus:)))
      },
      FieldSpec(
        "modality", .text, "asserted, reported, alleged, conditional, negated, hypothetical."
      ) {
        .text($0.finding.modality.rawValue)
      },
      FieldSpec("evidence", .text, "The sentence, with the telling words emphasised.") {
        $0.passages.marked($0.finding.sentence, parts: [$0.finding.cue])
      },
    ]
  }

  private static let parties: [FieldSpec<Row>] = [
    FieldSpec("sender", .text, "Who imposes or would impose.") { $0.name($0.finding.sender) },
    FieldSpec("sender_country", .text, "ISO 3166-1 alpha-2 code of the sender.") {
      .text(orEmpty: $0.actor($0.finding.sender)?.country)
    },
    FieldSpec("target", .text, "Who or what is restricted.") { $0.name($0.finding.target) },
    FieldSpec("target_country", .text, "ISO 3166-1 alpha-2 code of the target.") {
      .text(orEmpty: $0.actor($0.finding.target)?.country)
    },
    FieldSpec("third_party", .text, "Helper or route: supplier, hub.") {
      $0.name($0.finding.thirdParty)
    },
    FieldSpec("beneficiary", .text, "End receiver in supply and evasion.") {
      $0.name($0.finding.beneficiary)
    },
    FieldSpec("regime", .text, "Regime as printed.") {
      .text(orEmpty: $0.passages.words($0.finding.regime))
    },
    FieldSpec("count", .text, "Number of measures as printed.") {
      .text(orEmpty: $0.passages.words($0.finding.count))
    },
    FieldSpec("said_by", .text, "Whose statement says so; empty for the narrator.") {
      $0.name($0.statement?.source)
    },
    FieldSpec("statement_id", .text, "Id of that statement.") {
      .text(orEmpty: $0.digest.row(of: $0.finding.statement)?.description)
    },
    FieldSpec("event_id", .text, "Id of the event on the timeline.") {
      .text(orEmpty: $0.digest.row(of: $0.finding.event)?.description)
    },
    FieldSpec("date", .date, "Day of the measure, where known to the day.") {
      .date(ISODate.day($0.finding.date))
    },
    FieldSpec("date_iso", .text, "Date of the measure as a TIMEX3 value.") {
      .text(orEmpty: $0.finding.date)
    },
  ]

  private static let goods: [FieldSpec<Row>] = [
    FieldSpec("goods", .list, "Goods as printed.") { row in
      .list(orEmpty: row.finding.goods.map { row.article.text[$0.span] })
    },
    FieldSpec("hs_codes", .list, "Six-digit codes of the Harmonized System.") {
      .list(orEmpty: $0.finding.goods.flatMap(\.hsCodes))
    },
    FieldSpec("hs_basis", .text, "printed, topic or none.") {
      .text(orEmpty: $0.finding.goods.first { $0.basis != .none }?.basis.rawValue)
    },
    FieldSpec("hs_tier", .text, "Tier of the common high priority list.") {
      .text(orEmpty: $0.finding.goods.compactMap(\.tier).min())
    },
  ]

  private static let provenance: [FieldSpec<Row>] = ProvenanceFields.specs { row in
    ProvenanceFields.Evidence(
      span: row.finding.sentence, rule: row.finding.rule, confidence: row.finding.confidence,
      reason: row.finding.reason)
  }
}

extension FoundRow<SanctionsClaim> {
  fileprivate var statement: Statement? {
    parsed.findings.statements.first { $0.id == finding.statement }
  }
}
