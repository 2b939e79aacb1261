internal import Articles
internal import Workbooks

/// Nodes and relationships for `neo4j-admin database import full`: one file for each kind, types
/// and id groups in the headers. Partial dates are no dates for Neo4j and stay texts.
enum Neo4jExport {
  static func tables(_ digest: Digest, topics: TopicLabels) -> [Table] {
    nodes(digest, topics) + relationships(digest)
  }

  /// A script that calls the import with these files.
  static func script(_ tables: [Table]) -> String {
    let lines = tables.map { table in
      let isNode = table.columns.contains { $0.id == ":LABEL" }
      return "  --\(isNode ? "nodes" : "relationships")=\(table.name).csv \\"
    }
    return """
      #!/bin/sh
      # Imports this folder into a new Neo4j 5 database: ./neo4j_import.sh [DATABASE]
      set -eu
      cd "$(dirname "$0")"
      neo4j-admin database import full --id-type=string \\
      \(lines.joined(separator: "\n"))
        "${1:-clipsheet}"

      """
  }
}

extension Neo4jExport {
  private static func nodes(_ digest: Digest, _ topics: TopicLabels) -> [Table] {
    var actors = ExportTable(
      "actors", ["id:ID(Actor)", "name", "kind", "country", "roles:string[]", ":LABEL"])
    for entry in digest.actors.entries {
      let roles = entry.roles.map { $0.replacing(";", with: ",") }.joined(separator: ";")
      actors.add([entry.key, entry.name, entry.kind.rawValue, entry.country, roles, "Actor"])
    }
    var articles = ExportTable(
      "articles",
      ["id:ID(Article)", "title", "outlet", "published", "year:int", "url", "sha256", ":LABEL"])
    var seen: Set<String> = []
    for article in digest.articles.map(\.article) where seen.insert(article.id).inserted {
      let date = article.published?.description
      articles.add([
        article.id, article.title, article.outlet, date, year(date), article.url, article.sha256,
        "Article",
      ])
    }
    return [actors.table, articles.table] + findings(digest, topics)
  }

  private static func findings(_ digest: Digest, _ topics: TopicLabels) -> [Table] {
    let common = ["date", "year:int", "confidence", "rule", ":LABEL"]
    var statements = ExportTable(
      "statements", ["id:ID(Statement)", "text", "mode", "act"] + common)
    for row in digest.statements {
      let finding = digest.articles.finding(row)
      statements.add([
        "\(finding.id)", digest.passages(row.article).words(finding.content),
        finding.mode.rawValue, finding.act.rawValue, finding.date?.value,
        year(finding.date?.value), finding.confidence.rawValue, finding.rule, "Statement",
      ])
    }
    var events = ExportTable("events", ["id:ID(Event)", "text", "precision", "modality"] + common)
    for row in digest.events {
      let finding = digest.articles.finding(row)
      events.add([
        "\(finding.id)", digest.passages(row.article).words(finding.sentence),
        finding.precision.rawValue, finding.modality.rawValue, finding.value,
        year(finding.value), finding.confidence.rawValue, finding.rule, "Event",
      ])
    }
    var claims = ExportTable("claims", ["id:ID(Claim)", "text", "topic", "status"] + common)
    for row in digest.claims {
      let finding = digest.articles.finding(row)
      claims.add([
        "\(finding.id)", digest.passages(row.article).words(finding.sentence),
        topics.label(of: finding.topic), finding.status.map(topics.label(ofStatus:)),
        finding.date, year(finding.date), finding.confidence.rawValue, finding.rule, "Claim",
      ])
    }
    return [statements.table, events.table, claims.table]
  }

  private static func relationships(_ digest: Digest) -> [Table] {
    var statementActor = relation("statement_actor", "Statement", "Actor")
    var eventActor = relation("event_actor", "Event", "Actor")
    var claimActor = relation("claim_actor", "Claim", "Actor")
    var statementArticle = relation("statement_article", "Statement", "Article")
    var eventArticle = relation("event_article", "Event", "Article")
    var claimArticle = relation("claim_article", "Claim", "Article")
    func add(
      _ table: inout ExportTable, _ row: RowID, _ party: Party?, _ article: Int, _ type: String
    ) {
      guard let actor = digest.actors.entry(party?.actor, article: article) else { return }
      table.add(["\(row)", actor.key, type])
    }
    func carry(_ table: inout ExportTable, _ row: RowID, _ articles: [Int]) {
      for article in articles { table.add(["\(row)", digest.articles[article].article.id, "IN"]) }
    }
    for row in digest.statements {
      let finding = digest.articles.finding(row)
      add(&statementActor, finding.id, finding.source, row.article, "SAID_BY")
      for party in finding.addressees {
        add(&statementActor, finding.id, party, row.article, "SAID_TO")
      }
      for party in finding.about { add(&statementActor, finding.id, party, row.article, "ABOUT") }
      carry(&statementArticle, finding.id, row.articles)
    }
    for row in digest.events {
      let finding = digest.articles.finding(row)
      for participant in finding.participants {
        let type = "HAS_\(participant.role.rawValue.uppercased())"
        add(&eventActor, finding.id, participant.party, row.article, type)
      }
      carry(&eventArticle, finding.id, row.articles)
    }
    for row in digest.claims {
      let finding = digest.articles.finding(row)
      add(&claimActor, finding.id, finding.sender, row.article, "SENT_BY")
      add(&claimActor, finding.id, finding.target, row.article, "TARGETS")
      add(&claimActor, finding.id, finding.thirdParty, row.article, "THROUGH")
      add(&claimActor, finding.id, finding.beneficiary, row.article, "BENEFITS")
      carry(&claimArticle, finding.id, row.articles)
    }
    return [statementActor, eventActor, claimActor, statementArticle, eventArticle, claimArticle]
      .map(\.table)
  }

  private static func relation(_ name: String, _ from: String, _ to: String) -> ExportTable {
    ExportTable(name, [":START_ID(\(from))", ":END_ID(\(to))", ":TYPE"])
  }

  /// The year of a date that begins with one.
  private static func year(_ date: String?) -> String? {
    guard let start = date?.prefix(4), start.utf8.count == 4, Int(start) != nil else { return nil }
    return String(start)
  }
}
