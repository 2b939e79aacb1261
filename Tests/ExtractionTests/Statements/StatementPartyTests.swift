import Articles
import Testing

@testable import Extraction

@Suite("Who else a statement row names")
struct StatementPartyTests {
  private func rows(_ text: String) throws -> (ArticleText, Findings) {
    let text = ArticleText(text)
    return (text, try SharedExtractor.get().extract(Article(text: text)).findings)
  }

  @Test(
    "Persons, bodies and places are spoken to",
    arguments: [
      ("Marku told reporters that the bridge was safe.", "reporters"),
      ("Marku told his colleagues that the bridge was safe.", "his colleagues"),
      ("The envoy urged Norland to close its ports.", "Norland"),
      ("Marku told parliament that the bridge was safe.", "parliament"),
    ])
  func addressees(text: String, words: String) throws {
    let (text, found) = try rows(text)
    let statement = try #require(found.statements.first { $0.within == nil })
    #expect(statement.addressees.map { text[$0.span] } == [words])
  }

  @Test(
    "Embargoes, checks and plans are not spoken to",
    arguments: [
      "Norland urged a full embargo on metal-working machines instead.",
      "Norland promises closer checks on exports of steel.",
      "The minister promised a new law.",
    ])
  func matters(text: String) throws {
    #expect(try rows(text).1.statements.allSatisfy { $0.addressees.isEmpty })
  }

  @Test("“His colleagues” are not he")
  func colleagues() throws {
    let (_, found) = try rows(
      "Foreign Minister Gabor Feher told his colleagues that the ports would stay open.")
    #expect(found.statements.allSatisfy { $0.addressees.allSatisfy { $0.actor == nil } })
  }

  @Test(
    "A matter ends with its last noun, and no day is one",
    arguments: [
      "The envoy said the plans to that end were dead.",
      "Marku said the talks on Monday had failed.",
      "The bank warned that the currency would fall.",
      "The Commission proposed a package of measures that would freeze the assets of 14 companies.",
    ])
  func about(text: String) throws {
    let (text, found) = try rows(text)
    let ends = found.statements.flatMap(\.about).map {
      text[$0.span].split(separator: " ").last.map(String.init) ?? ""
    }
    #expect(Set(ends).isDisjoint(with: ["to", "that", "on", "of", "would", "Monday"]), "\(ends)")
  }

  @Test("A source ends before the mark or the day that follows it")
  func sourceEnd() throws {
    let (text, found) = try rows(
      "Lin Yawen, the Foreign Ministry spokeswoman, said that the listing had no basis in law.")
    let source = try #require(found.statements.first?.source)
    #expect(!text[source.span].hasSuffix(","))
  }

  @Test("“Analysis:” before a headline is nobody's statement")
  func label() throws {
    let (text, found) = try rows("Analysis: why the lathe matters more\n\nThe wind was cold.")
    #expect(!found.statements.contains { $0.source.map { text[$0.span] } == "Analysis" })
  }
}
