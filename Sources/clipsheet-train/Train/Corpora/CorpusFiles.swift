import Foundation

/// A corpus that is not as expected.
struct CorpusError: Error, CustomStringConvertible {
  let file: String
  let problem: String

  var description: String { "\(file): \(problem)" }
}

/// Finds and reads the files of a corpus.
enum CorpusFiles {
  /// The file itself, or the files of a folder with the suffix, sorted by name.
  static func named(_ path: String, suffix: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CorpusError(file: path, problem: "no such file; pass --corpora FOLDER")
    }
    guard isFolder.boolValue else { return [path] }
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(suffix) }.sorted().map { path + "/" + $0 }
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  static func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CorpusError(file: path, problem: "cannot be read")
    }
    return [UInt8](data)
  }

  static func lines(of path: String) throws -> [Substring] {
    String(decoding: try bytes(of: path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}
