internal import Archive
internal import Definitions
internal import Foundation
internal import Logging
internal import Workbooks

/// Removes the files of windows beyond those that a definition keeps.
struct OutputRetentionSweep {
  private let retention: OutputRetention
  private let logger: Logger

  init(_ retention: OutputRetention, _ logger: Logger) {
    self.retention = retention
    self.logger = logger
  }

  /// A file that was changed since its run wrote it holds somebody's work and stays.
  /// - Parameter entries: the runs of the report, oldest first.
  func sweep(_ entries: [LedgerEntry]) {
    guard let keep = retention.keep else { return }
    let written = entries.filter { !$0.outputs.isEmpty }
    var windows: [String] = []
    for entry in written.reversed() where !windows.contains(entry.until ?? "") {
      windows.append(entry.until ?? "")
    }
    let kept = Set(windows.prefix(keep))
    let current = Set(
      written.filter { kept.contains($0.until ?? "") }.flatMap(\.outputs).map(\.path))
    for output in written.filter({ !kept.contains($0.until ?? "") }).flatMap(\.outputs)
    where !current.contains(output.path) { remove(output) }
  }

  /// Ends of the names of files that a run puts into a folder of their own.
  private static let inFolders = [".csv", ".json", ".html", ".sh"]

  private func remove(_ output: LedgerEntry.Output) {
    guard let sum = FileChecksum.sha256(output.path)?.hex else { return }
    guard sum == output.sha256 else {
      logger.info("\(output.path): is older than the files kept, but was changed; it stays")
      return
    }
    unlink(output.path)
    let folder = StagedOutput.folder(of: output.path)
    // Succeeds only for an empty folder.
    if OutputRetentionSweep.inFolders.contains(where: output.path.hasSuffix) { rmdir(folder) }
  }
}
