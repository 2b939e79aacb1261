import Foundation
import Testing

/// Each export as the other program, or a reader of its format, takes it.
@Suite("Exports")
struct ExportTests {
  private static let support = CommandRun.packageFolder + "/Tests/ClipsheetTests/Support"
  private static let ftm = CommandRun.packageFolder + "/.build-dev/bin/ftm"
  private static let hasGraphs =
    Python.isThere && (try? Python.run("-c", "import networkx").status) == 0

  private func export(_ format: String) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let run = try CommandRun("export", format, "Reports/demo/articles", "-o", scratch.path("out"))
    #expect(run.status == 0, "\(run.errors)")
    return scratch
  }

  @Test("networkx builds the graph for Gephi", .enabled(if: hasGraphs), Python.hint)
  func gephi() throws {
    let scratch = try export("gephi")
    let read = try Python.run(Self.support + "/read_graph.py", "gephi", scratch.path("out"))
    #expect(read.status == 0, "\(read.output)")
  }

  @Test(
    "Neo4j's headers are well-formed, ids are unique, relationships have both ends",
    .enabled(if: hasGraphs), Python.hint)
  func neo4j() throws {
    let scratch = try export("neo4j")
    let read = try Python.run(Self.support + "/read_graph.py", "neo4j", scratch.path("out"))
    #expect(read.status == 0, "\(read.output)")
    let script = try String(
      contentsOfFile: scratch.path("out/neo4j_import.sh"), encoding: .utf8)
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
    where name.hasSuffix(".csv") {
      #expect(script.contains("=\(name) \\"))
    }
  }

  @Test(
    "The ftm tool validates every entity",
    .enabled(if: FileManager.default.isExecutableFile(atPath: ftm)), Python.hint)
  func followTheMoney() throws {
    let scratch = try export("ftm")
    let file = scratch.path("out/entities.ftm.json")
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").count
    let read = try Python.run(Self.ftm, "validate", "-i", file)
    #expect(read.status == 0, "\(read.output.suffix(400))")
    #expect(lines > 100 && read.output.split(separator: "\n").count == lines)
  }

  @Test("An unknown format and a missing folder are wrong usage")
  func usage() throws {
    #expect(try CommandRun("export", "visio", "Reports/demo/articles").status == 64)
    #expect(try CommandRun("export", "ftm", "Reports/demo/articles").status == 64)
  }
}
