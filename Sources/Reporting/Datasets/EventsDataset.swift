internal import Articles
internal import Workbooks

/// The timeline: one row an event.
enum EventsDataset {
  static func make(_ digest: Digest) -> Dataset {
    Dataset(
      name: "events", key: "row_id", specs: specs,
      rows: digest.timeline.events.lazy.map { event in
        Row(found: FoundRow(digest: digest, folded: event.shown), event: event)
      })
  }

  /// An event with the mention that shows it.
  struct Row {
    let found: FoundRow<NewsEvent>
    let event: TimelineEvent

    /// Rows of the first article of each origin.
    var mentions: Int {
      var tally = OriginTally(found.digest.copies)
      var counted: Set<Int> = []
      for article in event.told.map(Int.init) where !counted.contains(article) {
        if tally.insert(article) == nil { counted.insert(article) }
      }
      return event.told.count { counted.contains(Int($0)) }
    }
  }

  private static let specs: [FieldSpec<Row>] =
    (time + event + provenance).map { spec in
      FieldSpec(spec.field.name, spec.field.type, spec.field.note) { spec.value($0.found) }
    } + overArticles

  private static let overArticles: [FieldSpec<Row>] = [
    FieldSpec("importance", .integer, "0 to 100: what belongs on a first page.") {
      .integer($0.event.importance)
    },
    FieldSpec(
      "kind", .text, "What kind of thing happened: meeting, strike, listing, vote and so on."
    ) {
      .text($0.event.category.rawValue)
    },
    FieldSpec(
      "mentions", .integer,
      "How often articles tell of the event; of each origin one article counts."
    ) {
      .integer($0.mentions)
    },
    FieldSpec("first_published", .date, "Publication day of the first article that tells of it.") {
      .date($0.found.digest.timeline.published[$0.event.firstArticle])
    },
    FieldSpec("last_published", .date, "Publication day of the last article that tells of it.") {
      .date($0.found.digest.timeline.published[$0.event.lastArticle])
    },
    FieldSpec("date_disagreement", .text, "The dates side by side where the articles do not agree.")
    {
      .text(orEmpty: $0.event.disagreement)
    },
    FieldSpec("related", .list, "Rows of the same event, planned or denied, or with other numbers.")
    {
      .list(orEmpty: $0.event.related.map(\.description))
    },
  ]

  private static let time: [FieldSpec<FoundRow<NewsEvent>>] = [
    FieldSpec("row_id", .text, "Stable id of the row.") { .text("\($0.finding.id)") },
    FieldSpec("date", .date, "The day, where the precision is a day or finer.") {
      switch $0.finding.precision {
      case .day, .hour, .minute: .date($0.finding.from)
      default: .empty
      }
    },
    FieldSpec("date_iso", .text, "The date as far as it is known; XX where it is open.") {
      .text(iso($0.finding.value))
    },
    FieldSpec("timex", .text, "TIMEX3 value.") { .text($0.finding.value) },
    FieldSpec("edtf", .text, "Extended Date/Time Format.") { .text(orEmpty: $0.finding.edtf) },
    FieldSpec("from", .date, "First day, inclusive.") { .date($0.finding.from) },
    FieldSpec("to", .date, "Last day, inclusive.") { .date($0.finding.to) },
    FieldSpec("precision", .text, "minute to century, or vague.") {
      .text($0.finding.precision.rawValue)
    },
    FieldSpec("anchor", .text, "What the date was reckoned from.") {
      .text($0.finding.anchor.rawValue)
    },
    FieldSpec("date_words", .text, "The words that give the date.") {
      .text(orEmpty: $0.passages.words($0.finding.expression))
    },
  ]

  private static let event: [FieldSpec<FoundRow<NewsEvent>>] = [
    FieldSpec("what", .text, "The sentence, with the trigger emphasised.") {
      $0.passages.marked($0.finding.sentence, parts: [$0.finding.trigger.span])
    },
    FieldSpec("trigger", .text, "Dictionary form of the word that names the event.") {
      .text($0.finding.trigger.lemma)
    },
    FieldSpec("actors", .list, "Who did it.") { $0.participants(.agent) },
    FieldSpec("affected", .list, "To whom it was done.") { $0.participants(.patient) },
    FieldSpec("others", .list, "Who else took part.") { $0.participants(.other) },
    FieldSpec("statement_id", .text, "Id of the statement that tells of the event.") {
      .text(orEmpty: $0.digest.links.statement(of: $0.finding.id)?.description)
    },
    FieldSpec("claim_id", .text, "Id of a sanctions claim about the event.") {
      .text(orEmpty: $0.digest.links.claim(of: $0.finding.id)?.description)
    },
    FieldSpec("place", .text, "Where.") { .text(orEmpty: $0.passages.words($0.finding.place)) },
    FieldSpec(
      "modality", .text, "happened, ongoing, planned, proposed, denied, alleged, conditional."
    ) {
      .text($0.finding.modality.rawValue)
    },
  ]

  /// ISO 8601 has no evening: a part of the day (`2026-03-16TEV`) leaves the day.
  private static func iso(_ timex: String) -> String {
    guard let time = timex.firstIndex(of: "T"),
      timex[time...].dropFirst().first?.isNumber == false
    else { return timex }
    return String(timex[..<time])
  }

  private static let provenance: [FieldSpec<FoundRow<NewsEvent>>] = ProvenanceFields.specs { row in
    ProvenanceFields.Evidence(
      span: row.finding.sentence, rule: row.finding.rule, confidence: row.finding.confidence,
      reason: row.finding.reason)
  }
}

extension FoundRow<NewsEvent> {
  fileprivate func participants(_ role: NewsEvent.Participant.Role) -> Cell {
    names(finding.participants.filter { $0.role == role }.map(\.party))
  }
}
