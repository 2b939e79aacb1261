import Articles
import Testing

@testable import Extraction

@Suite("Time expressions in sentences")
struct TimeTaggerTests {
  /// Saturday 6 April 2024.
  private static let published = PartialDate(year: 2024, month: 4, day: 6)

  @Test("Dates and years are read as printed", arguments: MarkedSentences.absolute)
  func absolute(_ marked: String) throws {
    try expectFound(marked, published: Self.published)
  }

  @Test("Relative dates count from publication", arguments: MarkedSentences.relative)
  func relative(_ marked: String) throws {
    try expectFound(marked, published: Self.published)
  }

  @Test(
    "The story of a history moves with what opens its sentences", arguments: MarkedSentences.stories
  )
  func stories(_ marked: String) throws {
    try expectFound(marked, published: PartialDate(year: 2009, month: 12, day: 19))
  }

  @Test("Lengths and repeated times are read", arguments: MarkedSentences.lengthsAndSets)
  func lengths(_ marked: String) throws {
    try expectFound(marked, published: Self.published)
  }

  @Test("What only looks like a date gives none", arguments: MarkedSentences.lookalikes)
  func lookalikes(_ marked: String) throws {
    try expectFound(marked, published: Self.published)
  }

  @Test(
    "A date that no calendar has stays open and is told of", arguments: MarkedSentences.impossible)
  func impossible(_ text: String, value: String) throws {
    var context = try MarkedSentence.context(text, published: Self.published)
    context.expressions = TimeTagger().expressions(in: context)
    #expect(context.expressions.map(\.value) == [value])
    #expect(context.expressions.allSatisfy { $0.anchor == .unresolved })
    #expect(
      UnresolvedDates.notices(in: context).map(\.message).allSatisfy { $0.contains("calendar") })
  }

  @Test(
    "An undated article resolves nothing relative and tells of each",
    arguments: MarkedSentences.undated)
  func undated(_ text: String) throws {
    var context = try MarkedSentence.context(text, published: nil)
    context.expressions = TimeTagger().expressions(in: context)
    #expect(context.expressions.count == 1)
    #expect(context.expressions.allSatisfy { $0.anchor == .unresolved })
    #expect(UnresolvedDates.notices(in: context).map(\.code) == ["date.unresolved"])
  }

  @Test("Ten thousand expressions in one sentence are all found")
  func manyExpressions() throws {
    let text = String(repeating: "on 5 April 2024, ", count: 10_000) + "it ended."
    let context = try MarkedSentence.context(text, published: Self.published)
    let found = TimeTagger().expressions(in: context)
    #expect(found.count == 10_000)
    #expect(found.allSatisfy { $0.value == "2024-04-05" })
  }

  @Test("Ten times the expressions in a sentence take about ten times as long")
  func linearTime() throws {
    func context(_ count: Int) throws -> ArticleContext {
      try MarkedSentence.context(
        String(repeating: "on Friday or 5 April 2024, ", count: count), published: Self.published)
    }
    let (short, long) = try (context(500), context(5_000))
    let ratio = WorkMeasure.ratio(upTo: 40) {
      _ = TimeTagger().expressions(in: short)
    } long: {
      _ = TimeTagger().expressions(in: long)
    }
    #expect(ratio < 40)
  }

  @Test("Any bytes are read without a trap")
  func hostileBytes() throws {
    for text in [
      "May", "-", "1/1/1/1/1/1", "00000000000000000000", "the the the", "\u{2013}5\u{2013}",
      "99999999999 years ago", "10^99 days later", "24:99", "31.31.3131", "W53-2020-W54",
    ] {
      let context = try MarkedSentence.context(text, published: Self.published)
      _ = TimeTagger().expressions(in: context)
    }
  }

  private func expectFound(_ marked: String, published: PartialDate?) throws {
    let sentence = MarkedSentence(marked)
    let found = try sentence.found(published: published)
    #expect(found == sentence.expected, "\(sentence.text)")
  }
}
