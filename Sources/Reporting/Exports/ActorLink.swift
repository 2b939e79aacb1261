internal import Articles
internal import Workbooks

/// One actor's deed towards another, with the row that tells of it.
struct ActorLink: Sendable {
  let id: String
  let from: String
  let to: String
  /// `said_to`, `said_about`, `sanctions`, `supplies`.
  let kind: String
  let label: String
  let date: String
  let article: Article
  let row: String
  let confidence: String

  /// In reading order: statements, then claims. Parties that nobody resolved make no link.
  static func all(_ digest: Digest, topics: TopicLabels) -> [ActorLink] {
    digest.statements.flatMap { links(of: $0, digest) }
      + digest.claims.flatMap { links(of: $0, digest, topics) }
  }

  private static func links(of row: Folded<Statement>, _ digest: Digest) -> [ActorLink] {
    let finding = digest.articles.finding(row)
    let passages = digest.passages(row.article)
    let label = passages.words(finding.content).oneLine
    func link(_ kind: String, _ number: Int, _ other: Party) -> ActorLink? {
      digest.link(
        row.article, (finding.source, other), kind: kind, number: number, label: label,
        date: finding.date?.value, row: finding.id, confidence: finding.confidence)
    }
    return finding.addressees.enumerated().compactMap { link("said_to", $0, $1) }
      + finding.about.enumerated().compactMap { link("said_about", $0, $1) }
  }

  private static func links(
    of row: Folded<SanctionsClaim>, _ digest: Digest, _ topics: TopicLabels
  ) -> [ActorLink] {
    let finding = digest.articles.finding(row)
    let status = finding.status.map(topics.label(ofStatus:))
    let label = [topics.label(of: finding.topic), status].compactMap { $0 }.joined(separator: ", ")
    func link(_ kind: String, _ from: Party?, _ to: Party?) -> ActorLink? {
      digest.link(
        row.article, (from, to), kind: kind, number: 0, label: label, date: finding.date,
        row: finding.id, confidence: finding.confidence)
    }
    return [
      link("sanctions", finding.sender, finding.target),
      link("supplies", finding.thirdParty, finding.beneficiary),
    ].compactMap { $0 }
  }
}

extension Digest {
  func passages(_ article: Int) -> Passages { articles.passages(article) }

  fileprivate func link(
    _ article: Int, _ parties: (from: Party?, to: Party?), kind: String, number: Int,
    label: String, date: String?, row: RowID, confidence: Confidence
  ) -> ActorLink? {
    guard let from = actors.entry(parties.from?.actor, article: article)?.key,
      let to = actors.entry(parties.to?.actor, article: article)?.key
    else { return nil }
    return ActorLink(
      id: "\(row):\(kind):\(number)", from: from, to: to, kind: kind, label: label,
      date: date ?? "", article: articles[article].article, row: "\(row)",
      confidence: confidence.rawValue)
  }
}

extension String {
  /// Without line breaks and tabs: several programs take one line for one item.
  var oneLine: String {
    split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
