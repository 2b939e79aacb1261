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

  private func compare(_ before: [[String]], _ after: [[String]]) -> [RowChange] {
    func history(_ earlier: ShownReport?) -> RowHistory {
      RowHistory(
        earlier: earlier, asOf: earlier == nil ? "2026-03-08" : "2026-03-15",
        days: "2026-03-02"..."2026-03-15", addresses: ["a_1": "u", "a_2": "u"], textChanges: [])
    }
    let first = RowHistory.track([statements(before)], history(nil))
    let text = ShownReport.Text(address: "u", sha256: "", articleID: "a_1", title: nil)
    let shown = ShownReport(
      run: "r", report: "x", identity: "", since: nil, until: nil, earlier: nil,
      rows: first.shown, texts: [text])
    return RowHistory.track([statements(after)], history(shown)).changes
  }

  private let row = ["s_1", "Kovacs", "no deal", "2026-03-03", "denial", "a_1", "2026-03-03"]

  private func changed(_ column: Int, to value: String) -> [String] {
    var row = row
    row[column] = value
    return row
  }

  @Test("A date, a source or another field that changed has its own word")
  func kinds() {
    #expect(compare([row], [changed(3, to: "2026-03-02")]).map(\.kind) == [.redated])
    #expect(compare([row], [changed(1, to: "Halas")]).map(\.kind) == [.reattributed])
    #expect(compare([row], [changed(4, to: "warning")]).map(\.kind) == [.changed])
    #expect(compare([row], [row]).isEmpty)
  }

  @Test("Rows come and go; those whose day the window has left behind do not count as gone")
  func comingAndGoing() {
    #expect(compare([], [row]).map(\.kind) == [.new])
    #expect(compare([row], []).map(\.kind) == [.withdrawn])
    var old = changed(6, to: "2026-02-01")
    old[5] = "a_9"
    #expect(compare([old], []).isEmpty)
  }

  @Test("A row of a corrected text is found again by its address and words")
  func correctedText() {
    var moved = changed(0, to: "s_2")
    moved[5] = "a_2"
    #expect(compare([row], [moved]).isEmpty)
    moved[1] = "Halas"
    #expect(compare([row], [moved]).map(\.kind) == [.reattributed])
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
