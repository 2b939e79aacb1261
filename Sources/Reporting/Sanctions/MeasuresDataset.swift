internal import Articles
internal import Workbooks

/// Measures with their lives: one row a real-world measure over all articles.
enum MeasuresDataset {
  static func make(_ digest: Digest, topics: TopicLabels, sanctions: SanctionsDigest) -> Dataset {
    let rows = sanctions.measures.lazy.map { Row(digest: digest, topics: topics, measure: $0) }
    return Dataset(
      name: "measures", key: "row_id", specs: what + life + proof, rows: rows)
  }

  struct Row {
    let digest: Digest
    let topics: TopicLabels
    let measure: SanctionsMeasure

    /// The claim that made the measure's latest stage, or its first claim.
    var firstClaim: (article: Int, claim: SanctionsClaim)? {
      (measure.current?.claims.first ?? measure.claims.first).map { reference in
        (
          reference.article,
          digest.articles[reference.article].findings.claims[reference.number]
        )
      }
    }

    func stage(_ status: String) -> SanctionsMeasure.Stage? {
      measure.life.first { $0.status == status }
    }

    /// Rows of claims, without those that their origin told before.
    var countedClaims: Int {
      Set(measure.claims.compactMap { digest.row(of: $0.claim) })
        .count { !digest.retellings.isRetold($0) }
    }

    /// Pairs of rows, each counted once however often its sides are copied or told again.
    var contradictionCount: Int {
      let pairs = measure.contradictions.map { pair in
        Set(
          [pair.first, pair.second].compactMap { digest.row(of: $0.claim) }.map { row in
            digest.retellings.firstRows[row] ?? row
          })
      }
      return Set(pairs).count
    }

    func claimRow(_ reference: SanctionsMeasure.ClaimReference?) -> String? {
      digest.row(of: reference?.claim)?.description
    }

    var articles: [Int] {
      var seen: Set<Int> = []
      return measure.claims.map(\.article).filter { seen.insert($0).inserted }
    }

    var passages: Passages? {
      firstClaim.map { digest.articles.passages($0.article) }
    }

    /// The claim of the latest step with its sentence, cut about the cue where it is long.
    var shown: (claim: SanctionsClaim, passages: Passages, evidence: TextSpan)? {
      guard let claim = firstClaim?.claim, let passages else { return nil }
      let parties = [claim.sender, claim.target, claim.thirdParty, claim.beneficiary]
      let window = EvidenceWindow(
        claim.sentence, keeping: [claim.cue] + parties.compactMap { $0?.span },
        in: passages.article.text)
      return (claim, passages, window.span)
    }

    /// “called for 2024-05-02 (Harbour Post); imposed 2024-06-24 (Northwire and 2 more)”.
    var story: String {
      measure.life.map { stage in
        let label = topics.label(ofStatus: stage.status)
        let date = stage.date.isEmpty ? "undated" : stage.date
        return "\(label) \(date)\(stage.basis == .publication ? "*" : "") (\(sources(of: stage)))"
      }.joined(separator: "; ")
    }

    private func sources(of stage: SanctionsMeasure.Stage) -> String {
      let article = stage.claims.first.map { digest.articles[$0.article].article }
      let name = article?.outlet ?? article?.title ?? article?.id ?? ""
      return stage.independentOrigins > 1
        ? "\(name) and \(stage.independentOrigins - 1) more" : name
    }
  }

  private static let what: [FieldSpec<Row>] = [
    FieldSpec("row_id", .text, "Stable id: a hash of topic, sides and regime.") {
      .text($0.measure.id)
    },
    FieldSpec("kind", .text, "measure, relief, enforcement, supply or circumvention.") {
      .text($0.measure.kind.rawValue)
    },
    FieldSpec("group", .text, "Topic group.") { .text($0.topics.group(of: $0.measure.topic)) },
    FieldSpec("topic", .text, "The widest topic of the claims, in words.") {
      .text($0.topics.label(of: $0.measure.topic))
    },
    FieldSpec("topic_id", .text, "Topic id of the topic file.") { .text($0.measure.topic) },
    FieldSpec("sender", .text, "Who imposes or would impose; of supply, who helps.") {
      .text(orEmpty: $0.measure.sender?.name)
    },
    FieldSpec("sender_country", .text, "ISO 3166-1 alpha-2 code of the sender.") {
      .text(orEmpty: $0.measure.sender?.country)
    },
    FieldSpec("target", .text, "Who or what is restricted; of supply, who gains.") {
      .text(orEmpty: $0.measure.target?.name)
    },
    FieldSpec("target_country", .text, "ISO 3166-1 alpha-2 code of the target.") {
      .text(orEmpty: $0.measure.target?.country)
    },
    FieldSpec("regime", .text, "Regime as first printed.") { .text(orEmpty: $0.measure.regime) },
  ]

