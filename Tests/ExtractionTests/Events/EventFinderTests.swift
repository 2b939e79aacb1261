import Articles
import Testing

@testable import Extraction

@Suite("Events of one article")
struct EventFinderTests {
  private static let published = PartialDate(year: 2024, month: 4, day: 5)

  private func events(_ text: String, published: PartialDate? = published) throws -> [NewsEvent] {
    let article = Article(published: published, text: ArticleText(text))
    return try SharedExtractor.get().extract(article).findings.events
  }

  @Test("A relative date is reckoned from the publication date and tied to its verb")
  func relativeDateIsBound() throws {
    let event = try #require(events("The two ministers met in Vienna yesterday.\n").first)
    #expect(event.value == "2024-04-04")
    #expect(event.edtf == "2024-04-04")
    #expect(event.anchor == .publication)
    #expect(event.precision == .day)
    #expect(event.trigger.lemma == "meet")
    #expect(event.modality == .happened)
  }

  @Test("Without a publication date a weekday stays open, with a notice")
  func undatedStaysOpen() throws {
    let article = Article(text: ArticleText("The two ministers met in Vienna on Tuesday.\n"))
    let parsed = try SharedExtractor.get().extract(article)
    let event = try #require(parsed.findings.events.first)
    #expect(event.value == "XXXX-WXX-2")
    #expect(event.from == nil)
    #expect(event.anchor == .unresolved)
    #expect(parsed.notices.contains { $0.code == "date.unresolved" })
  }

  @Test("A dateline is neither the doer nor the day")
  func dateline() throws {
    let text =
      "LISBON, April 1 (Northwire) – The ministry of trade of Norway sanctioned two banks on"
      + " Thursday.\n"
    let event = try #require(events(text).first)
    #expect(event.value == "2024-04-04")
    let doers = event.participants.filter { $0.role == .agent }.map(\.party.span)
    #expect(doers.allSatisfy { $0.start > 30 })
    let undated = try events("LISBON, April 1 (Northwire) – Norway sanctioned two banks.\n")
    #expect(undated.first?.anchor == .default)
  }

  @Test("A vote without a date takes the publication date and says so")
  func defaultDate() throws {
    let event = try #require(events("Parliament approved the treaty with Norway.\n").first)
    #expect(event.anchor == .default)
    #expect(event.value == "2024-04-05")
    #expect(event.confidence == .check)
  }

  @Test("What will be is planned")
  func planned() throws {
    let event = try #require(events("The president will visit Warsaw on 12 May 2024.\n").first)
    #expect(event.modality == .planned)
    #expect(event.value == "2024-05-12")
    #expect(event.confidence == .certain)
  }

  @Test("Two ends of a range make one time")
  func range() throws {
    let event = try #require(
      events("The ministers met from 3 May 2023 to 7 May 2023 in Vienna.\n").first)
    #expect(event.value == "2023-05-03/2023-05-07")
    #expect(event.from == CivilDay(2023, 5, 3))
    #expect(event.to == CivilDay(2023, 5, 7))
  }

  @Test("“The day before the vote” counts from the vote that was told")
  func boundToEvent() throws {
    let found = try events(
      "Parliament voted on 12 March 2024. The minister resigned the day before the vote.\n")
    let event = try #require(found.first { $0.trigger.lemma == "resign" })
    #expect(event.value == "2024-03-11")
    #expect(event.anchor == .event)
  }

  @Test("Every event's evidence lies in the text")
  func spans() throws {
    let text = "The court will rule on Monday. Envoys held talks in Oslo on 2 April.\n"
    for event in try events(text) {
      #expect(event.sentence.end <= text.utf8.count)
      #expect(event.sentence.contains(event.trigger.span))
    }
  }
}
