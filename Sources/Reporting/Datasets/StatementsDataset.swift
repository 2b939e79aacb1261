internal import Articles
internal import Workbooks

/// Who said what, to whom, about whom: one row a statement, copies folded.
enum StatementsDataset {
  static func make(_ digest: Digest) -> Dataset {
    Dataset(
      name: "statements", key: "row_id", specs: specs,
      rows: digest.statements.map { Row(digest: digest, folded: $0) })
  }

  struct Row {
    let digest: Digest
    let folded: FoldedStatement

    var parsed: ParsedArticle { digest.articles[folded.article] }
    var article: Article { parsed.article }
    var statement: Statement { folded.statement }
    var passages: Passages { Passages(parsed: parsed) }

    var source: CanonicalActors.Entry? {
      digest.actors.entry(statement.source?.actor, article: folded.article)
    }

    var sourceActor: NewsActor? {
      parsed.findings.actors.first { $0.id == statement.source?.actor }
    }

    func names(_ parties: [Party]) -> Cell {
      .list(
        orEmpty: parties.compactMap {
          digest.actors.name($0, article: folded.article, in: article.text)
        })
    }

    /// Everything from the first word of source, cue or content to the last.
    var evidence: TextSpan {
      let parts =
        statement.content + [statement.source?.span, statement.cue?.span].compactMap { $0 }
      return parts.dropFirst().reduce(parts[0]) { $0.union($1) }
    }
  }

  private static let specs: [FieldSpec<Row>] = who + what + when + provenance

  private static let who: [FieldSpec<Row>] = [
    FieldSpec("row_id", .text, "Stable id of the row.") { .text("\($0.statement.id)") },
    FieldSpec("who", .text, "Canonical name of the source; its words where nobody is known.") {
      .text(
        orEmpty: $0.digest.actors.name(
          $0.statement.source, article: $0.folded.article, in: $0.article.text))
    },
    FieldSpec("who_role", .text, "Role of the source as the article words it.") {
      .text(orEmpty: $0.sourceActor?.role ?? $0.source?.roles.first)
    },
    FieldSpec("who_country", .text, "ISO 3166-1 alpha-2 code of the source's country.") {
      .text(orEmpty: $0.source?.country)
    },
    FieldSpec("who_words", .text, "The words that name the source here.") {
      .text(orEmpty: $0.passages.words($0.statement.source?.span))
    },
    FieldSpec("who_id", .text, "Id of the source on the Actors sheet.") {
      .text(orEmpty: $0.source?.key)
    },
    FieldSpec("to_whom", .list, "Whom the source addressed.") { $0.names($0.statement.addressees) },
    FieldSpec("about", .list, "Whom or what the statement is about.") {
      $0.names($0.statement.about)
    },
  ]

  private static let what: [FieldSpec<Row>] = [
    FieldSpec("statement", .text, "The reported words, in full.") {
      .text($0.passages.words($0.statement.content))
    },
    FieldSpec("evidence", .text, "The passage, with the reported words emphasised.") {
      $0.passages.marked($0.evidence, parts: $0.statement.content)
    },
    FieldSpec("mode", .text, "direct, indirect or mixed.") { .text($0.statement.mode.rawValue) },
    FieldSpec("act", .text, "What was done by saying it.") { .text($0.statement.act.rawValue) },
    FieldSpec("polarity", .text, "positive or negative.") {
      .text($0.statement.polarity.rawValue)
    },
    FieldSpec("modality", .text, "said, planned, conditional or denied.") {
      .text($0.statement.modality.rawValue)
    },
    FieldSpec("cue", .text, "The word that reports.") {
      .text(orEmpty: $0.passages.words($0.statement.cue?.span))
    },
    FieldSpec("cue_lemma", .text, "Dictionary form of the cue.") {
      .text(orEmpty: $0.statement.cue?.lemma)
    },
    FieldSpec("via", .list, "Outlets or documents that relay the words.") {
      $0.names($0.statement.via)
    },
    FieldSpec("within", .text, "Id of the statement that this one is nested in.") {
      .text(orEmpty: $0.statement.within?.description)
    },
  ]

  private static let when: [FieldSpec<Row>] = [
    FieldSpec("date", .date, "Day of saying, where it is known to the day.") {
      .date(ISODate.day($0.statement.date?.value))
    },
    FieldSpec("date_iso", .text, "Day of saying as a TIMEX3 value.") {
      .text(orEmpty: $0.statement.date?.value)
    },
    FieldSpec("date_basis", .text, "stated, publication or unresolved.") {
      .text(orEmpty: $0.statement.date?.basis.rawValue)
    },
  ]

  private static let provenance: [FieldSpec<Row>] =
    [
      FieldSpec("articles", .integer, "Articles that carry these words.") {
        .integer($0.folded.articles.count)
      },
      FieldSpec(
        "independent_sources", .integer, "Independent origins among them; copies count once."
      ) {
        .integer($0.digest.copies.independentOrigins(of: $0.folded.articles))
      },
      FieldSpec("source", .link, "Opens the article at the words.") {
        $0.passages.source($0.evidence)
      },
    ]
    + ProvenanceFields.specs { row in
      ProvenanceFields.Row(
        parsed: row.parsed, span: row.evidence, rule: row.statement.rule,
        confidence: row.statement.confidence, reason: row.statement.reason)
    }
}
