import Articles
import Testing

@testable import Language

@Suite("Sentences")
struct SentenceSplitterTests {
  /// Every `¦` is a sentence boundary; the mark is taken out before the text is read.
  @Test(
    "Sentences of news end where a reader ends them",
    arguments: [
      "The minister left. ¦He did not speak.",
      "“We will not yield. ¦We will fight on,” Marek Dolan said. ¦He left.",
      "“Will you resign?” reporters asked. ¦He did not answer.",
      "“Stop this!” President Dolan said on Monday. ¦The crowd cheered.",
      "He said “no.” ¦The talks ended.",
      "The U.S. Treasury acted. ¦It named ten firms in the U.S. ¦The list is long.",
      "Sen. Ada Marsh met Gov. Lee on Jan. 5 at No. 10 Downing St. in London. ¦She left at 5 p.m. ¦Talks resume.",
      "Mr. J. K. Dolan, Jr. spoke first. ¦Acme Corp. said nothing.",
      "It ended at 6 p.m. Friday in Geneva.",
      "VALDRIA CITY, April 4 (Northwire) – Ministers met on Monday. ¦They spoke.",
      "Sanctions bite, says bank\n¦The central bank said so. ¦It was blunt.",
      "First point:\n¦• one thing\n¦• another thing\n¦The end.",
      "He waited... and then he left. ¦She stayed… ¦Nobody knew.",
      "Prices rose by 3.5 percent. ¦20 firms closed.",
      "The ministry (see below.) said no.",
      "They agreed. (¦The text is long.) ¦It was signed.",
      "What next?! ¦Nobody knows!",
      "“First part.” ¦“Second part.”",
      "He wrote to a.b@example.org. ¦Nobody replied.",
      "Yahoo! shares fell. ¦Others rose.",
      "the end.¦The start",
      "The firm, Dolan & Co., denied it. ¦Others did too.",
      "1. ¦",
      "The tanker at its berth in Qadir ¦Photo: Mira Dahl.",
      "She said photo: nothing else.",
      "Monday, March 4, 2024 ¦The strait was closed.",
      "On Monday, March 4, 2024 Dolan met her.",
      "They left Washington D.C. ¦Video: the arrival.",
      "Few still used the old IE. ¦The new one came late.",
      "Several goods, i.e. Dutch ones, were held.",
      "Взяли місто. ¦Бої тривають.",
      "会议结束。¦他走了。",
    ])
  func boundaries(marked: String) {
    var marked = marked
    if marked.hasSuffix("¦") { marked.removeLast() }
    // A bracket that opens after the boundary belongs to the sentence it opens.
    marked = marked.replacing("(¦", with: "¦(")
    let parts = marked.split(separator: "¦").map(trimmed)
    #expect(sentences(marked.replacing("¦", with: "")) == parts)
  }

  @Test("A wrapped line does not end a sentence where the text wraps all its lines")
  func wrapped() {
    let text = """
      The ministers of the seven states met again on Monday in the capital
      for talks about the Northern Strait, which Dolan called difficult but
      useful, and Marsh called a waste of the time of everybody in the old
      town hall. A vote is due.

      Others stayed away.
      """
    #expect(sentences(text).count == 3)
  }

  @Test("A line that begins in lower case goes on with the one before")
  func lowerCase() {
    #expect(sentences("The ministers met\non Monday. They left.\nNobody spoke.").count == 3)
  }

  private func sentences(_ text: String) -> [String] {
    var analysis = Analysis(text: ArticleText(text))
    Segmenter().segment(&analysis)
    return analysis.sentences.map { analysis.text[analysis.span($0)] }
  }

  private func trimmed(_ part: Substring) -> String {
    var part = part
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
