import Foundation

/// One run of the built binary: what came out where, and how it ended.
struct CommandRun {
  let status: Int32
  let output: Data
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// The top folder of the package.
  static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The binary lies beside the test runner.
  static var binary: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "clipsheet")
  }

  /// - Parameter input: standard input; nothing when nil.
  init(_ arguments: String..., input: Data? = nil, folder: String = packageFolder) throws {
    try self.init(arguments, input: input, folder: folder)
  }

  init(_ arguments: [String], input: Data? = nil, folder: String = packageFolder) throws {
    let process = Process()
    process.executableURL = CommandRun.binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    // Files, not pipes: a full pipe would hold the command up while nobody reads.
    let scratch = try ScratchFolder()
    let files = ["in", "out", "err"].map { scratch.path($0) }
    for file in files { FileManager.default.createFile(atPath: file, contents: nil) }
    try (input ?? Data()).write(to: URL(filePath: files[0]))
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try Data(contentsOf: URL(filePath: files[1]))
    errors = String(decoding: try Data(contentsOf: URL(filePath: files[2])), as: UTF8.self)
  }
}

/// A folder of one test, removed with it.
final class ScratchFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/clipsheet-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
    return path(name)
  }
}
