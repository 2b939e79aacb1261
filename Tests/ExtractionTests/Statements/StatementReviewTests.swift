import Articles
import Testing

@testable import Extraction

@Suite("What becomes of a statement when it is read once more")
struct StatementReviewTests {
  private func rows(_ text: String) throws -> (ArticleText, Findings) {
    let text = ArticleText(text)
    return (text, try SharedExtractor.get().extract(Article(text: text)).findings)
  }

  @Test(
    "A deed is no statement",
    arguments: [
      "The Union adopted a package of measures against Norland.",
      "It bans the export of machine tools.",
      "The government imposed a tax on steel.",
    ])
  func deeds(text: String) throws {
    #expect(try rows(text).1.statements.isEmpty)
  }

  @Test("A speaker at the sentence's end reports the sentence, not a part of what another said")
  func tail() throws {
    let (text, found) = try rows(
      "A spokesman for the ministry said the measures were illegal, the state agency reported.")
    let outer = try #require(found.statements.first { $0.within == nil })
    #expect(outer.source.map { text[$0.span] } == "the state agency")
    let inner = try #require(found.statements.first { $0.within == outer.id })
    #expect(inner.content.map { text[$0] } == ["the measures were illegal"])
  }

  @Test("A second verb of saying is a second statement of the same speaker")
  func secondVerb() throws {
    let (text, found) = try rows(
      "Marku said that the bridge was safe and promised a new report.")
    #expect(found.statements.map { $0.cue.map { text[$0.span] } } == ["said", "promised"])
    #expect(found.statements.allSatisfy { $0.source.map { text[$0.span] } == "Marku" })
  }

  @Test("Who is asked is spoken to, and says nothing")
  func passive() throws {
    let (text, found) = try rows("The minister was asked whether the bridge was safe.")
    let asked = try #require(found.statements.first)
    #expect(asked.source == nil)
    #expect(asked.addressees.map { text[$0.span] } == ["The minister"])
  }

  @Test("Who is quoted as saying something says it, and the agency relays it")
  func quoted() throws {
    let (text, found) = try rows(
      "Reuters quoted a witness as saying that the bridge had fallen into the river.")
    let inner = try #require(found.statements.first { $0.cue.map { text[$0.span] } == "saying" })
    #expect(inner.source.map { text[$0.span] } == "a witness")
  }

  @Test("All who are asked are named, and those accused are not spoken to")
  func parties() throws {
    let (text, found) = try rows("She asked Germany, Japan and Taiwan to publish the names.")
    let asked = try #require(found.statements.first { $0.within == nil })
    #expect(asked.addressees.map { text[$0.span] } == ["Germany", "Japan", "Taiwan"])
    let (other, blamed) = try rows("The director accused Norland of relying on false pictures.")
    let accused = try #require(blamed.statements.first { $0.within == nil })
    #expect(accused.addressees.isEmpty)
    #expect(accused.about.contains { other[$0.span] == "Norland" })
  }

  @Test("The cue holds the noun of saying")
  func nounOfSaying() throws {
    let (text, found) = try rows("Blinken has expressed concerns about the trade with Norland.")
    let cue = try #require(found.statements.first?.cue)
    #expect(text[cue.span] == "has expressed concerns about")
    #expect(found.statements.first?.act == .assessment)
  }
}
