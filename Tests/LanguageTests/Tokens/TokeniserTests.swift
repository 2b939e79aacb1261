import Articles
import Testing

@testable import Language

@Suite("Tokens")
struct TokeniserTests {
  private func tokens(_ text: String) -> String {
    var analysis = Analysis(text: ArticleText(text))
    Segmenter().segment(&analysis)
    return (0..<analysis.count).map { analysis.word($0) }.joined(separator: "|")
  }

  @Test(
    "English words part as the treebanks part them",
    arguments: [
      ("I don't know.", "I|do|n't|know|."),
      ("He’s here; they’ll come.", "He|’s|here|;|they|’ll|come|."),
      ("She cannot and won’t.", "She|can|not|and|wo|n’t|."),
      ("We're gonna go", "We|'re|gon|na|go"),
      ("They shouldn't've gone", "They|should|n't|'ve|gone"),
      ("the ministers' talks", "the|ministers|'|talks"),
      ("O'Neill's o'clock", "O'Neill|'s|o'clock"),
      ("the 1990's and '72", "the|1990's|and|'72"),
      ("a 21-year-old pro-Kremlin co-founder", "a|21|-|year|-|old|pro-Kremlin|co-founder"),
      ("an anti-Russia-led move", "an|anti-Russia|-|led|move"),
      ("U.S.-based firm", "U.S.|-|based|firm"),
      ("the U.S. Army", "the|U.S.|Army"),
      ("Mr. Smith of Acme Inc. said", "Mr.|Smith|of|Acme|Inc.|said"),
      ("It paid $5.2bn, €3m or US$20.", "It|paid|$|5.2|bn|,|€|3|m|or|US$|20|."),
      ("up 12.5% at 5pm", "up|12.5|%|at|5|pm"),
      ("the 20th of 1,000 in the 1970s", "the|20th|of|1,000|in|the|1970s"),
      ("Call 555-123-4567 on 9/11", "Call|555-123-4567|on|9/11"),
      ("from 2010-2012, 3-1", "from|2010|-|2012|,|3|-|1"),
      ("Wait... what?! No…", "Wait|...|what|?!|No|…"),
      ("and/or s/he", "and|/|or|s/he"),
      ("AT&T and R&D", "AT&T|and|R&D"),
      (
        "see www.example.com, (https://a.example.org/x_(y)?q=1).",
        "see|www.example.com|,|(|https://a.example.org/x_(y)?q=1|)|."
      ),
      ("write to a.b@example.co.uk.", "write|to|a.b@example.co.uk|."),
      ("#Sanctions by @Ministry", "#Sanctions|by|@Ministry"),
      ("the end.The start", "the|end|.|The|start"),
      ("“Yes,” he said—“no.”", "“|Yes|,|”|he|said|—|“|no|.|”"),
      ("it's 5:30 -- so", "it|'s|5:30|--|so"),
      ("👩‍🚀🇺🇦ok", "👩‍🚀|🇺🇦|ok"),
      ("Łódź’s naïve café", "Łódź|’s|naïve|café"),
      ("中国政府", "中|国|政|府"),
      ("В Києві кажуть: «Так».", "В|Києві|кажуть|:|«|Так|»|."),
    ])
  func words(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test("Tokens and the gaps between them give back any text")
  func covers() {
    var generator = SplitMix(state: 7)
    for round in 0..<400 {
      let text = RandomText.make(length: 1 + round, &generator)
      var analysis = Analysis(text: ArticleText(text))
      Segmenter().segment(&analysis)
      var end = 0
      for token in 0..<analysis.count {
        let span = analysis.span(token)
        #expect(span.start >= end && !span.isEmpty)
        #expect(isBlank(analysis.text.utf8[end..<span.start]))
        end = span.end
      }
      #expect(isBlank(analysis.text.utf8[end...]))
      #expect(covered(analysis.sentences, analysis.count))
      #expect(covered(analysis.paragraphs, analysis.count))
      #expect(analysis.quoteDepths.count == analysis.count)
    }
  }

  /// Whether a gap is valid UTF-8 of spaces alone: no scalar is cut and no letter dropped.
  private func isBlank(_ gap: ArraySlice<UInt8>) -> Bool {
    guard let text = String(validating: gap, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy {
      ScalarReader.classOf($0.value) == .space || $0.value <= 0x20 || $0.value == 0x7F
    }
  }

  private func covered(_ ranges: [Range<Int>], _ count: Int) -> Bool {
    var end = 0
    for range in ranges {
      guard range.lowerBound == end, !range.isEmpty else { return false }
      end = range.upperBound
    }
    return end == count
  }

  @Test("Hostile text takes linear time")
  func hostile() {
    let texts = [
      String(repeating: "a", count: 30_000 * 3), String(repeating: "a.b-", count: 8_000 * 3),
      String(repeating: "((((\"'", count: 5_000 * 3), String(repeating: "“‘", count: 5_000 * 3),
      String(repeating: "''' ", count: 8_000 * 3),
      String(repeating: "\u{0}\u{202E}x", count: 8_000 * 3),
      String(repeating: "www.a.com/", count: 3_000 * 3), String(repeating: "1-", count: 12_000 * 3),
      String(repeating: "a'", count: 12_000 * 3), String(repeating: ". ", count: 12_000 * 3),
      String(repeating: "x@", count: 12_000 * 3), String(repeating: "A.", count: 12_000 * 3),
    ]
    let clock = ContinuousClock()
    for text in texts {
      let half = String(text.unicodeScalars.prefix(text.unicodeScalars.count / 2))
      func seconds(_ text: String) -> Duration {
        clock.measure {
          var analysis = Analysis(text: ArticleText(text))
          Segmenter().segment(&analysis)
        }
      }
      // Far above what noise can do and far below what a quadratic walk takes.
      let turns = (0..<3).lazy.map { _ in (half: seconds(half), whole: seconds(text)) }
      #expect(turns.contains { $0.whole < $0.half * 6 + .milliseconds(500) })
    }
  }
}
