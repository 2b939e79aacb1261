internal import Articles
internal import Workbooks

/// The timeline: one row an event.
enum EventsDataset {
  static func make(_ digest: Digest) -> Dataset {
    let rows = digest.articles.enumerated().flatMap { index, parsed in
      parsed.findings.events.map {
        Row(digest: digest, index: index, parsed: parsed, event: $0)
      }
    }
    return Dataset(name: "events", key: "row_id", specs: specs, rows: rows)
  }

  struct Row {
    let digest: Digest
    let index: Int
    let parsed: ParsedArticle
    let event: NewsEvent

    var passages: Passages { Passages(parsed: parsed) }

    func names(_ role: NewsEvent.Participant.Role) -> Cell {
      .list(
        orEmpty: event.participants.filter { $0.role == role }.compactMap {
          digest.actors.name($0.party, article: index, in: parsed.article.text)
        })
    }
  }

  private static let specs: [FieldSpec<Row>] = time + event + provenance

  private static let time: [FieldSpec<Row>] = [
    FieldSpec("row_id", .text, "Stable id of the row.") { .text("\($0.event.id)") },
    FieldSpec("date", .date, "The day, where the precision is a day or finer.") {
      switch $0.event.precision {
      case .day, .hour, .minute: .date($0.event.from)
      default: .empty
      }
    },
    FieldSpec("date_iso", .text, "TIMEX3 value.") { .text($0.event.value) },
    FieldSpec("edtf", .text, "Extended Date/Time Format.") { .text(orEmpty: $0.event.edtf) },
    FieldSpec("from", .date, "First day, inclusive.") { .date($0.event.from) },
    FieldSpec("to", .date, "Last day, inclusive.") { .date($0.event.to) },
    FieldSpec("precision", .text, "minute to century, or vague.") {
      .text($0.event.precision.rawValue)
    },
    FieldSpec("anchor", .text, "What the date was reckoned from.") {
      .text($0.event.anchor.rawValue)
    },
    FieldSpec("date_words", .text, "The words that give the date.") {
      .text(orEmpty: $0.passages.words($0.event.expression))
    },
  ]

  private static let event: [FieldSpec<Row>] = [
    FieldSpec("what", .text, "The sentence, with the trigger emphasised.") {
      $0.passages.marked($0.event.sentence, parts: [$0.event.trigger.span])
    },
    FieldSpec("trigger", .text, "Dictionary form of the word that names the event.") {
      .text($0.event.trigger.lemma)
    },
    FieldSpec("actors", .list, "Who did it.") { $0.names(.agent) },
    FieldSpec("affected", .list, "To whom it was done.") { $0.names(.patient) },
    FieldSpec("others", .list, "Who else took part.") { $0.names(.other) },
    FieldSpec("place", .text, "Where.") { .text(orEmpty: $0.passages.words($0.event.place)) },
    FieldSpec(
      "modality", .text, "happened, ongoing, planned, proposed, denied, alleged, conditional."
    ) {
      .text($0.event.modality.rawValue)
    },
  ]

  private static let provenance: [FieldSpec<Row>] =
    [
      FieldSpec("source", .link, "Opens the article at the sentence.") {
        $0.passages.source($0.event.sentence)
      }
    ]
    + ProvenanceFields.specs { row in
      ProvenanceFields.Row(
        parsed: row.parsed, span: row.event.sentence, rule: row.event.rule,
        confidence: row.event.confidence, reason: row.event.reason)
    }
}
