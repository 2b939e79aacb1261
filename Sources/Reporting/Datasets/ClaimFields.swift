internal import Articles
internal import Extraction
internal import Workbooks

/// Fields of a sanctions claim beside its topic, status and parties.
enum ClaimFields {
  typealias Row = FoundRow<SanctionsClaim>

  /// Words, country and kind of each party; a metonym is a capital or palace that stands for a state.
  static func sides(_ topics: TopicLabels, _ sanctions: SanctionsDigest) -> [FieldSpec<Row>] {
    [
      FieldSpec("sender_words", .text, "The words that name the sender.") {
        .text(orEmpty: $0.passages.words($0.finding.sender?.span))
      },
      FieldSpec("sender_country", .text, "ISO 3166-1 alpha-2 code of the sender.") {
        .text(orEmpty: $0.actor($0.finding.sender)?.country)
      },
      FieldSpec("sender_kind", .text, "state, bloc, body, person, group; empty where unresolved.") {
        .text(orEmpty: $0.kind(of: $0.finding.sender))
      },
      FieldSpec("target_words", .text, "The words that name the target.") {
        .text(orEmpty: $0.passages.words($0.finding.target?.span))
      },
      FieldSpec("target_country", .text, "ISO 3166-1 alpha-2 code of the target.") {
        .text(orEmpty: $0.actor($0.finding.target)?.country)
      },
      FieldSpec(
        "target_kind", .text,
        "state, bloc, body, person, group, ship, sector, goods, party; empty where unresolved."
      ) {
        .text(orEmpty: $0.targetKind(topics, sanctions.screening))
      },
      FieldSpec("third_party_country", .text, "ISO 3166-1 alpha-2 code of the third party.") {
        .text(orEmpty: $0.actor($0.finding.thirdParty)?.country)
      },
      FieldSpec("beneficiary_country", .text, "ISO 3166-1 alpha-2 code of the beneficiary.") {
        .text(orEmpty: $0.actor($0.finding.beneficiary)?.country)
      },
      FieldSpec("metonym", .flag, "A party was read from the name of a capital or palace.") { row in
        .flag(row.parties.contains(where: row.isMetonym))
      },
    ]
  }

  /// Who says so.
  static let speaker: [FieldSpec<Row>] = [
    FieldSpec("said_by", .text, "Whose statement says so; empty for the narrator.") {
      $0.name($0.statement?.source)
    },
    FieldSpec("said_by_role", .text, "The speaker's role as worded.") { row in
      .text(orEmpty: row.actor(row.statement?.source)?.roles.first)
    },
    FieldSpec("attribution", .text, "direct, indirect, unnamed source, document or narrator.") {
      .text($0.attribution)
    },
    FieldSpec("speech_act", .text, "What was done by saying it; report for the narrator.") {
      .text($0.statement?.act.rawValue ?? "report")
    },
    FieldSpec("statement_id", .text, "Id of that statement.") {
      .text(orEmpty: $0.digest.row(of: $0.finding.statement)?.description)
    },
    FieldSpec("event_id", .text, "Id of the event on the timeline.") {
      .text(orEmpty: $0.digest.row(of: $0.finding.event)?.description)
    },
  ]

  static let time: [FieldSpec<Row>] = [
    FieldSpec("date", .date, "Day of the measure, where known to the day.") {
      .date(ISODate.day($0.finding.date))
    },
    FieldSpec("date_iso", .text, "Date of the measure as a TIMEX3 value; empty when unresolved.") {
      .text(orEmpty: $0.finding.date?.first == "X" ? nil : $0.finding.date)
    },
    FieldSpec("date_precision", .text, "day to year; empty without a date.") {
      .text(orEmpty: $0.event?.precision.rawValue)
    },
    FieldSpec("date_basis", .text, "What the date was reckoned from.") {
      .text(orEmpty: $0.event?.anchor.rawValue)
    },
    FieldSpec("month", .text, "YYYY-MM of the measure's date, else of publication.") {
      .text(orEmpty: $0.month)
    },
    FieldSpec("valid_from", .text, "TIMEX3 value, only where printed.") {
      .text(orEmpty: $0.finding.details.validFrom)
    },
    FieldSpec("valid_to", .text, "TIMEX3 value, only where printed.") {
      .text(orEmpty: $0.finding.details.validTo)
    },
  ]

