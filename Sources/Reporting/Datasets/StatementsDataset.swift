internal import Articles
internal import Workbooks

/// Who said what, to whom, about whom: one row a statement, copies folded.
enum StatementsDataset {
  static func make(_ digest: Digest) -> Dataset {
    Dataset(
      name: "statements", key: "row_id", specs: specs, rows: Row.rows(digest, digest.statements))
  }

  typealias Row = FoundRow<Statement>

  private static let specs: [FieldSpec<Row>] = who + what + when + provenance

  private static let who: [FieldSpec<Row>] = [
    FieldSpec("row_id", .text, "Stable id of the row.") { .text("\($0.finding.id)") },
    FieldSpec("who", .text, "Canonical name of the source; its words where nobody is known.") {
      $0.name($0.finding.source)
    },
    FieldSpec("who_role", .text, "Role of the source as the article words it.") {
      .text(orEmpty: $0.sourceRole)
    },
    FieldSpec("who_country", .text, "ISO 3166-1 alpha-2 code of the source's country.") {
      .text(orEmpty: $0.actor($0.finding.source)?.country)
    },
    FieldSpec("who_words", .text, "The words that name the source here.") {
      .text(orEmpty: $0.passages.words($0.finding.source?.span))
    },
    FieldSpec("who_id", .text, "Id of the source on the Actors sheet.") {
      .text(orEmpty: $0.actor($0.finding.source)?.key)
    },
    FieldSpec("to_whom", .list, "Whom the source addressed.") { $0.names($0.finding.addressees) },
    FieldSpec("about", .list, "Whom or what the statement is about.") {
      $0.names($0.finding.about)
    },
  ]

  private static let what: [FieldSpec<Row>] = [
    FieldSpec("statement", .text, "The reported words, in full.") {
      .text($0.passages.words($0.finding.content))
    },
    FieldSpec("evidence", .text, "The sentences, with the reported words emphasised.") {
      $0.passages.marked($0.finding.extent, parts: $0.finding.content)
    },
    FieldSpec("mode", .text, "direct, indirect or mixed.") { .text($0.finding.mode.rawValue) },
    FieldSpec("act", .text, "What was done by saying it.") { .text($0.finding.act.rawValue) },
    FieldSpec("polarity", .text, "positive or negative.") {
      .text($0.finding.polarity.rawValue)
    },
    FieldSpec("modality", .text, "said, planned, conditional or denied.") {
      .text($0.finding.modality.rawValue)
    },
    FieldSpec("cue", .text, "The word that reports.") {
      .text(orEmpty: $0.passages.words($0.finding.cue?.span))
    },
    FieldSpec("cue_lemma", .text, "Dictionary form of the cue.") {
      .text(orEmpty: $0.finding.cue?.lemma)
    },
    FieldSpec("via", .list, "Outlets or documents that relay the words.") {
      $0.names($0.finding.via)
    },
    FieldSpec("claim_id", .text, "Id of a sanctions claim that the statement makes.") {
      .text(orEmpty: $0.digest.links.claim(of: $0.finding.id)?.description)
    },
    FieldSpec("event_id", .text, "Id of an event that the statement tells of.") {
      .text(orEmpty: $0.digest.links.event(of: $0.finding.id)?.description)
    },
    FieldSpec("within", .text, "Id of the statement that this one is nested in.") {
      .text(orEmpty: $0.digest.row(of: $0.finding.within)?.description)
    },
  ]

  private static let when: [FieldSpec<Row>] = [
    FieldSpec("date", .date, "Day of saying, where it is known to the day.") {
      .date(ISODate.day($0.finding.date?.value))
    },
    FieldSpec("date_iso", .text, "Day of saying as a TIMEX3 value.") {
      .text(orEmpty: $0.finding.date?.value)
    },
    FieldSpec("date_basis", .text, "stated, publication or unresolved.") {
      .text(orEmpty: $0.finding.date?.basis.rawValue)
    },
  ]

  private static let provenance: [FieldSpec<Row>] = ProvenanceFields.specs { row in
    ProvenanceFields.Evidence(
      span: row.finding.extent, rule: row.finding.rule, confidence: row.finding.confidence,
      reason: row.finding.reason)
  }
}

extension FoundRow<Statement> {
  /// As this article words it, else as another one does.
  fileprivate var sourceRole: String? {
    let own = parsed.findings.actors.first { $0.id == finding.source?.actor }
    return own?.role ?? actor(finding.source)?.roles.first
  }
}

extension Statement {
  /// The sentences, widened to the first and last word of source, cue and content.
  var extent: TextSpan {
    let parts = content + [source?.span, cue?.span, sentence].compactMap { $0 }
    return parts.dropFirst().reduce(parts.first ?? TextSpan(0, 0)) { $0.union($1) }
  }
}
