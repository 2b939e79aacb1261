internal import Articles
internal import Foundation

/// Entities of the FollowTheMoney model, one JSON object a line.
///
/// The model has no schema for somebody's words: a statement is a Note on its speaker, with the
/// article as its proof; a claim is a Sanction on its target where one is known.
enum FollowTheMoneyExport {
  private struct Entity: Encodable {
    let id: String
    let schema: String
    var properties: [String: [String]]

    init(_ id: String, _ schema: String, _ properties: [String: [String?]]) {
      self.id = id
      self.schema = schema
      self.properties = properties.mapValues { $0.compactMap { $0 }.filter { !$0.isEmpty } }
        .filter { !$0.value.isEmpty }
    }
  }

  static func lines(_ digest: Digest, topics: TopicLabels) -> String {
    let entities =
      articles(digest) + actors(digest) + statements(digest) + events(digest)
      + claims(digest, topics)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var seen: Set<String> = []
    var text = ""
    for entity in entities where seen.insert(entity.id).inserted {
      guard let data = try? encoder.encode(entity) else { continue }
      text += String(decoding: data, as: UTF8.self) + "\n"
    }
    return text
  }

  private static func articles(_ digest: Digest) -> [Entity] {
    digest.articles.map(\.article).map { article in
      Entity(
        article.id, "Article",
        [
          "title": [article.title], "author": article.authors, "publisher": [article.outlet],
          "publishedAt": [day(article.published?.description)], "sourceUrl": [article.url],
          "fileName": [
            article.original?.path.split(separator: "/").last.map(String.init)
              ?? article.id
          ], "bodyText": [article.text.string],
        ])
    }
  }

  private static func actors(_ digest: Digest) -> [Entity] {
    digest.actors.entries.map { entry in
      var properties: [String: [String?]] = [
        "name": [entry.name], "country": [entry.country?.lowercased()],
        "wikidataId": [entry.wikidata],
      ]
      if entry.kind == .person { properties["position"] = entry.roles }
      properties["proof"] = entry.occurrences.prefix(1).map {
        digest.articles[$0.article].article.id
      }
      return Entity(entry.key, schema(entry.kind), properties)
    }
  }

  private static func schema(_ kind: NewsActor.Kind) -> String {
    switch kind {
    case .person: "Person"
    case .government, .country: "PublicBody"
    case .organization, .outlet: "Organization"
    case .group, .other: "LegalEntity"
    }
  }

  private static func statements(_ digest: Digest) -> [Entity] {
    digest.statements.map { row in
      let finding = digest.articles.finding(row)
      return Entity(
        "\(finding.id)", "Note",
        [
          "entity": [digest.actors.entry(finding.source?.actor, article: row.article)?.key],
          "description": [digest.passages(row.article).words(finding.content)],
          "date": [day(finding.date?.value)], "proof": proof(row.articles, digest),
        ])
    }
  }

  private static func events(_ digest: Digest) -> [Entity] {
    digest.events.map { row in
      let finding = digest.articles.finding(row)
      let passages = digest.passages(row.article)
      return Entity(
        "\(finding.id)", "Event",
        [
          "name": [passages.words(finding.sentence)], "date": [day(finding.value)],
          "startDate": [finding.from?.description], "endDate": [finding.to?.description],
          "location": [passages.words(finding.place)],
          "involved": finding.participants.map {
            digest.actors.entry($0.party.actor, article: row.article)?.key
          }, "proof": proof(row.articles, digest),
        ])
    }
  }

  private static func claims(_ digest: Digest, _ topics: TopicLabels) -> [Entity] {
    digest.claims.compactMap { row in
      let finding = digest.articles.finding(row)
      guard let target = digest.actors.entry(finding.target?.actor, article: row.article) else {
        return nil
      }
      return Entity(
        "\(finding.id)", "Sanction",
        [
          "entity": [target.key],
          "authority": [
            digest.actors.name(
              finding.sender, article: row.article, in: digest.articles[row.article].article.text)
          ],
          "provisions": [topics.label(of: finding.topic)],
          "status": [finding.status.map(topics.label(ofStatus:))],
          "reason": [digest.passages(row.article).words(finding.sentence)],
          "startDate": [day(finding.date)], "proof": proof(row.articles, digest),
          "sourceUrl": [digest.articles[row.article].article.url],
        ])
    }
  }

  private static func proof(_ articles: [Int], _ digest: Digest) -> [String] {
    articles.map { digest.articles[$0].article.id }
  }

  /// A prefix of an ISO date, as the model takes it; weeks, quarters and open values are left out.
  private static func day(_ value: String?) -> String? {
    guard let value, let date = PartialDate(iso: value) else { return nil }
    return String(date.description.prefix(10))
  }
}
