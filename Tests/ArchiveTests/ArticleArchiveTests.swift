import Articles
import Foundation
import Testing

@testable import Archive

@Suite("The archive")
struct ArticleArchiveTests {
  private func withArchive(_ body: (ArticleArchive) throws -> Void) throws {
    let scratch = try ScratchFolder()
    try body(ArticleArchive(path: scratch.path("a.sqlite")))
  }

  private func article(_ text: String, url: String? = nil, title: String? = nil) -> ParsedArticle {
    ParsedArticle(
      article: Article(
        url: url, title: title, outlet: "Northwire", published: PartialDate(year: 2026, month: 3),
        text: ArticleText(text)),
      findings: Findings())
  }

  @Test("Adding the same article twice keeps it once")
  func idempotent() throws {
    try withArchive { archive throws in
      let parsed = article("Ministers met in Vilnius.", url: "https://a.example/1")
      #expect(try archive.add(parsed, versions: "1", captured: "2026-03-01T00:00:00Z") == .added)
      #expect(
        try archive.add(parsed, versions: "1", captured: "2026-03-01T00:00:00Z") == .unchanged)
      #expect(try archive.statistics().articles == 1)
    }
  }

  @Test("A changed text at one address is a further version")
  func versions() throws {
    try withArchive { archive throws in
      let url = "https://a.example/1"
      _ = try archive.add(
        article("The vote is on Tuesday.", url: url), versions: "1",
        captured: "2026-03-01T00:00:00Z")
      #expect(
        try archive.add(
          article("The vote is on Friday.", url: url), versions: "1",
          captured: "2026-03-01T00:00:00Z") == .newVersion)
      #expect(try archive.statistics().articles == 2)
      #expect(try archive.statistics().addresses == 1)
    }
  }

  @Test("New versions of the rules replace the findings")
  func reparsed() throws {
    try withArchive { archive throws in
      let parsed = article("Ministers met.")
      _ = try archive.add(parsed, versions: "1", captured: "2026-03-01T00:00:00Z")
      #expect(try archive.add(parsed, versions: "2", captured: "2026-03-01T00:00:00Z") == .reparsed)
    }
  }

  @Test("Words are found in titles and texts, in any script")
  func search() throws {
    try withArchive { archive throws in
      _ = try archive.add(
        article("They froze the assets.", title: "Lathe maker listed"), versions: "1",
        captured: "2026-03-01T00:00:00Z")
      _ = try archive.add(
        article("Київ передав номери верстатів."), versions: "1", captured: "2026-03-01T00:00:00Z")
      #expect(try archive.search("lathe").map(\.title) == ["Lathe maker listed"])
      #expect(try archive.search("верстатів").count == 1)
      #expect(try archive.search("nothing").isEmpty)
    }
  }

  @Test("A new title is found, the earlier one no more")
  func retitled() throws {
    try withArchive { archive throws in
      let url = "https://a.example/1"
      for title in ["Lathes listed", "Spindles listed"] {
        _ = try archive.add(
          article("They met.", url: url, title: title), versions: "1",
          captured: "2026-03-01T00:00:00Z")
      }
      #expect(try archive.search("lathes").isEmpty)
      #expect(try archive.search("spindles").count == 1)
      #expect(try archive.statistics().articles == 1)
    }
  }

  @Test("One text of two outlets stays two articles")
  func twoOutlets() throws {
    try withArchive { archive throws in
      for outlet in ["Northwire", "Harbour Post"] {
        var parsed = article("They met.")
        parsed.article.outlet = outlet
        _ = try archive.add(parsed, versions: "1", captured: "2026-03-01T00:00:00Z")
      }
      #expect(try archive.statistics().articles == 2)
    }
  }

  @Test("Findings are given back only for the versions that made them")
  func kept() throws {
    try withArchive { archive throws in
      let parsed = article("They met.")
      _ = try archive.add(parsed, versions: "1", captured: "2026-03-01T00:00:00Z")
      #expect(try archive.kept(parsed.article, versions: "1") == parsed)
      #expect(try archive.kept(parsed.article, versions: "2") == nil)
    }
  }

  @Test("Of the texts at one address the last one counts for its feed")
  func latestOfFeed() throws {
    try withArchive { archive throws in
      let feed = "https://a.example/feed"
      for (text, time) in [("The vote is on Tuesday.", "1"), ("The vote is on Friday.", "2")] {
        var parsed = article(text, url: "https://a.example/1")
        parsed.article.original = .init(path: feed, sha256: time, mediaType: "application/rss+xml")
        _ = try archive.add(parsed, versions: "1", captured: "2026-03-0\(time)T00:00:00Z")
      }
      var texts: [String] = []
      try archive.walk(capturedFrom: feed) { texts.append($0.article.text.string) }
      #expect(texts == ["The vote is on Friday."])
    }
  }

  @Test("A search that is no query is an error, not a crash")
  func badQuery() throws {
    try withArchive { archive throws in
      #expect(throws: ArchiveError.self) { try archive.search("\"open") }
    }
  }

  @Test("Articles come back as they were added")
  func roundTrip() throws {
    try withArchive { archive throws in
      let parsed = article(
        "Ministers met in Vilnius.", url: "https://a.example/1", title: "A title")
      _ = try archive.add(parsed, versions: "1", captured: "2026-03-01T00:00:00Z")
      var back: [ParsedArticle] = []
      try archive.walk { back.append($0) }
      #expect(back == [parsed])
    }
  }

  @Test("A file that is no archive is an error that names it")
  func noArchive() throws {
    let path = FileManager.default.temporaryDirectory.path + "/no-archive-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(repeating: 65, count: 4096).write(to: URL(filePath: path))
    do {
      _ = try ArticleArchive(path: path)
      Issue.record("expected an error")
    } catch {
      #expect(error.code == .unreadable)
      #expect(error.description.hasPrefix(path))
    }
  }
}
