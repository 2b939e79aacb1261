import Definitions
import Foundation
import Testing

@testable import Workbooks

@Suite("Machine CSV and its description")
struct DataPackageTests {
  /// As `.ci/setup --dev` installs it, or on the path.
  static let frictionless = {
    let own = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: ".build-dev/bin/frictionless").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : "frictionless"
  }()
  static let hasFrictionless = Tool.runs(frictionless, "--version")

  // Skipped where the frictionless tool is not installed; `.ci/setup --dev` does that.
  @Test("A folder of tables is valid under the frictionless tool", .enabled(if: hasFrictionless))
  func valid() throws {
    let folder = try ScratchFolder()
    var resources: [DataPackage.Resource] = []
    for dataset in SampleDatasets.all {
      let table = Table(
        name: dataset.name,
        columns: dataset.fields.map { Table.Column(id: $0.name, header: $0.note, type: $0.type) },
        rows: dataset.rows)
      _ = try CSVWriter.write(table, to: folder.path("\(dataset.name).csv"))
      resources.append(
        DataPackage.Resource(path: "\(dataset.name).csv", table: table, key: dataset.key))
    }
    try DataPackage(name: "Weekly report", title: "Weekly report").write(
      resources, in: folder.root)
    #expect(
      try Tool.status([Self.frictionless, "validate", "datapackage.json"], in: folder.root) == 0)
  }

  @Test("A changed file no longer has its checksum, a missing one has none")
  func checksums() throws {
    let folder = try ScratchFolder()
    try Data("abc".utf8).write(to: URL(filePath: folder.path("a.csv")))
    let sum = try #require(FileChecksum.sha256(folder.path("a.csv")))
    #expect(sum.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(sum.bytes == 3)
    #expect(FileChecksum.sha256(folder.path("b.csv")) == nil)
  }
}
