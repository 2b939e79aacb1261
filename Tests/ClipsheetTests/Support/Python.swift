import Foundation
import Testing

/// Independent readers, installed by `.ci/setup --dev`.
enum Python {
  static let interpreter = CommandRun.packageFolder + "/.build-dev/bin/python"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: interpreter) }
  static let hint: Comment = "needs the independent readers; run .ci/setup --dev"

  static func run(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: interpreter)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Another program in the middle of writing an archive; it holds on until it is ended.
  static func holdDatabase(_ path: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: interpreter)
    process.arguments = [
      "-c",
      """
      import sqlite3, sys, time
      held = sqlite3.connect(sys.argv[1], isolation_level=None)
      held.execute("BEGIN IMMEDIATE")
      print("held", flush=True)
      time.sleep(60)
      """, path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    _ = pipe.fileHandleForReading.availableData
    return process
  }
}
