internal import Articles
internal import Extraction
internal import Workbooks

/// The targets of sanctions claims in long form: one row a target, where a claim's row joins them.
enum ClaimTargetsDataset {
  static func make(_ digest: Digest, topics: TopicLabels) -> Dataset {
    let claims = FoundRow<SanctionsClaim>.rows(digest, digest.claims)
    return Dataset(
      name: "targets", key: "target_row_id", specs: specs(topics),
      rows: claims.lazy.flatMap(Row.rows))
  }

  struct Row {
    let claim: FoundRow<SanctionsClaim>
    /// From 1, in text order.
    let number: Int
    let span: TextSpan

    static func rows(_ claim: FoundRow<SanctionsClaim>) -> [Row] {
      guard let target = claim.finding.target else { return [] }
      return TargetList(target, of: claim).spans.enumerated().map { index, span in
        Row(claim: claim, number: index + 1, span: span)
      }
    }

    var evidence: TextSpan {
      EvidenceWindow(
        claim.finding.sentence, keeping: [span, claim.finding.cue], in: claim.article.text
      ).span
    }

    /// The actor whose name this target's words hold.
    var actor: CanonicalActors.Entry? {
      let known = claim.parsed.findings.actors.first { actor in
        actor.mentions.contains { span.contains($0.span) }
      }
      return known.flatMap {
        claim.digest.actors.entry($0.id, article: claim.folded.article)
      }
    }
  }

  private static func specs(_ topics: TopicLabels) -> [FieldSpec<Row>] {
    [
      FieldSpec("target_row_id", .text, "Stable id: the claim's id and the target's number.") {
        .text("\($0.claim.finding.id)_\($0.number)")
      },
      FieldSpec("row_id", .text, "Id of the claim.") { .text("\($0.claim.finding.id)") },
      FieldSpec("number", .integer, "Which target of the claim, from 1.") { .integer($0.number) },
      FieldSpec("target", .text, "The target as printed.") {
        .text(orEmpty: $0.claim.passages.words($0.span))
      },
      FieldSpec("target_name", .text, "The actor that it names, where one is known.") {
        .text(orEmpty: $0.actor?.name)
      },
      FieldSpec("target_country", .text, "ISO 3166-1 alpha-2 code of that actor.") {
        .text(orEmpty: $0.actor?.country)
      },
      FieldSpec("topic", .text, "Topic, in words.") {
        .text(topics.label(of: $0.claim.finding.topic))
      },
      FieldSpec("topic_id", .text, "Topic id of the topic file.") {
        .text($0.claim.finding.topic)
      },
      FieldSpec("status", .text, "Where the measure stands in its life.") {
        .text(orEmpty: $0.claim.finding.status.map(topics.label(ofStatus:)))
      },
      FieldSpec(
        "modality", .text, "asserted, reported, alleged, conditional, negated, hypothetical."
      ) { .text($0.claim.finding.modality.rawValue) },
      FieldSpec("sender", .text, "Who imposes or would impose.") {
        $0.claim.name($0.claim.finding.sender)
      },
      FieldSpec("evidence", .text, "The sentence, with the target emphasised.") {
        $0.claim.passages.marked($0.evidence, parts: [$0.span])
      },
      FieldSpec("source", .link, "Opens the article at the sentence.") {
        $0.claim.passages.source($0.evidence)
      },
      FieldSpec("published", .date, "Publication day.") { .date($0.claim.article.published) },
      FieldSpec("article_id", .text, "Id of the article on the Articles sheet.") {
        .text($0.claim.article.id)
      },
      FieldSpec("char_start", .integer, "First Unicode scalar of the target.") {
        .integer($0.claim.passages.scalars($0.span).start)
      },
      FieldSpec("char_end", .integer, "Past the last Unicode scalar of the target.") {
        .integer($0.claim.passages.scalars($0.span).end)
      },
    ]
  }
}
