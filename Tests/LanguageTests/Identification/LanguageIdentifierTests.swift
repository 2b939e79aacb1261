import Articles
import Testing

@testable import Language

@Suite("Language identifier")
struct LanguageIdentifierTests {
  private let identifier = LanguageIdentifier()

  @Test("At least 99 of 100 paragraphs are told apart")
  func paragraphs() {
    var wrong: [String] = []
    var count = 0
    for (language, text) in OwnParagraphs.all {
      for line in text.split(separator: "\n") {
        count += 1
        let found = identifier.language(of: Array(line.utf8))
        if found != language { wrong.append("\(found) for \(language): \(line)") }
      }
    }
    #expect(OwnParagraphs.all.count == 10)
    #expect(wrong.count * 100 <= count, "\(wrong)")
  }

  @Test(
    "Languages beyond the ten are not taken for one of them",
    arguments: [
      "Η κυβέρνηση ανακοίνωσε νέα μέτρα την Τρίτη στην Αθήνα.",
      "政府は火曜日に新しい措置を発表しました。首相が記者会見で説明しました。",
      "정부는 화요일에 새로운 조치를 발표했다고 밝혔다.",
      "Министърът каза във вторник, че правителството няма да отмени забраната преди пролетта.",
      "Міністар је рекао да ће влада усвојити нове мере у уторак, јавља агенција.",
      "وزیر گفت که دولت پیش از بهار ممنوعیت صادرات را لغو نخواهد کرد.",
      "הממשלה הודיעה ביום שלישי על צעדים חדשים.",
    ])
  func others(_ text: String) {
    #expect(identifier.language(of: Array(text.utf8)) == .undetermined)
  }

  @Test("A text without letters is undetermined, unless its source says what it is")
  func noLetters() {
    #expect(identifier.language(of: Array("1, 2, 3 … 44 %".utf8)) == .undetermined)
    #expect(identifier.language(of: [], stated: "en-GB") == .english)
    #expect(identifier.language(of: Array("12.30".utf8), stated: "de") == .german)
  }

  @Test("A stated language does not overrule a long text")
  func stated() throws {
    let line = try #require(OwnParagraphs.all[.english]?.split(separator: "\n").first)
    #expect(identifier.language(of: Array(line.utf8), stated: "fr") == .english)
  }

  @Test("Broken bytes and cut sequences do no harm")
  func brokenBytes() {
    let bytes: [UInt8] = [0xFF, 0xC2, 0x41, 0xF0, 0x9F, 0x80, 0xE2]
    for end in 0...bytes.count { _ = identifier.language(of: Array(bytes[..<end])) }
    #expect(identifier.language(of: [0x80, 0xBF]) == .undetermined)
  }

  @Test("Text that is not English keeps its tokens and gets no trees")
  func notAnnotated() throws {
    let analysis = try SharedEngine.analyze(
      "Der Minister sagte am Dienstag, die Regierung werde zahlen.")
    #expect(analysis.language == .german)
    #expect(analysis.count == 11 && analysis.sentences.count == 1)
    #expect(analysis.entities.isEmpty && analysis.tags.allSatisfy { $0 == .x })
  }
}
