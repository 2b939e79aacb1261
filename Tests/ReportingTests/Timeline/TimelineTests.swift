import Articles
import Testing

@testable import Reporting
@testable import Workbooks

@Suite("One row an event over many articles")
struct TimelineTests {
  @Test("Mentions with one day, trigger and actor are one event; the explicit date wins")
  func merged() throws {
    let digest = TimelineFixture.digest([
      TimelineFixture.article(
        "Norway signed the fisheries treaty in the capital.", day: 6, lemma: "sign",
        value: "2024-04-06", anchor: .default, outlet: "The Gazette"),
      TimelineFixture.article(
        "Norway agreed on Friday, five April, to share its cod.", day: 7, lemma: "agree",
        value: "2024-04-05", anchor: .explicit, outlet: "The Herald"),
      TimelineFixture.article(
        "Norway adopted a pact, its ministry announced at noon.", day: 6, lemma: "adopt",
        value: "2024-04-06", anchor: .default, outlet: "The Courier"),
    ])
    #expect(digest.timeline.events.count == 1)
    let event = try #require(digest.timeline.events.first)
    #expect(digest.articles.finding(event.shown).value == "2024-04-05")
    #expect(event.mentions.count == 3)
    #expect(event.disagreement == "2024-04-05 (explicit, 1) · 2024-04-06 (default, 2)")
    let published = digest.timeline.published
    #expect(published[event.firstArticle] == PartialDate(year: 2024, month: 4, day: 6))
    #expect(published[event.lastArticle] == PartialDate(year: 2024, month: 4, day: 7))
  }

  @Test("What copies of one story tell without a date is one event, and no dates differ")
  func copies() throws {
    let story =
      "China rejected the charge that its lathes reach arms plants, and said that the trade in"
      + " machine tools was lawful, that its controls were strict and that talks should go on."
    let digest = TimelineFixture.digest([
      TimelineFixture.article(
        story, day: 3, lemma: "reject", value: "2024-04-03", anchor: .default),
      TimelineFixture.article(
        story + " The stock fell.", day: 4, lemma: "reject", value: "2024-04-04",
        anchor: .default, outlet: "The Herald"),
    ])
    #expect(digest.timeline.events.count == 1)
    let event = try #require(digest.timeline.events.first)
    #expect(digest.articles.finding(event.shown).value == "2024-04-03")
    #expect(event.disagreement == nil)
    #expect(event.mentions.count == 2)
  }

  @Test("A plan and its fulfilment are linked and stay two")
  func plannedAndHappened() {
    let events = TimelineFixture.digest([
      TimelineFixture.article(
        "Norway will sign the treaty on Friday, it said.", day: 4, lemma: "sign",
        value: "2024-04-05", anchor: .publication, modality: .planned),
      TimelineFixture.article(
        "Norway has signed the treaty in Oslo today.", day: 5, lemma: "sign",
        value: "2024-04-05", anchor: .publication),
    ]).timeline.events
    #expect(events.count == 2)
    #expect(events[0].related == [events[1].shown.id])
    #expect(events[1].related == [events[0].shown.id])
  }

  @Test("Differing numbers are linked and never merged")
  func numbers() {
    let events = TimelineFixture.digest([
      TimelineFixture.article(
        "Norway attacked the port and 12 sailors died.", day: 5, lemma: "attack",
        value: "2024-04-05", anchor: .publication),
      TimelineFixture.article(
        "Norway attacked the harbour, where 14 were killed.", day: 5, lemma: "attack",
        value: "2024-04-05", anchor: .publication),
    ]).timeline.events
    #expect(events.count == 2)
    #expect(events.allSatisfy { $0.related.count == 1 })
  }

  @Test("A statement or claim that points to a merged mention finds the row that is shown")
  func rowsLead() {
    let digest = TimelineFixture.digest([
      TimelineFixture.article(
        "Norway agreed on Friday, five April, to share its cod.", day: 7, lemma: "agree",
        value: "2024-04-05", anchor: .explicit),
      TimelineFixture.article(
        "Norway signed the fisheries treaty in the capital.", day: 6, lemma: "sign",
        value: "2024-04-06", anchor: .default),
    ])
    let shown = digest.timeline.events[0].shown.id
    for article in digest.articles {
      #expect(digest.row(of: article.findings.events[0].id) == shown)
    }
  }

  @Test("TimelineJS gets integers and its own headers; undated events are counted")
  func timelineJS() {
    let digest = TimelineFixture.digest([
      TimelineFixture.article(
        "Norway signed a <treaty> & more.", day: 5, lemma: "sign", value: "2024-04-05",
        anchor: .default),
      TimelineFixture.article(
        "Sweden votes on Tuesday of some week.", day: 5, lemma: "vote", value: "XXXX-WXX-2",
        anchor: .unresolved),
    ])
    let export = TimelineJSExport.make(digest)
    #expect(export.undated == 1)
    #expect(export.table.rows.count == 1)
    let headers = export.table.columns.map(\.header)
    #expect(headers.prefix(4) == ["Year", "Month", "Day", "Time"])
    #expect(!headers.contains("Start Date"))
    #expect(export.table.rows[0].prefix(3) == [.text("2024"), .text("4"), .text("5")])
    #expect(export.table.rows[0][8] == .text("reported 2024-04-05"))
    #expect(
      export.table.rows[0][10] == .text("<p>“Norway signed a &lt;treaty&gt; &amp; more.”</p>"))
  }

  @Test("Twice the articles take about twice the time")
  func linearTime() {
    func seconds(_ count: Int) -> Double {
      let articles = (0..<count).map { index in
        TimelineFixture.article(
          "Norway attacked port number \(index) with \(index % 40) boats and left it.",
          day: 1 + index % 28, lemma: "attack",
          value: "2024-04-\(index % 28 < 9 ? "0" : "")\(1 + index % 28)", anchor: .publication)
      }
      let digest = TimelineFixture.digest(articles)
      let spent = ContinuousClock().measure {
        _ = Timeline(
          digest.events, articles: digest.articles, copies: digest.copies, actors: digest.actors)
      }
      return spent / .seconds(1)
    }
    // A walk over every pair would take sixteen times as long; what else the machine does may double
    // a turn, so that the best of several counts.
    let ratio = (0..<5).map { _ in seconds(800) / max(seconds(200), 0.002) }.min() ?? .infinity
    #expect(ratio < 12)
  }
}
