import Foundation
import Testing

@testable import Reporting

/// The real tool, where the machine has it.
enum SystemdAnalyze {
  static let program = "/usr/bin/systemd-analyze"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }
  static let hint: Comment = "needs systemd-analyze; run .ci/setup --dev"

  static func verify(_ units: SystemdUnits) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.path + "/units-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = ["\(folder)/\(units.name).service", "\(folder)/\(units.name).timer"]
    for (file, text) in zip(files, [units.service, units.timer]) {
      try Data(text.utf8).write(to: URL(filePath: file))
    }
    return try run(["verify", "--man=no", "--recursive-errors=no"] + files)
  }

  /// Seconds since 1970.
  static func times(of calendar: String, after start: Instant, count: Int) throws -> [Int] {
    let found = try run([
      "calendar", "--iterations=\(count)", "--base-time=@\(start.seconds)", calendar,
    ])
    #expect(found.status == 0, "\(calendar): \(found.output)")
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "yyyy-MM-dd HH:mm:ss"
    return found.output.split(separator: "\n").filter { $0.contains("UTC") }.compactMap { line in
      let words = line.split(separator: " ")
      guard let zone = words.firstIndex(of: "UTC"), zone >= 2 else { return nil }
      return formatter.date(from: "\(words[zone - 2]) \(words[zone - 1])")
        .map { Int($0.timeIntervalSince1970) }
    }
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ["TZ": "UTC", "LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