  static func goods(_ topics: TopicLabels) -> [FieldSpec<Row>] {
    [
      FieldSpec("goods", .list, "Goods as printed.") { row in
        .list(orEmpty: row.finding.goods.map { row.article.text[$0.span] })
      },
      FieldSpec("goods_topics", .list, "Their topics.") {
        .list(orEmpty: $0.finding.goods.compactMap(\.topic).map(topics.label(of:)))
      },
      FieldSpec("hs_codes", .list, "Six-digit codes of the Harmonized System.") {
        .list(orEmpty: $0.finding.goods.flatMap(\.hsCodes))
      },
      FieldSpec("hs_basis", .text, "printed, topic or none; empty without goods.") {
        .text(orEmpty: $0.codeBasis)
      },
      FieldSpec("hs_tier", .text, "Worst tier of the common high priority list; none off the list.")
      {
        .text(orEmpty: $0.tier)
      },
      FieldSpec("hs_list_date", .text, "Date of that list.") {
        .text(orEmpty: $0.tier == nil || $0.tier == "none" ? nil : topics.tierDate)
      },
      FieldSpec("quantity", .number, "First quantity or share that is printed.") {
        .decimal($0.amount(isMoney: false)?.value)
      },
      FieldSpec("quantity_unit", .text, "Its unit: percent, or as printed.") {
        .text(orEmpty: $0.amount(isMoney: false)?.unit)
      },
      FieldSpec("money", .number, "First sum that is printed, in full.") {
        .decimal($0.amount(isMoney: true)?.value)
      },
      FieldSpec("currency", .text, "ISO 4217 code of the sum.") {
        .text(orEmpty: $0.amount(isMoney: true)?.unit)
      },
    ]
  }

  /// What the other articles add.
  static func folded(_ sanctions: SanctionsDigest) -> [FieldSpec<Row>] {
    [
      FieldSpec("measure_id", .text, "Id of the measure, supply or evasion that it belongs to.") {
        .text(orEmpty: sanctions.measure(of: $0.finding.id)?.id)
      },
      FieldSpec("corroboration", .integer, "Independent sources of the same measure.") { row in
        sanctions.measure(of: row.finding.id).map { .integer($0.independentOrigins) } ?? .empty
      },
      FieldSpec("contradictions", .list, "Rows that cannot hold beside this one.") { row in
        var seen: Set<String> = []
        return .list(
          orEmpty: sanctions.contradictions(of: row.finding.id)
            .compactMap { row.digest.row(of: $0)?.description }.filter { seen.insert($0).inserted })
      },
    ]
  }

  /// The parties beside the sanctions lists.
  static func lists(_ sanctions: SanctionsDigest) -> [FieldSpec<Row>] {
    @Sendable func best(_ row: Row) -> ListMatch? {
      row.screened(sanctions.screening).best
    }
    return [
      FieldSpec("ships", .list, "Ships that the sentence names, found without the actors.") { row in
        .list(
          orEmpty: row.ships(sanctions.screening).filter(\.mention.isNamed)
            .map { row.article.text[$0.mention.span] })
      },
      FieldSpec("imo_numbers", .list, "Numbers of ships that it prints; the check digit holds.") {
        .list(orEmpty: $0.ships(sanctions.screening).compactMap(\.mention.number?.digits))
      },
      FieldSpec("list_check", .text, "possible match, no possible match, or not screened and why.")
      {
        .text($0.screened(sanctions.screening).words)
      },
      FieldSpec("list_match_n", .integer, "Candidates on the lists; empty when not screened.") {
        row in
        let screened = row.screened(sanctions.screening)
        return screened.isCompared ? .integer(screened.matches.count) : .empty
      },
      FieldSpec("list", .text, "List of the best candidate.") { .text(orEmpty: best($0)?.list) },
      FieldSpec("list_entry", .text, "Its primary name.") {
        .text(orEmpty: best($0)?.entry.primaryName)
      },
      FieldSpec("list_entry_id", .text, "The list's own number of it.") {
        .text(orEmpty: best($0)?.entry.id)
      },
      FieldSpec("list_programmes", .list, "Its programmes.") {
        .list(orEmpty: best($0)?.programmes ?? [])
      },
      FieldSpec("listed_since", .text, "Since when it is listed, where the list says it.") {
        .text(orEmpty: best($0)?.listedSince?.description)
      },
      FieldSpec("listed_then", .text, "Listed at the article's date: yes, no or unknown.") { row in
        .text(orEmpty: best(row)?.listed(at: row.article.published).rawValue)
      },
      FieldSpec("match_score", .number, "How alike the names are, 0 to 1.") { row in
        best(row).map { .number(($0.score.value * 1000).rounded() / 1000) } ?? .empty
      },
      FieldSpec("match_band", .text, "strong, review or weak.") {
        .text(orEmpty: best($0)?.band.rawValue)
      },
      FieldSpec(
        "match_method", .text,
        "exact, alias, weak alias, transliteration, fuzzy or identifier (IMO number)."
      ) {
        .text(orEmpty: best($0)?.method.rawValue)
      },
      FieldSpec("listed_name", .text, "The printed name of the list that was matched.") {
        .text(orEmpty: best($0)?.listedName.text)
      },
      FieldSpec("match_reason", .text, "The score in words.") { .text(orEmpty: best($0)?.reason) },
      FieldSpec("list_date", .text, "Date of the list's file.") {
        .text(orEmpty: best($0)?.listDate?.description)
      },
      FieldSpec("list_sha256", .text, "SHA-256 of the list's files.") {
        .text(orEmpty: best($0)?.listSHA256)
      },
    ]
  }
}
