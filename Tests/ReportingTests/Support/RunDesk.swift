import Archive
import Definitions
import Foundation
import Logging

@testable import Reporting

/// A folder with articles and a report definition, and a clock that stands where a test puts it.
final class RunDesk {
  let folder: String
  var now = "2026-03-10T06:30:00Z"
  var allowsPrivateAddresses = false
  var wait = 0
  var lists: String?

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/clipsheet-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/in", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  /// An article with front matter.
  func article(_ name: String, published: String?, url: String? = nil, _ text: String) throws {
    let date = published.map { "date: \($0)\n" } ?? ""
    let address = url.map { "url: \($0)\n" } ?? ""
    try write(
      "---\ntitle: \(name)\noutlet: Northwire\n\(date)\(address)---\n\n\(text)\n",
      to: "in/\(name).md")
  }

  /// - Parameter more: further lines of the definition.
  func define(_ more: String = "", csv: String = "out/{window}") throws {
    try write(
      """
      title: Test report
      inputs: [\(folder)/in]
      outputs: {csv: "\(folder)/\(csv)", jsonl: "\(folder)/\(csv).jsonl", xlsx: "\(folder)/\(csv).xlsx"}
      \(more)
      """, to: "report.yaml")
  }

  @discardableResult
  func run(
    start: WindowPlan.Start = .rule, catchUp: WindowPlan.CatchUp = .one
  ) throws -> [RunSummary] {
    var options = DefinitionRun.Options()
    options.archive = path("archive.sqlite")
    options.start = start
    options.catchUp = catchUp
    options.allowsPrivateAddresses = allowsPrivateAddresses
    options.wait = wait
    options.lists = lists
    let instant = Instant(iso: now) ?? .now
    options.now = { instant }
    return try DefinitionRun(
      ReportDefinition.load(path: path("report.yaml")), options: options,
      resources: ResourceSearch(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ).run()
  }

  func ledger() throws -> [LedgerEntry] {
    try RunLedger(archive: path("archive.sqlite")).entries()
  }

  func problems() throws -> [String] {
    try ArticleArchive(path: path("archive.sqlite")).problems(
      ledger: RunLedger(archive: path("archive.sqlite")))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Every file below the outputs with its bytes.
  func outputs() throws -> [String: Data] {
    var files: [String: Data] = [:]
    let walk = FileManager.default.enumerator(atPath: path("out"))
    while let name = walk?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let place = path("out/\(name)")
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: URL(filePath: place))
    }
    return files
  }
}
