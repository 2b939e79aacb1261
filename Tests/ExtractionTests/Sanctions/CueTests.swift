import Articles
import Testing

@testable import Extraction

@Suite("Cues")
struct CueTests {
  @Test(
    "A cue finds its words in all forms that the syntax promises",
    arguments: [
      ("freeze..assets", "The assets were frozen", false),
      ("freeze..assets", "Bern froze their Swiss assets", true),
      ("freeze..assets", "freeze one two three four five six assets", true),
      ("freeze..assets", "freeze one two three four five six seven assets", false),
      ("ban on imports", "a ban on imports", true),
      ("dual-use export", "dual use exports", true),
      ("licence", "a license", true),
      ("defence programme", "the Defense Programs", true),
      ("us financial system", "the U.S. financial system", true),
      ("veto", "Hungary vetoed it", true),
      ("embargoes", "an embargo", false),
      ("embargo", "embargoes", true),
      ("<ordinal> package", "the 14th package", true),
      ("<ordinal> package", "the fourteenth package", true),
      ("regulation eu <ratio>", "Regulation (EU) 2022/328", true),
      ("annex <roman>", "Annex XVII", true),
      ("price cap", "price. Cap", true),
      ("price cap", "price; cap", false),
      ("russia's assets", "Russia’s assets", true),
    ])
  func cueMatches(cue: String, text: String, found: Bool) throws {
    var automaton = CueAutomaton()
    automaton.add(try CuePattern(cue), cue: 0)
    #expect(automaton.matches(in: CueWords(Array(text.utf8)[...])).isEmpty == !found)
  }

  @Test("Words keep the bytes they came from")
  func wordsKeepBytes() {
    let text = "U.S.–led “dual-use” 8542.31, Москва’s"
    let bytes = Array(text.utf8)
    let words = CueWords(bytes[...])
    let printed = words.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(printed == ["U.S", "led", "dual", "use", "8542.31", "Москва", "s"])
    #expect(words.words.map { String(decoding: $0, as: UTF8.self) }.first == "us")
  }

  @Test("The matching does the same work a word, whatever the number of cues and words")
  func matchingIsLinear() throws {
    var automaton = CueAutomaton()
    for number in 0..<2000 {
      automaton.add(try CuePattern("freeze..asset w\(number)"), cue: number)
    }
    let hostile = Array(String(repeating: "freeze asset ", count: 20_000).utf8)
    #expect(automaton.matches(in: CueWords(hostile[...])).isEmpty)
  }
}
