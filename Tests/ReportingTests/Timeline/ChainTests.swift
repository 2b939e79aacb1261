import Articles
import Testing

@testable import Reporting

/// No corpus of chains over documents lies beside the project: MEANTIME is there as time expressions
/// alone. The measure is here, on mentions of our own.
@Suite("Chains of events over documents")
struct ChainTests {
  @Test("Mentions of our own fall into their chains")
  func ownChains() {
    let articles = ChainTests.mentions.enumerated().map { index, mention in
      TimelineFixture.article(
        mention.text, day: mention.day, lemma: mention.lemma, value: mention.value,
        anchor: mention.anchor, modality: mention.modality, outlet: "Outlet \(index)")
    }
    let digest = TimelineFixture.digest(articles)
    let rows = digest.timeline.events.map(\.shown.id)
    let found = articles.map { article in
      digest.row(of: article.findings.events[0].id).flatMap { rows.firstIndex(of: $0) } ?? -1
    }
    let score = ChainScore(gold: ChainTests.mentions.map(\.chain), found: found)
    #expect(score.precision >= 0.99, "precision is \(score.precision)")
    #expect(score.recall >= 0.9, "recall is \(score.recall)")
  }

  @Test("B-cubed gives what its definition gives by hand")
  func bCubed() {
    let score = ChainScore(gold: [0, 0, 1], found: [0, 0, 0])
    #expect(abs(score.precision - 5.0 / 9) < 1e-9)
    #expect(score.recall == 1)
  }

  private struct Mention {
    let chain: Int
    let text: String
    let day: Int
    let lemma: String
    let value: String
    var anchor = NewsEvent.Anchor.publication
    var modality = NewsEvent.Modality.happened
  }

  private static let mentions: [Mention] = [
    Mention(
      chain: 0, text: "Norway signed the cod treaty with its neighbour on Friday.", day: 6,
      lemma: "sign", value: "2024-04-05"),
    Mention(
      chain: 0, text: "Norway adopted the pact on fishing after years of talks.", day: 6,
      lemma: "adopt", value: "2024-04-06", anchor: .default),
    Mention(
      chain: 0, text: "Norway agreed on quotas on 5 April, officials said later.", day: 9,
      lemma: "agree", value: "2024-04-05", anchor: .explicit),
    Mention(
      chain: 1, text: "Norway will sign a further treaty next week, it says.", day: 5,
      lemma: "sign", value: "2024-04-05", modality: .planned),
    Mention(
      chain: 2, text: "Norway votes on a new parliament, with rain forecast.", day: 7,
      lemma: "vote",
      value: "2024-04-07", anchor: .default),
    Mention(
      chain: 2, text: "Norway elected a parliament on Sunday in heavy rain.", day: 8,
      lemma: "elect",
      value: "2024-04-07"),
    Mention(
      chain: 3, text: "Sweden votes on the bridge toll on the same Sunday.", day: 8, lemma: "vote",
      value: "2024-04-07"),
    Mention(
      chain: 4, text: "Sweden attacked the toll scheme and 12 booths burnt.", day: 8,
      lemma: "attack", value: "2024-04-08"),
    Mention(
      chain: 5, text: "Sweden attacked the toll scheme; 31 booths were lost.", day: 8,
      lemma: "attack", value: "2024-04-08"),
    Mention(
      chain: 6, text: "Sweden attacked the scheme again without further loss.", day: 12,
      lemma: "attack", value: "2024-04-11"),
  ]
}
