import Foundation

/// Programs that some tests need and that may be absent.
enum Tool {
  static func runs(_ arguments: String...) -> Bool {
    (try? status(arguments)) == 0
  }

  static func status(_ arguments: [String], in folder: String? = nil) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
