import Articles
import Definitions
import Foundation
import Testing

@testable import Extraction

@Suite("Sanctions claims")
struct ClaimTests {
  static let extractor = Result { try SharedExtractor.get() }

  @Test("Status binds per clause: one is rejected, the other called for")
  func statusBindsPerClause() throws {
    let claims = try ClaimTests.claims(
      "Hungary vetoed an extension of the asset freeze; Kyiv urged a full embargo.")
    #expect(
      claims.map { "\($0.topic) \($0.status ?? "-")" } == [
        "m.financial.asset_freeze rejected", "m.trade.embargo called_for",
      ])
  }

  @Test("Two coordinated measures give two claims with the printed count")
  func coordinatedMeasuresAreTwoClaims() throws {
    let text =
      "Western countries have imposed dozens of sanctions and trade embargoes against Russia."
    let claims = try ClaimTests.claims(text)
    #expect(claims.map(\.topic) == ["m.general.sanctions", "m.trade.embargo"])
    #expect(claims.map(\.status) == ["imposed", "imposed"])
    for claim in claims {
      #expect(claim.sender.map { ClaimTests.cut($0.span, text) } == "Western countries")
      #expect(claim.target.map { ClaimTests.cut($0.span, text) } == "Russia")
      #expect(claim.count.map { ClaimTests.cut($0, text) } == "dozens")
    }
  }

  @Test(
    "Nouns of supply, verbs of getting and bare goods open a row on supply",
    arguments: [
      ("China's shipments of nitrocellulose to Russia doubled.", "China", "Russia", "-"),
      ("Deliveries of Iranian drones to Russia went on.", "Iranian", "Russia", "-"),
      ("Tehran denies its deliveries of drones to Russia.", "Tehran", "Russia", "denied"),
      ("Moscow received shells from Pyongyang.", "Pyongyang", "Moscow", "-"),
    ])
  func supplyWithoutVerbOfGiving(
    text: String, giver: String, receiver: String, status: String
  ) throws {
    let claims = try ClaimTests.claims(text).filter { $0.kind == .supply }
    let claim = try #require(claims.first)
    #expect(claims.count == 1)
    #expect(claim.thirdParty.map { ClaimTests.cut($0.span, text) } == giver)
    #expect(claim.beneficiary.map { ClaimTests.cut($0.span, text) } == receiver)
    #expect((claim.status ?? "-") == status)
  }

  @Test(
    "A complement of call, urge, threaten, consider, propose is never imposed",
    arguments: [
      "Kyiv called on Berlin to ban Russian oil imports.",
      "Activists urged Ottawa to impose sanctions on the generals.",
      "Washington threatened to freeze the assets of the bank.",
      "Tokyo is considering whether to impose an arms embargo on the junta.",
      "The Commission proposed to ban imports of Russian gold.",
      "London wants the EU to sanction the airline.",
    ])
  func openComplementIsNotImposed(text: String) throws {
    let claims = try ClaimTests.claims(text)
    #expect(!claims.isEmpty)
    #expect(!claims.contains { $0.status == "imposed" })
  }

  @Test(
    "Words that only look like sanctions open no row",
    arguments: [
      "The court-sanctioned auction was held on Monday.",
      "The paper was under a press embargo until noon.",
      "FIFA imposed sanctions on the club.", "The ministry announced a hiring freeze.",
      "Police allowed the sanctioned rally.", "It remains a frozen conflict.",
      "Benefit sanctions hit the poorest claimants.",
    ])
  func lookAlikesStayOut(text: String) throws {
    #expect(try ClaimTests.claims(text).isEmpty)
  }

  @Test("Supply to a state under sanctions is a row with giver, receiver and goods")
  func supplyIsARow() throws {
    let text = "Beijing is providing Moscow with machine tools."
    let claim = try #require(try ClaimTests.claims(text).first)
    #expect(claim.topic == "c.supply.dual_use")
    #expect(claim.status == nil)
    #expect(claim.thirdParty.map { ClaimTests.cut($0.span, text) } == "Beijing")
    #expect(claim.beneficiary.map { ClaimTests.cut($0.span, text) } == "Moscow")
    #expect(claim.goods.first?.tier == "4.B")
    #expect(claim.goods.first?.basis == .topic)
  }

  @Test("Every span of every claim cuts whole words out of the article")
  func spansAreExact() throws {
    for sentence in try ClaimTests.sentences() {
      let bytes = Array(sentence.text.utf8)
      for claim in try ClaimTests.claims(sentence.text) {
        let parties = [claim.sender, claim.target, claim.thirdParty, claim.beneficiary]
        let spans =
          parties.compactMap { $0?.span } + claim.goods.map(\.span)
          + [claim.sentence, claim.cue, claim.regime, claim.count].compactMap { $0 }
        for span in spans {
          #expect(span.end <= bytes.count && !span.isEmpty)
          #expect(String(bytes: bytes[span.range], encoding: .utf8) != nil)
          #expect(claim.sentence.contains(span))
        }
      }
    }
  }

  @Test("No text brings the finder down, and the same text gives the same claims")
  func anyTextIsSafe() throws {
    let sentences = try ClaimTests.sentences().map { Array($0.text.utf8) }
    var state: UInt64 = 0x5eed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, limit)))
    }
    for _ in 0..<150 {
      var bytes = sentences[next(sentences.count)] + sentences[next(sentences.count)]
      for _ in 0..<next(12) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8(next(256)), at: place)
        default: bytes.swapAt(place, next(bytes.count))
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(try ClaimTests.claims(text) == ClaimTests.claims(text))
    }
  }

  @Test(
    "A cue at either end of a sentence looks at no word outside it",
    arguments: [
      "To sanctions", "Sanctions", "on sanctions targeting", "under", "To EU sanctions target",
      "is under sanctions", "sanctions hit", "travel bans by", "if sanctions", "Sanctions aimed",
      "A bank that sanctioned", "its sanctions", "The asset freeze held", "to ban Russian gas",
    ])
  func cuesAtTheEndsAreSafe(text: String) throws {
    for text in [text, text + ".", "It rained. " + text, "“" + text + "”"] {
      _ = try ClaimTests.claims(text)
    }
  }

  @Test(
    "What holds only under an “if” is conditional, and a draft list lets nobody out",
    arguments: ["If the appeal fails, the bank would lose its correspondent accounts in pounds."])
  func conditionsAreConditional(text: String) throws {
    let claims = try ClaimTests.claims(text)
    #expect(!claims.isEmpty && claims.allSatisfy { $0.modality == .conditional })
    #expect(
      try ClaimTests.claims("The compromise removes two traders from the draft list.").isEmpty)
  }

  @Test("What was sanctioned is the noun before the relative clause, not the verb behind it")
  func relativeClauseHasItsNoun() throws {
    let text = "A Kyrgyz bank that Britain sanctioned two weeks ago plans to challenge the listing."
    let targets = try ClaimTests.rows(text).compactMap(\.target)
    #expect(targets.contains("Kyrgyz bank"))
    #expect(!targets.contains("plans"))
  }

  @Test("The labelled sentences are scored no lower than their floors")
  func floorsHold() throws {
    var score = ClaimScore()
    for sentence in try ClaimTests.sentences() where sentence.isHeldOut {
      score.add(try ClaimTests.rows(sentence.text), for: sentence)
    }
    let figures = [
      "topic.f1": score.topicF1, "status.f1": score.statusF1, "sender.f1": score.sender.f1,
      "target.f1": score.target.f1,
    ]
    for line in try ClaimTests.file("floors.txt").split(separator: "\n") where !line.hasPrefix("#")
    {
      let parts = line.split(separator: " ")
      let name = String(try #require(parts.first))
      let floor = try #require(parts.last.flatMap { Double($0) })
      #expect((figures[name] ?? 0) * 100 >= floor, "\(name) is \((figures[name] ?? 0) * 100)")
    }
  }

  static func claims(_ text: String) throws -> [SanctionsClaim] {
    try extractor.get().extract(Article(text: ArticleText(text))).findings.claims
  }

  static func rows(_ text: String) throws -> [ClaimScore.Row] {
    try claims(text).map { claim in
      .init(
        topic: claim.topic, status: claim.status, sender: claim.sender.map { cut($0.span, text) },
        target: claim.target.map { cut($0.span, text) })
    }
  }

  static func cut(_ span: TextSpan, _ text: String) -> String {
    ArticleText(text)[span]
  }

  static func sentences() throws -> [LabelledSentence] {
    try LabelledSentence.read(try file("sentences.txt"), file: "sentences.txt")
  }

  static func file(_ name: String) throws -> String {
    try String(contentsOfFile: "Tests/ExtractionTests/Sanctions/\(name)", encoding: .utf8)
  }
}
