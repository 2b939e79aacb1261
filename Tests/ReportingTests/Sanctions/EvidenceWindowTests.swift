import Articles
import Foundation
import Testing

@testable import Reporting

@Suite("Evidence of at most 300 characters")
struct EvidenceWindowTests {
  @Test("A short sentence stays whole")
  func shortSentence() {
    let text = ArticleText("Ensayia froze the assets of a bank.")
    let sentence = TextSpan(0, text.count)
    #expect(EvidenceWindow(sentence, keeping: [TextSpan(8, 13)], in: text).span == sentence)
  }

  @Test(
    "A long one is cut to whole words about the telling ones",
    arguments: ["word ", "слово ", "é ", "averyveryverylongword "])
  func longSentence(_ filler: String) {
    for before in [0, 3, 90] {
      let start = String(repeating: filler, count: before)
      let string =
        start + "Ensayia froze the assets of Prueba " + String(repeating: filler, count: 400)
      let text = ArticleText(string)
      let cue = span("froze", in: string)
      let parties = ["Ensayia", "Prueba"].map { span($0, in: string) }
      let window = EvidenceWindow(
        TextSpan(0, text.count), keeping: [cue] + parties, in: text
      ).span
      let shown = text[window]
      #expect(shown.unicodeScalars.count <= 300 && shown.unicodeScalars.count > 250)
      #expect(shown.contains("Ensayia froze the assets of Prueba"))
      #expect(string.contains(shown))
      #expect(window.end == text.count || text.utf8[window.end] == 0x20)
      #expect(window.start == 0 || text.utf8[window.start - 1] == 0x20)
    }
  }

  @Test("A party too far off is left out; the cue never")
  func farParty() {
    let string =
      "Ensayia " + String(repeating: "and so on ", count: 60) + "froze it."
    let text = ArticleText(string)
    let window = EvidenceWindow(
      TextSpan(0, text.count), keeping: [span("froze", in: string), span("Ensayia", in: string)],
      in: text
    ).span
    #expect(text[window].hasSuffix("froze it.") && !text[window].contains("Ensayia"))
  }

  @Test("A text without spaces is cut between two characters")
  func noSpaces() {
    let string = String(repeating: "制裁", count: 400)
    let text = ArticleText(string)
    let window = EvidenceWindow(
      TextSpan(0, text.count), keeping: [TextSpan(600, 606)], in: text
    ).span
    #expect(text[window].unicodeScalars.count == 300 && string.contains(text[window]))
  }

  private func span(_ words: String, in text: String) -> TextSpan {
    let start = text.range(of: words).map { text[..<$0.lowerBound].utf8.count } ?? 0
    return TextSpan(start, start + words.utf8.count)
  }
}
