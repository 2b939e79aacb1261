import Foundation
import Testing

@Suite("A full disk")
struct FullDiskTests {
  /// A disk of a few hundred kilobytes, where the machine lets us mount one.
  private static func mounted(_ folder: String, kilobytes: Int) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/mount")
    process.arguments = ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static let canMount: Bool = {
    guard let scratch = try? ScratchFolder(), mounted(scratch.path, kilobytes: 64) else {
      return false
    }
    umount(scratch.path)
    return true
  }()

  @Test(
    "Leaves the earlier files as they were and says so",
    .enabled(if: FullDiskTests.canMount, "needs the right to mount a tmpfs"))
  func full() throws {
    let scratch = try ScratchFolder()
    let disk = scratch.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    try #require(FullDiskTests.mounted(disk, kilobytes: 400))
    defer { umount(disk) }
    let outputs = ["-o", "\(disk)/book.xlsx", "--csv", "\(disk)/tables"]
    let small = try scratch.write("Talks failed, Anna Kovacs said on 3 May 2026.\n", to: "a.txt")
    #expect(try CommandRun(["report", small] + outputs).status == 0)
    let before = try Data(contentsOf: URL(filePath: "\(disk)/book.xlsx"))
    let tables = try FileManager.default.contentsOfDirectory(atPath: "\(disk)/tables").sorted()
    let run = try CommandRun(["report", "Reports/demo/articles"] + outputs)
    #expect(run.status == 6, "\(run.errors)")
    let isKept = try Data(contentsOf: URL(filePath: "\(disk)/book.xlsx")) == before
    #expect(isKept)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(disk)/tables").sorted() == tables)
    let leftovers = try FileManager.default.contentsOfDirectory(atPath: disk).filter {
      $0.hasPrefix(".")
    }
    #expect(leftovers.isEmpty, "\(leftovers)")
  }

  // As on a disk that takes no more than so much of each file, temporary ones included.
  @Test("A limit on the size of files leaves no broken workbook", arguments: [4, 16, 40])
  func limited(kilobytes: Int) throws {
    let scratch = try ScratchFolder()
    let command = """
      trap '' XFSZ; ulimit -f \(kilobytes); exec "$0" report Reports/demo/articles -o "$1"
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", command, CommandRun.binary.path, scratch.path("book.xlsx"),
    ]
    process.currentDirectoryURL = URL(filePath: CommandRun.packageFolder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 6)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }
}
