import Foundation
import Testing

/// The real tool, where the machine has it; nothing is installed by asking it.
enum CrontabProgram {
  static let program = "/usr/bin/crontab"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }
  static let hint: Comment = "needs crontab; run .ci/setup --dev"

  /// Checks lines without installing them: `-T` is cronie's word for it, `-n` Debian's.
  static func verify(_ lines: [String]) throws -> (status: Int32, output: String) {
    let path = FileManager.default.temporaryDirectory.path + "/crontab-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    let usage = try run(["-h"])
    return try run([usage.output.contains("-T") ? "-T" : "-n", path])
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
