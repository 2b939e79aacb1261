import Articles
import Foundation
import Testing

@testable import Extraction

@Suite("Articles in other languages")
struct OtherLanguageTests {
  @Test(
    "They stay, with a notice, and no English rule finds anything in them",
    arguments: [
      (
        "Der Minister sagte am 3. März 2022, die Sanktionen gegen Russland blieben in Kraft.",
        "German"
      ),
      (
        "Le ministre a dit le 3 mars 2022 que les sanctions contre la Russie restent en vigueur.",
        "French"
      ),
      (
        "Міністр заявив 3 березня 2022 року, що санкції проти Росії залишаються чинними.",
        "Ukrainian"
      ),
    ])
  func kept(_ text: String, _ name: String) throws {
    let article = Article(text: ArticleText(text))
    let parsed = try SharedExtractor.get().extract(article)
    #expect(parsed.notices.map(\.code) == ["language.not-english"])
    #expect(parsed.notices.allSatisfy { $0.message.contains(name) })
    #expect(parsed.findings.statements.isEmpty && parsed.findings.events.isEmpty)
    #expect(parsed.findings.actors.isEmpty && parsed.findings.claims.isEmpty)
    #expect(parsed.findings.expressions.isEmpty)
    #expect(parsed.article.text.utf8.elementsEqual(text.utf8))
  }
}