  private static let life: [FieldSpec<Row>] =
    [
      FieldSpec("current", .text, "The latest step of its life.") {
        .text(
          orEmpty: $0.measure.current.map { [topics = $0.topics] in
            topics.label(ofStatus: $0.status)
          })
      },
      FieldSpec("current_date", .text, "When that was, ISO 8601.") {
        .text(orEmpty: $0.measure.current?.date)
      },
      FieldSpec("story", .text, "All steps with dates and sources; * is the day of publication.") {
        .text(orEmpty: $0.story)
      },
    ]
    + [
      "called_for", "threatened", "proposed", "agreed", "announced", "imposed", "extended", "eased",
      "lifted", "rejected",
    ].flatMap(stage)

  /// Date and source of one step.
  private static func stage(_ status: String) -> [FieldSpec<Row>] {
    let words = status.split(separator: "_").joined(separator: " ")
    return [
      FieldSpec(status, .text, "First \(words): date of the claim, else of its article.") {
        .text(orEmpty: $0.stage(status).map { $0.date.isEmpty ? "undated" : $0.date })
      },
      FieldSpec("\(status)_claim", .text, "Id of the claim that says first that it was \(words).") {
        .text(orEmpty: $0.claimRow($0.stage(status)?.claims.first))
      },
      FieldSpec("\(status)_sources", .integer, "Independent sources that it was \(words).") {
        $0.stage(status).map { .integer($0.independentOrigins) } ?? .empty
      },
    ]
  }

  private static let proof: [FieldSpec<Row>] = [
    FieldSpec(
      "claims", .integer, "Claims folded into the row; what one origin tells twice counts once."
    ) {
      .integer($0.countedClaims)
    },
    FieldSpec("claim_ids", .list, "Their row ids.") { row in
      var seen: Set<String> = []
      return .list(
        orEmpty: row.measure.claims.compactMap(row.claimRow).filter { seen.insert($0).inserted })
    },
    FieldSpec("articles", .integer, "Articles that tell of it.") { .integer($0.articles.count) },
    FieldSpec("independent_sources", .integer, "Independent origins among them; copies count once.")
    {
      .integer($0.measure.independentOrigins)
    },
    FieldSpec("contradictions", .integer, "Pairs of claims that cannot both hold.") {
      $0.contradictionCount == 0 ? .empty : .integer($0.contradictionCount)
    },
    FieldSpec("contradiction", .text, "The first pair in words, with row ids.") { row in
      .text(
        orEmpty: row.measure.contradictions.first.map { pair in
          let ids = [pair.first, pair.second].compactMap(row.claimRow).joined(separator: ", ")
          return "\(pair.reason) (\(ids))"
        })
    },
    FieldSpec("first_told", .text, "Earliest publication, ISO 8601.") {
      .text(orEmpty: $0.measure.firstSeen)
    },
    FieldSpec("last_told", .text, "Latest publication, ISO 8601.") {
      .text(orEmpty: $0.measure.lastSeen)
    },
    FieldSpec("evidence", .text, "The sentence of the latest step, with the cue emphasised.") {
      guard let shown = $0.shown else { return .empty }
      return shown.passages.marked(shown.evidence, parts: [shown.claim.cue])
    },
    FieldSpec("source", .link, "Opens that article at the words.") {
      guard let shown = $0.shown else { return .empty }
      return shown.passages.source(shown.evidence)
    },
    FieldSpec("latest_claim", .text, "Row id of the claim of the latest step.") {
      .text(
        orEmpty: $0.firstClaim.flatMap { [digest = $0.digest] in
          digest.row(of: $0.claim.id)?.description
        })
    },
    FieldSpec("article_id", .text, "Id of that article on the Articles sheet.") {
      .text(orEmpty: $0.passages?.article.id)
    },
    FieldSpec("char_start", .integer, "First Unicode scalar of the sentence.") {
      guard let shown = $0.shown else { return .empty }
      return .integer(shown.passages.scalars(shown.evidence).start)
    },
    FieldSpec("char_end", .integer, "Past the last Unicode scalar of the sentence.") {
      guard let shown = $0.shown else { return .empty }
      return .integer(shown.passages.scalars(shown.evidence).end)
    },
  ]
}
