internal import Articles
internal import Extraction
internal import Workbooks

/// Possible matches on sanctions lists: one row an actor and entry. It never says that anybody is
/// sanctioned.
enum ScreeningDataset {
  static func make(_ digest: Digest, _ screening: ScreeningDigest) -> Dataset {
    Dataset(
      name: "screening", key: "row_id", specs: name + list + answer + provenance,
      rows: screening.rows.map { Row(digest: digest, screened: $0, lists: screening.lists) })
  }

  struct Row {
    let digest: Digest
    let screened: ScreeningDigest.Row
    let lists: [ScreeningDigest.Stamp]

    var match: ListMatch { screened.match }
    var entry: ListEntry { screened.match.entry }
    var actor: CanonicalActors.Entry { screened.actor }
    var stamp: ScreeningDigest.Stamp? { lists.first { $0.name == match.list } }

    var id: String {
      let parts = [actor.key, match.list, entry.id, screened.listed.rawValue]
      return "l_"
        + SHA256Digest.hexadecimal(of: Array(parts.joined(separator: "|").utf8)).prefix(16)
    }

    /// The article that the row shows.
    private var shown: ActorOccurrence { screened.occurrences[0] }

    var passages: Passages { digest.articles.passages(shown.article) }

    var mention: TextSpan {
      let mentions = actor.actor(shown, in: digest.articles).mentions
      return (mentions.first { $0.form == .name } ?? mentions[0]).span
    }

    var sentence: TextSpan {
      let text = passages.article.text
      let passage = EvidencePassage(around: mention, in: text).passage
      return EvidenceWindow(passage, keeping: [mention], in: text).span
    }

    var articles: [Int] {
      var seen: Set<Int> = []
      return screened.occurrences.map(\.article).filter { seen.insert($0).inserted }
    }
  }

  private static let name: [FieldSpec<Row>] = [
    FieldSpec("row_id", .text, "Stable id of the row.") { .text($0.id) },
    FieldSpec("actor", .text, "Canonical name in the articles.") { .text($0.actor.name) },
    FieldSpec("actor_id", .text, "Id of the actor on the Actors sheet.") { .text($0.actor.key) },
    FieldSpec("actor_kind", .text, "person, organization, group, outlet or other.") {
      .text($0.actor.kind.rawValue)
    },
    FieldSpec("role", .list, "Roles as the articles word them.") {
      .list(orEmpty: $0.actor.roles)
    },
    FieldSpec("country", .text, "ISO 3166-1 alpha-2 code in the articles.") {
      .text(orEmpty: $0.actor.country)
    },
    FieldSpec("part", .text, "party of a claim, speaker or mentioned.") {
      .text($0.screened.part.rawValue)
    },
    FieldSpec("finding", .text, "Always “possible match”: a name is compared, nothing is proved.") {
      _ in .text("possible match")
    },
    FieldSpec("evidence", .text, "A sentence with the name, emphasised.") {
      $0.passages.marked($0.sentence, parts: [$0.mention])
    },
  ]

  private static let list: [FieldSpec<Row>] = [
    FieldSpec("list", .text, "Name of the list.") { .text($0.match.list) },
    FieldSpec("list_date", .text, "Date of the list's file, ISO 8601.") {
      .text(orEmpty: $0.match.listDate?.description)
    },
    FieldSpec("list_date_basis", .text, "printed in the file, or when the file was changed.") {
      .text(orEmpty: $0.stamp.map { $0.isDatePrinted ? "printed" : "file changed" })
    },
    FieldSpec("list_sha256", .text, "SHA-256 of the list's files.") {
      .text($0.match.listSHA256)
    },
    FieldSpec("entry", .text, "The entry's primary name.") { .text($0.entry.primaryName) },
    FieldSpec("entry_id", .text, "The list's own number of the entry.") { .text($0.entry.id) },
    FieldSpec("entry_kind", .text, "person, organization, vessel, aircraft or other.") {
      .text($0.entry.kind.rawValue)
    },
    FieldSpec("listed_name", .text, "The printed name that was matched.") {
      .text($0.match.listedName.text)
    },
    FieldSpec("programmes", .list, "Programmes as the list abbreviates them.") {
      .list(orEmpty: $0.match.programmes)
    },
    FieldSpec("listed_since", .text, "ISO 8601, where the file says it.") {
      .text(orEmpty: $0.match.listedSince?.description)
    },
    FieldSpec("listed_then", .text, "Listed at the article's date: yes, no or unknown.") {
      .text($0.screened.listed.rawValue)
    },
    FieldSpec("entry_countries", .list, "Countries of the entry as printed.") {
      .list(orEmpty: $0.entry.countries)
    },
    FieldSpec("entry_imo_numbers", .list, "IMO numbers of a ship, as the list prints them.") {
      .list(orEmpty: $0.entry.shipNumbers.map(\.digits))
    },
    FieldSpec("imo_number", .text, "IMO number that the articles print for the ship.") {
      .text(orEmpty: $0.screened.shipNumber?.digits)
    },
    FieldSpec("entry_roles", .list, "Posts of the entry as printed.") {
      .list(orEmpty: $0.entry.roles)
    },
    FieldSpec("entry_births", .list, "Dates of birth of the entry.") {
      .list(orEmpty: $0.entry.birthDates.map(\.description))
    },
  ]

  private static let answer: [FieldSpec<Row>] = [
    FieldSpec("score", .number, "How alike the names are, 0 to 1.") {
      .number(($0.match.score.value * 1000).rounded() / 1000)
    },
    FieldSpec("band", .text, "strong, review or weak.") { .text($0.match.band.rawValue) },
    FieldSpec(
      "method", .text,
      "exact, alias, weak alias, transliteration, fuzzy or identifier (IMO number)."
    ) {
      .text($0.match.method.rawValue)
    },
    FieldSpec("ambiguous", .flag, "Another entry scores almost as high.") {
      .flag($0.match.isAmbiguous)
    },
    FieldSpec("reason", .text, "The score in words, with what else speaks for or against.") {
      .text(orEmpty: $0.match.reason)
    },
  ]

  private static let provenance: [FieldSpec<Row>] = [
    FieldSpec("articles", .integer, "Articles that this row speaks for.") {
      .integer($0.articles.count)
    },
    FieldSpec("independent_sources", .integer, "Independent origins among them.") {
      .integer($0.digest.copies.independentOrigins(of: $0.articles))
    },
    FieldSpec("source", .link, "Opens the article at the name.") {
      $0.passages.source($0.mention)
    },
    FieldSpec("outlet", .text, "Outlet of the article.") {
      .text(orEmpty: $0.passages.article.outlet)
    },
    FieldSpec("article_title", .text, "Title of the article.") {
      .text(orEmpty: $0.passages.article.title)
    },
    FieldSpec("published", .date, "Publication day.") { .date($0.passages.article.published) },
    FieldSpec("article_id", .text, "Id of the article on the Articles sheet.") {
      .text($0.passages.article.id)
    },
    FieldSpec("char_start", .integer, "First Unicode scalar of the sentence.") {
      .integer($0.passages.scalars($0.sentence).start)
    },
    FieldSpec("char_end", .integer, "Past the last Unicode scalar of the sentence.") {
      .integer($0.passages.scalars($0.sentence).end)
    },
  ]
}
