import Articles
import Testing

@testable import Extraction

/// Each sentence names somebody whom a hasty reader would take for a party.
@Suite("Claim parties")
struct ClaimPartiesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    /// “sender | target”, “-” for nobody.
    let parties: String

    init(_ text: String, _ parties: String) {
      self.text = text
      self.parties = parties
    }

    var testDescription: String { text }
  }

  @Test(
    "Whose measure it is stands before who judges it",
    arguments: [
      Case(
        "Rector Anna Lund hailed the European Union's new sanctions on Friday.",
        "European Union | -"),
      Case(
        "Secretary General Erik Lund welcomed the European Union's new sanctions but said they had come late.",
        "European Union | -"),
      Case("Serbia does not apply European sanctions against Belarus.", "European | Belarus"),
      Case(
        "Kremlin spokesman Pavel Orlov called Western plans to ban the sale of lathes to Belarus a joke.",
        "Western | Belarus"),
      Case("The smuggler has been sanctioned by Canada.", "Canada | smuggler"),
    ])
  func senderIsOwner(_ item: Case) throws { try ClaimPartiesTests.expect(item) }

  @Test(
    "A target hangs on the cue: no speaker, no place, no paper",
    arguments: [
      Case(
        "The captain has been sanctioned by Norway.", "Norway | captain"),
      Case(
        "The Treasury issued a general licence that allows customers to wind down contracts.",
        "Treasury | customers"),
      Case(
        "“Those who feed Russia's army will lose access to the dollar,” he said.",
        "- | Those who feed Russia's army"),
    ])
  func targetIsComplement(_ item: Case) throws { try ClaimPartiesTests.expect(item) }

  @Test("Who says that another would answer is nobody's target")
  func speaker() throws {
    let text =
      "“We have seen no proof,” a port official said, adding that Minsk would answer any new sanctions."
    for claim in try ClaimTests.claims(text) { #expect(claim.target == nil) }
  }

  @Test("Whoever promises to check an evasion does not evade")
  func watcher() throws {
    for claim in try ClaimTests.claims("Astana promises closer checks on re-exports.") {
      #expect(claim.sender == nil && claim.thirdParty == nil)
    }
  }

  @Test("Who worries about a giver gives nothing")
  func giver() throws {
    let text =
      "Prime Minister Olaf Lind expressed concern about China's support for Russia's defence industry."
    for claim in try ClaimTests.claims(text) {
      #expect(claim.thirdParty.map { ClaimTests.cut($0.span, text) } == "China")
    }
  }

  @Test("The bloc is the Union that the article names")
  func bloc() throws {
    let text =
      "The European Union met on Monday. The bloc imposed sanctions on Belarus."
    let result = try ClaimTests.extractor.get().extract(Article(text: ArticleText(text))).findings
    let sender = try #require(result.claims.first?.sender?.actor)
    #expect(result.actors.first { $0.id == sender }?.name == "European Union")
  }

  /// Every row of the sentence has these parties.
  private static func expect(_ item: Case) throws {
    let rows = Set(
      try ClaimTests.rows(item.text).map { "\($0.sender ?? "-") | \($0.target ?? "-")" })
    #expect(rows == [item.parties])
  }
}
