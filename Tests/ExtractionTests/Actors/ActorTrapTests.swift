import Articles
import Testing

@testable import Extraction

@Suite("Actors and what only looks like one")
struct ActorTrapTests {
  private func names(_ text: String) throws -> [String] {
    try SharedExtractor.get().extract(Article(text: ArticleText(text))).findings.actors.map(\.name)
  }

  @Test(
    "Places, dishes and treaties are no governments",
    arguments: [
      "He drank a Moscow mule in the bar.", "The fair in Beijing drew crowds.",
      "It rained in Washington state.", "They ate Brussels sprouts with chestnuts.",
      "The Paris Agreement was signed in spring.", "A flight to Tokyo was late.",
      "Storms hit the South China Sea.",
    ])
  func traps(text: String) throws {
    #expect(try names(text).filter { $0.hasPrefix("Government") || $0 == "China" } == [])
  }

  @Test("Georgia is the country beside Tbilisi, and none beside Atlanta")
  func homonym() throws {
    #expect(try names("Georgia held a vote. Crowds filled Tbilisi.").contains("Georgia"))
    #expect(try !names("Georgia held a vote. Crowds filled Atlanta.").contains("Georgia"))
  }

  @Test(
    "Capitals and seats that act stand for their governments",
    arguments: [
      ("Beijing said it would answer.", "Government of China"),
      ("The Kremlin denied it.", "Government of Russia"),
      ("The White House will wait.", "Government of the United States"),
      ("Envoys had urged Tehran to stop.", "Government of Iran"),
      ("Brussels expects protests.", "European Union"),
    ])
  func metonyms(text: String, name: String) throws {
    #expect(try names(text).contains(name))
  }

  @Test("A person's surname that is also a capital's name means the person")
  func surname() throws {
    let found = try names("Denzel Washington was late. Washington said he was sorry.")
    #expect(found == ["Denzel Washington"])
  }

  @Test("“The Biden administration” is the government of the president's country")
  func administration() throws {
    let text = "US President Joe Biden met farmers. The Biden administration wants lower prices."
    #expect(try names(text).contains("Government of the United States"))
  }
}
