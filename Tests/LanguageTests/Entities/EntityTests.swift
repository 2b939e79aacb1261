import Articles
import Testing

@testable import Language

@Suite("Entities")
struct EntityTests {
  private func entities(_ text: String) throws -> [String: Entity.Kind] {
    let analysis = try SharedEngine.analyze(text)
    let pairs = analysis.entities.map { (analysis.text[analysis.span($0.tokens)], $0.kind) }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test("Persons and places of a plain sentence")
  func plain() throws {
    let found = try entities(
      "President Emmanuel Macron met Angela Merkel in London on Friday, Reuters reported.")
    #expect(found["Emmanuel Macron"] == .person)
    #expect(found["Angela Merkel"] == .person)
    #expect(found["London"] == .location)
  }

  @Test("Entities lie in order, apart, and inside one sentence")
  func order() throws {
    let analysis = try SharedEngine.analyze(
      "Angela Merkel went to Paris. John Smith of Microsoft stayed in London, Germany said.")
    var end = 0
    for entity in analysis.entities {
      #expect(entity.tokens.lowerBound >= end && !entity.tokens.isEmpty)
      end = entity.tokens.upperBound
      let sentence = analysis.sentences[analysis.sentence(of: entity.tokens.lowerBound)]
      #expect(sentence.contains(entity.tokens.upperBound - 1))
    }
    #expect(analysis.entities.count >= 3)
  }
}
