import Foundation
import Testing

@Suite("Evidence pages")
struct EvidenceTests {
  private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "Every link of the workbook leads to an anchor on a page", .enabled(if: Python.isThere),
    Python.hint)
  func links() throws {
    let scratch = try ScratchFolder()
    let run = try CommandRun(
      "report", "Reports/demo/articles", "-o", scratch.path("book.xlsx"), "--evidence",
      scratch.path("pages"))
    #expect(run.status == 0, "\(run.errors)")
    let script = CommandRun.packageFolder + "/Tests/ClipsheetTests/Support/follow_evidence.py"
    let followed = try Python.run(script, scratch.path("book.xlsx"))
    #expect(followed.status == 0, "\(followed.output)")
  }

  /// An article that would run a script, leave its element, and write outside of the folder.
  private func hostileRecord() throws -> Data {
    let text = """
      <script>document.title="ran"</script></main><img src=x onerror="document.title='ran'">
      "We will sanction the bank," Anna Kovacs said on 3 May 2026. &lt;b&gt; \u{1}\u{202E}end
      """
    let object: [String: Any] = [
      "schema": "clipsheet.article/1", "id": "../../x\"><script>", "text": text,
      "title": "</title><script>document.title='ran'</script>",
      "url": "javascript:document.title='ran'",
    ]
    return try JSONSerialization.data(withJSONObject: object)
  }

  @Test("Hostile text stays text, and an id cannot leave the folder")
  func hostile() throws {
    let scratch = try ScratchFolder()
    let run = try CommandRun(
      "report", "--evidence", scratch.path("deep/pages"), input: try hostileRecord())
    #expect(run.status == 0, "\(run.errors)")
    let pages = try FileManager.default.contentsOfDirectory(atPath: scratch.path("deep/pages"))
    #expect(pages.count == 2 && pages.allSatisfy { $0.hasSuffix(".html") })
    for page in pages {
      let html = try String(
        contentsOfFile: scratch.path("deep/pages/\(page)"), encoding: .utf8)
      #expect(!html.contains("<script") && !html.contains("<img"))
      #expect(!html.contains("href=\"javascript"))
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("deep")) == ["pages"])
  }

  // Skipped where Chromium is not installed.
  @Test(
    "A browser shows the text to the character and runs nothing", .enabled(if: chromium != nil))
  func browser() throws {
    let scratch = try ScratchFolder()
    let run = try CommandRun(
      "report", "--evidence", scratch.path("pages"), input: try hostileRecord())
    #expect(run.status == 0, "\(run.errors)")
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: scratch.path("pages"))
        .first { $0 != "index.html" })
    let dom = try dumped(scratch.path("pages/\(name)"), scratch)
    #expect(dom.contains("&lt;script&gt;document.title=\"ran\"&lt;/script&gt;&lt;/main&gt;"))
    #expect(!dom.contains("<title>ran"))
    #expect(dom.contains("<mark class=\"words\">\"We will </mark>"))
  }

  private func dumped(_ page: String, _ scratch: ScratchFolder) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: EvidenceTests.chromium ?? "")
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(scratch.path("profile"))",
      "--dump-dom", "file://\(page)",
    ]
    FileManager.default.createFile(atPath: scratch.path("dom"), contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path("dom"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try String(contentsOfFile: scratch.path("dom"), encoding: .utf8)
  }
}
