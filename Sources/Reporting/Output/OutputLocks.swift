internal import Foundation

/// The locks of all outputs of one run, taken in one order so that two runs cannot wait in a ring.
final class OutputLocks {
  private var first: OutputLock?
  private var others: OutputLocks?

  /// - Throws: `locked` when another run holds one of them.
  convenience init(
    _ outputs: ReportDefinition.Outputs, patience: LockPatience = .none
  ) throws(RunError) {
    for path in outputs.paths { try OutputLocks.makeFolder(of: path) }
    try self.init(Array(Set(outputs.paths)).sorted()[...], patience)
  }

  private init(_ paths: ArraySlice<String>, _ patience: LockPatience) throws(RunError) {
    guard let path = paths.first else { return }
    first = try OutputLock(for: path, patience: patience)
    others = try OutputLocks(paths.dropFirst(), patience)
  }

  func release() {
    first = nil
    others = nil
  }

  private static func makeFolder(of path: String) throws(RunError) {
    let folder = StagedOutput.folder(of: path)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw RunError(
        .outputNotWritable, "\(folder): the folder cannot be made; choose another place")
    }
  }
}
