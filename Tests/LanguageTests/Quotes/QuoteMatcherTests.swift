import Articles
import Testing

@testable import Language

@Suite("Quotations")
struct QuoteMatcherTests {
  private func analysis(_ text: String) -> Analysis {
    var analysis = Analysis(text: ArticleText(text))
    Segmenter().segment(&analysis)
    return analysis
  }

  private func contents(_ text: String) -> [String] {
    let analysis = analysis(text)
    return analysis.quotations.map {
      String(repeating: ">", count: $0.depth - 1) + analysis.text[analysis.span($0.content)]
    }
  }

  @Test(
    "Marks of every kind pair up",
    arguments: [
      ("“Yes,” he said, “we can.”", ["Yes,", "we can."]),
      ("\"Yes,\" he said, \"we can.\"", ["Yes,", "we can."]),
      ("'Yes,' he said. 'We can't.'", ["Yes,", "We can't."]),
      ("‘The ministers’ plan is dead,’ he said.", ["The ministers’ plan is dead,"]),
      ("« Oui », dit-il.", ["Oui"]),
      ("„Ja“, sagte er.", ["Ja"]),
      ("``Yes,'' he said.", ["Yes,"]),
      ("“He told me ‘never’ twice.”", ["He told me ‘never’ twice.", ">never"]),
      (
        "\"He told me 'never again,' twice.\"",
        ["He told me 'never again,' twice.", ">never again,"]
      ),
      ("The ministers’ talks and the dogs’ barking", []),
      ("The ministers' talks and the dogs' barking", []),
      ("a 6\" gun", []),
      ("(“Hello”)", ["Hello"]),
      ("said—“Go home”—and left", ["Go home"]),
      ("\"\" empty", []),
    ])
  func pairs(text: String, expected: [String]) {
    #expect(contents(text) == expected)
  }

  @Test("A quotation over paragraphs repeats its opening mark and is linked")
  func paragraphs() {
    let analysis = analysis("“One thing.\n\n“Another thing.\n\n“The last,” he said.")
    #expect(analysis.quotations.map(\.isClosed) == [false, false, true])
    #expect(analysis.quotations.map(\.continues) == [nil, 0, 1])
  }

  @Test("A closing mark alone carries on what the paragraph before left open")
  func closingAlone() {
    let analysis = analysis("He said: “One thing.\n\nAnother thing.” He left.")
    #expect(analysis.quotations.map(\.continues) == [nil, 0])
    #expect(analysis.text[analysis.span(analysis.quotations[1].content)] == "Another thing.")
  }

  @Test("An unbalanced mark ends with its paragraph")
  func recovers() {
    let analysis = analysis("He said “go.\n\nNobody went. “Stay,” she said.")
    #expect(analysis.quotations.count == 2)
    #expect(analysis.quotations[1].continues == nil)
    #expect(analysis.quoteDepths.last == 0)
  }

  @Test("Depth counts the marks with what they hold")
  func depths() {
    #expect(analysis("a “b ‘c’ d” e").quoteDepths == [0, 1, 1, 2, 2, 2, 1, 1, 0])
  }
}
