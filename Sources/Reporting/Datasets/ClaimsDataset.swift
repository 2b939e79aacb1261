internal import Articles
internal import Extraction
internal import Workbooks

/// Sanctions claims: one row a topic, status and set of parties in one clause.
enum ClaimsDataset {
  /// - Parameter sanctions: what all articles together say; left out where one row is explained.
  static func make(
    _ digest: Digest, topics: TopicLabels, sanctions: SanctionsDigest = SanctionsDigest()
  ) -> Dataset {
    let specs =
      topic(topics) + parties + ClaimFields.sides(topics, sanctions) + ClaimFields.speaker
      + ClaimFields.time
      + ClaimFields.goods(topics) + ClaimFields.folded(sanctions) + ClaimFields.lists(sanctions)
      + provenance
    return Dataset(
      name: "claims", key: "row_id", specs: specs, rows: Row.rows(digest, digest.claims))
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
      FieldSpec("extra_topics", .list, "Other topics with a cue in the clause.") {
        .list(orEmpty: $0.finding.details.alsoTopics.map(topics.label(of:)))
      },
      FieldSpec("status", .text, "Where the measure stands in its life.") {
        .text(orEmpty: $0.finding.status.map(topics.label(ofStatus:)))
      },
      FieldSpec(
        "modality", .text, "asserted, reported, alleged, conditional, negated, hypothetical."
      ) {
        .text($0.finding.modality.rawValue)
      },
      FieldSpec("evidence", .text, "The sentence, with the telling words emphasised.") {
        $0.passages.marked($0.evidence, parts: [$0.finding.cue])
      },
      FieldSpec("sectors", .list, "Sectors named in the clause.") {
        .list(orEmpty: $0.finding.details.sectors.map(topics.label(of:)))
      },
    ]
  }

  private static let parties: [FieldSpec<Row>] = [
    FieldSpec("sender", .text, "Who imposes or would impose.") { $0.name($0.finding.sender) },
    FieldSpec("target", .text, "Who or what is restricted.") { $0.name($0.finding.target) },
    FieldSpec("third_party", .text, "Helper or route: supplier, hub.") {
      $0.name($0.finding.thirdParty)
    },
    FieldSpec("beneficiary", .text, "End receiver in supply and evasion.") {
      $0.name($0.finding.beneficiary)
    },
    FieldSpec("regime", .text, "Regime as printed.") {
      .text(orEmpty: $0.passages.words($0.finding.regime))
    },
    FieldSpec("programme", .text, "Programme of the regime, by the table of the topic files.") {
      .text(orEmpty: $0.finding.details.programme)
    },
    FieldSpec("programme_rule", .text, "Which rule of the topic files names the programme.") {
      .text(orEmpty: $0.finding.details.programmeRule.map { "regime \($0)" })
    },
    FieldSpec("legal_basis", .text, "Order, regulation, resolution or annex as printed.") {
      .text(orEmpty: $0.passages.words($0.finding.details.legalBasis))
    },
    FieldSpec("count", .text, "Number of measures as printed.") {
      .text(orEmpty: $0.passages.words($0.finding.count))
    },
  ]

  private static let provenance: [FieldSpec<Row>] =
    ProvenanceFields.specs { row in
      ProvenanceFields.Evidence(
        span: row.evidence, rule: row.finding.rule, confidence: row.finding.confidence,
        reason: row.finding.reason)
    } + [
      FieldSpec(
        "confidence_score", .number, "0 to 1: cue by frame by status by actor links by date."
      ) {
        .number(ClaimCertainty($0).score)
      },
      FieldSpec("confidence_why", .text, "The factors of the score as codes.") {
        .text(ClaimCertainty($0).codes)
      },
      FieldSpec("sentence_no", .integer, "Sentence of the article, from 1.") {
        $0.finding.details.sentenceNumber.map { .integer($0) } ?? .empty
      },
      FieldSpec("language", .text, "BCP 47 language of the article.") {
        .text(orEmpty: $0.article.language)
      },
      FieldSpec("retrieved", .text, "When the article was captured, as stated.") {
        .text(orEmpty: $0.article.retrieved?.description)
      },
      FieldSpec("url", .text, "Address of the article.") { .text(orEmpty: $0.article.url) },
    ]
}
