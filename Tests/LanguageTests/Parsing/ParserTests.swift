import Testing

@testable import Language

@Suite("Parser")
struct ParserTests {
  private func arc(_ word: String, in analysis: Analysis) -> (head: String, relation: Relation)? {
    guard let token = (0..<analysis.count).first(where: { analysis.word($0) == word }) else {
      return nil
    }
    let head = Int(analysis.heads[token])
    return (head < 0 ? "" : analysis.word(head), analysis.relations[token])
  }

  @Test("Subject, object and the clause that a verb of saying governs")
  func clause() throws {
    let analysis = try SharedEngine.analyze(
      "The minister said that the bank had frozen the accounts.")
    #expect(arc("said", in: analysis)?.relation == .root)
    #expect(
      arc("minister", in: analysis).map { $0.head == "said" && $0.relation == .nsubj } == true)
    #expect(arc("frozen", in: analysis).map { $0.head == "said" && $0.relation == .ccomp } == true)
    #expect(
      arc("accounts", in: analysis).map { $0.head == "frozen" && $0.relation == .obj } == true)
  }

  @Test(
    "Each sentence is one tree, whatever the text",
    arguments: [
      "Yes.", "\"No,\" she said. \"Never.\"", "So - - - ( ( ) , , ; ; \" \" \" '", "a b c d e f g",
      "WHO SAID WHAT TO WHOM AND WHEN AND WHY NOT", "No …", "1 2 3 km\n\n4 5 6 km\n",
    ])
  func tree(_ text: String) throws {
    let analysis = try SharedEngine.analyze(text)
    #expect(analysis.language == .english)
    for sentence in analysis.sentences {
      #expect(sentence.filter { analysis.heads[$0] < 0 }.count == 1)
      for token in sentence { #expect(reachesRoot(token, sentence, analysis)) }
    }
  }

  private func reachesRoot(_ token: Int, _ sentence: Range<Int>, _ analysis: Analysis) -> Bool {
    var token = token
    for _ in sentence {
      let head = Int(analysis.heads[token])
      if head < 0 { return analysis.relations[token] == .root }
      guard sentence.contains(head) else { return false }
      token = head
    }
    return false
  }

  @Test("A sentence without end takes linear time")
  func endless() throws {
    let analysis = try SharedEngine.analyze(
      String(repeating: "and the man with the dog ", count: 60))
    #expect(analysis.count == 360)
    #expect(analysis.heads.filter { $0 < 0 }.count == analysis.sentences.count)
  }
}
