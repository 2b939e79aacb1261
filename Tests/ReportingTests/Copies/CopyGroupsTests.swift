import Articles
import Foundation
import Testing

@testable import Reporting

@Suite("Groups of copies")
struct CopyGroupsTests {
  @Test("Three hundred labelled pairs are told apart with an F1 of at least 95")
  func labelledPairs() {
    var (hits, misses, falseAlarms) = (0, 0, 0)
    let pairs = HardPairs.pairs + LabelledPairs(count: 252, seed: 8).pairs
    #expect(pairs.count == 300)
    for pair in pairs {
      let groups = CopyGroups(articles: [article(pair.first), article(pair.second)])
      switch (pair.isCopy, groups.group(of: 1) == 0) {
      case (true, true): hits += 1
      case (true, false): misses += 1
      case (false, true): falseAlarms += 1
      case (false, false): break
      }
    }
    let score = Double(200 * hits) / Double(2 * hits + misses + falseAlarms)
    #expect(score >= 95, "\(hits) found, \(misses) missed, \(falseAlarms) wrongly grouped")
  }

  @Test("The article published first stands for its group, and undated ones go last")
  func representative() {
    let text = LabelledPairs.stories[0].joined(separator: " ")
    let groups = CopyGroups(articles: [
      article("One\n" + text), article("Two\n" + text, "2026-03-03T18:05:00+00:00"),
      article("Three\n" + text, "2026-03-03T18:20:00+01:00"), article("Four\n" + text, "2026-03"),
    ])
    #expect((0..<4).map(groups.group(of:)) == [2, 2, 2, 2])
  }

  @Test("The same articles give the same groups each time")
  func determinism() {
    let articles = LabelledPairs(count: 40, seed: 3).pairs.flatMap {
      [article($0.first), article($0.second)]
    }
    let (first, second) = (CopyGroups(articles: articles), CopyGroups(articles: articles))
    #expect(articles.indices.allSatisfy { first.group(of: $0) == second.group(of: $0) })
  }

  @Test("Short texts are copies only when they are equal")
  func shortTexts() {
    let groups = CopyGroups(articles: [
      article("Talks resume on Friday."), article("Talks resume on Friday!"),
      article("Talks resume on Friday."), article(""),
    ])
    #expect((0..<4).map(groups.group(of:)) == [0, 1, 0, 3])
  }

  @Test("An agency's own story and those that credit it are one origin")
  func statedOrigins() {
    let stories = LabelledPairs.stories.map { $0.joined(separator: " ") }
    let groups = CopyGroups(articles: [
      article(stories[0], outlet: "Northwire"),
      article("MARVIK, May 2 (Northwire) – " + stories[1], outlet: "Harbour Post"),
      article("By Northwire\n" + stories[2], outlet: "Baltic Ledger"),
      article("Talks failed, an aide said, citing ZN.UA. " + stories[3], outlet: "Courier"),
      article(stories[4], outlet: "ZN.UA"), article(stories[5]), article(stories[6]),
    ])
    #expect(groups.independentOrigins(of: [0, 1, 2]) == 1)
    #expect(groups.independentOrigins(of: [3, 4]) == 1)
    #expect(groups.independentOrigins(of: Array(0..<7)) == 4)
    #expect(groups.independentOrigins(of: []) == 0)
  }

  @Test(
    "A million signatures stay below one gigabyte",
    .enabled(if: ProcessInfo.processInfo.environment["CLIPSHEET_MEASURE"] != nil))
  func million() {
    var random = SplitMix(seed: 1)
    var signatures = MinHashSignatures(capacity: 1_000_000)
    for _ in 0..<1_000_000 {
      signatures.append(
        ShingleSet(hashes: (0..<40).map { _ in UInt32.random(in: 0 ... .max, using: &random) }))
    }
    let keys = (0..<signatures.count).map { signatures.bandKey(0, of: $0) }.sorted()
    let peak = MemoryPeak.kilobytes
    print("peak resident memory: \(peak) kB for \(keys.count) signatures")
    #expect(peak < 1_000_000)
  }

  @Test("A signature takes 256 bytes")
  func signatureSize() {
    #expect(MinHashSignatures.bytesPerText == 256)
  }

  private func article(_ text: String, _ date: String? = nil, outlet: String? = nil) -> Article {
    Article(
      outlet: outlet, published: date.flatMap { PartialDate(iso: $0) }, text: ArticleText(text))
  }
}
