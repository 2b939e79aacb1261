import Foundation
import Testing

/// The bundled samples, from raw files to a workbook.
@Suite("The demonstration", .serialized)
struct DemoTests {
  private static let samples = "Reports/demo/articles"
  private static let goldens = CommandRun.packageFolder + "/Tests/ClipsheetTests/Goldens"

  @Test("Every cell of the workbook is the CSV's", .enabled(if: Python.isThere, Python.hint))
  func cells() throws {
    let scratch = try ScratchFolder()
    let run = try CommandRun("demo", "-o", scratch.path("d.xlsx"), "--csv", scratch.path("csv"))
    #expect(run.status == 0, "\(run.errors)")
    let script = CommandRun.packageFolder + "/Tests/ClipsheetTests/Support/compare_workbook.py"
    let comparison = try Python.run(script, scratch.path("d.xlsx"), scratch.path("csv"))
    #expect(comparison.status == 0, "\(comparison.output)")
  }

  @Test("Records give the same workbook as the raw articles, to the byte")
  func roundTrip() throws {
    let scratch = try ScratchFolder()
    // The NewsAPI file holds a removed item, which is told of but is no article to record.
    let inputs = try FileManager.default.contentsOfDirectory(
      atPath: "\(CommandRun.packageFolder)/\(DemoTests.samples)"
    )
    .filter { !$0.hasPrefix("06") }.sorted().map { "\(DemoTests.samples)/\($0)" }
    let records = try CommandRun(["parse"] + inputs)
    #expect(records.status == 0, "\(records.errors)")
    let raw = try CommandRun(["report", "-o", scratch.path("raw.xlsx")] + inputs)
    let back = try CommandRun(
      "report", "-o", scratch.path("back.xlsx"), input: records.output)
    #expect(raw.status == 0 && back.status == 0, "\(raw.errors)\(back.errors)")
    let first = try Data(contentsOf: URL(filePath: scratch.path("raw.xlsx")))
    let second = try Data(contentsOf: URL(filePath: scratch.path("back.xlsx")))
    // As one flag: on failure Swift Testing would compute the difference of two large collections.
    let isSame = first == second
    #expect(isSame)
  }

  @Test("Records and tables are those kept in the goldens")
  func golden() throws {
    let scratch = try ScratchFolder()
    let run = try CommandRun(
      "report", DemoTests.samples, "--csv", scratch.path("csv"), "--jsonl",
      scratch.path("records.jsonl"))
    #expect(run.status == 0, "\(run.errors)")
    var made = ["records.jsonl": scratch.path("records.jsonl")]
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.path("csv")) {
      made[name] = scratch.path("csv/\(name)")
    }
    if ProcessInfo.processInfo.environment["CLIPSHEET_RECORD"] != nil {
      try record(made)
      Issue.record(
        "the goldens were recorded anew; read the difference, then run without recording")
      return
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: DemoTests.goldens)
    #expect(Set(kept) == Set(made.keys))
    for (name, path) in made where kept.contains(name) {
      let new = try Data(contentsOf: URL(filePath: path))
      let old = try Data(contentsOf: URL(filePath: "\(DemoTests.goldens)/\(name)"))
      let isSame = new == old
      #expect(isSame, "\(name) differs; record anew with CLIPSHEET_RECORD=1 swift test")
    }
  }

  @Test("Every span of every record is the words that it shows")
  func spans() throws {
    let run = try CommandRun("parse", DemoTests.samples)
    var checked = 0
    for line in run.text.split(separator: "\n") {
      let record = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let text = Array(try #require(record["text"] as? String).unicodeScalars)
      checked += try check(record, against: text)
    }
    #expect(checked > 500)
  }

  @Test("A record without findings keeps its text to the character, line for line")
  func filter() throws {
    let texts = [
      "First  line \u{2028}\t“odd”\r\nspaces ", "Київ сказав «ні».", "emoji 👩‍👩‍👧 said: \"yes\"",
    ]
    let lines = try texts.map { text in
      let object: [String: Any] = ["schema": "clipsheet.article/1", "text": text]
      return try JSONSerialization.data(withJSONObject: object)
    }
    let run = try CommandRun("parse", input: Data(lines.joined(separator: [0x0A])))
    let back = try run.text.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }
    #expect(back.map { $0?["text"] as? String } == texts)
  }

  private func record(_ files: [String: String]) throws {
    try? FileManager.default.removeItem(atPath: DemoTests.goldens)
    try FileManager.default.createDirectory(
      atPath: DemoTests.goldens, withIntermediateDirectories: true)
    for (name, path) in files {
      try FileManager.default.copyItem(atPath: path, toPath: "\(DemoTests.goldens)/\(name)")
    }
  }

  /// Walks a record; wherever start, end and text stand together they must agree.
  private func check(_ value: Any, against text: [Unicode.Scalar]) throws -> Int {
    if let list = value as? [Any] {
      return try list.reduce(0) { try $0 + check($1, against: text) }
    }
    guard let object = value as? [String: Any] else { return 0 }
    var checked = 0
    if let start = object["start"] as? Int, let end = object["end"] as? Int {
      #expect(0 <= start && start <= end && end <= text.count)
      if let words = object["text"] as? String {
        #expect(Array(words.unicodeScalars) == Array(text[start..<end]))
        checked += 1
      }
    }
    return try object.values.reduce(checked) { try $0 + check($1, against: text) }
  }
}
