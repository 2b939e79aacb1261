import Archive
import Testing
import Workbooks

@testable import Reporting

@Suite("What changed between two runs")
struct RowComparisonTests {
  private func statements(_ rows: [[String]]) -> Dataset {
    Dataset(
      name: "statements", key: "row_id",
      fields: ["row_id", "who", "statement", "date_iso", "act", "article_id", "published"].map {
        Dataset.Field($0, .text, note: "")
      }, rows: rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
  }

  private func compare(_ before: [[String]], _ after: [[String]]) throws -> [RowChange] {
    try compare([statements(before)], [statements(after)])
  }

  private func compare(_ before: [Dataset], _ after: [Dataset]) throws -> [RowChange] {
    func history(_ earlier: ShownReport?, _ rows: [ShownReport.Row] = []) -> RowHistory {
      RowHistory(
        earlier: earlier,
        earlierRows: EarlierRows { dataset, id in
          rows.first { $0.dataset == dataset && $0.id == id }
        } walk: { body in
          try rows.forEach(body)
        },
        asOf: earlier == nil ? "2026-03-08" : "2026-03-15",
        days: "2026-03-02"..."2026-03-15", addresses: ["a_1": "u", "a_2": "u"], textChanges: [])
    }
    let first = try RowHistory.track(before, history(nil))
    let text = ShownReport.Text(address: "u", sha256: "", articleID: "a_1", title: nil)
    let shown = ShownReport(
      run: "r", report: "x", identity: "", since: nil, until: nil, earlier: nil,
      texts: [text])
    return try RowHistory.track(after, history(shown, Array(first.shown))).changes
  }

  private let row = ["s_1", "Kovacs", "no deal", "2026-03-03", "denial", "a_1", "2026-03-03"]

  private func changed(_ column: Int, to value: String) -> [String] {
    var row = row
    row[column] = value
    return row
  }

  @Test("A date, a source or another field that changed has its own word")
  func kinds() throws {
    #expect(try compare([row], [changed(3, to: "2026-03-02")]).map(\.kind) == [.redated])
    #expect(try compare([row], [changed(1, to: "Halas")]).map(\.kind) == [.reattributed])
    #expect(try compare([row], [changed(4, to: "warning")]).map(\.kind) == [.changed])
    #expect(try compare([row], [row]).isEmpty)
  }

  @Test("Rows come and go; those whose day the window has left behind do not count as gone")
  func comingAndGoing() throws {
    #expect(try compare([], [row]).map(\.kind) == [.new])
    #expect(try compare([row], []).map(\.kind) == [.withdrawn])
    var old = changed(6, to: "2026-02-01")
    old[5] = "a_9"
    #expect(try compare([old], []).isEmpty)
  }

  @Test("A row of a corrected text is found again by its address and words")
  func correctedText() throws {
    var moved = changed(0, to: "s_2")
    moved[5] = "a_2"
    #expect(try compare([row], [moved]).isEmpty)
    moved[1] = "Halas"
    #expect(try compare([row], [moved]).map(\.kind) == [.reattributed])
  }

  @Test("A measure that took a further step has changed; more articles about it are no change")
  func measures() throws {
    func measures(_ current: String, imposed: String, articles: String) -> [Dataset] {
      let values = [
        "row_id": "m_1", "topic": "Asset freeze", "current": current, "imposed": imposed,
        "articles": articles, "story": "\(current), \(articles) articles",
        "first_told": "2026-03-01",
      ].sorted { $0.key < $1.key }
      return [
        Dataset(
          name: "measures", key: "row_id",
          fields: values.map { Dataset.Field($0.key, .text, note: "") },
          rows: [values.map { $0.value.isEmpty ? .empty : .text($0.value) }])
      ]
    }
    let before = measures("proposed", imposed: "", articles: "1")
    #expect(try compare(before, measures("proposed", imposed: "", articles: "4")).isEmpty)
    let changes = try compare(before, measures("imposed", imposed: "2026-03-10", articles: "4"))
    #expect(changes.map(\.kind) == [.changed])
    #expect(changes.first?.fields == ["current", "imposed"])
    #expect(changes.first?.words.hasPrefix("Asset freeze") == true)
  }

  @Test("The difference of two texts is the sentences that went and came")
  func difference() {
    let difference = TextDifference(
      from: "One stays. Two goes. Three stays.", to: "One stays. Three stays. Four came!")
    #expect(difference.removed == ["Two goes."])
    #expect(difference.added == ["Four came!"])
  }

  @Test("Two long texts without a common sentence are compared in bounded time")
  func boundedDifference() {
    let texts = ["a", "b"].map { letter in
      (0..<20_000).map { "\(letter)\($0)." }.joined(separator: " ")
    }
    let difference = TextDifference(from: texts[0], to: texts[1])
    #expect(difference.removed.count == 20_000)
  }
}
