internal import Definitions
internal import Foundation

/// Whether an output must not be replaced, and where to write in its stead.
struct TakenOutput {
  let path: String
  let isFolder: Bool

  /// Why it must not be replaced; nil when it may be.
  var reason: String? {
    if isFolder {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let isOpen = files.contains { $0.hasPrefix(".~lock.") || $0.hasPrefix("~$") }
      return isOpen ? "one of its tables is open in another program" : nil
    }
    let (folder, name) = (StagedOutput.folder(of: path), PathParts(path).name)
    // Excel and LibreOffice leave these beside a book that is open.
    let marks = ["\(folder)/~$\(name)", "\(folder)/.~lock.\(name)#"]
    if marks.contains(where: FileManager.default.fileExists(atPath:)) {
      return "it is open in Excel or LibreOffice"
    }
    return isProtected ? "it is protected against writing" : nil
  }

  /// `weekly-2.xlsx`: the first such name that may be written.
  var other: String {
    let end = isFolder ? "" : (path as NSString).pathExtension
    let stem = end.isEmpty ? path : String(path.dropLast(end.utf8.count + 1))
    for number in 2...9999 {
      let name = "\(stem)-\(number)" + (end.isEmpty ? "" : ".\(end)")
      if !FileManager.default.fileExists(atPath: name) { return name }
    }
    return "\(stem)-\(UUID().uuidString)" + (end.isEmpty ? "" : ".\(end)")
  }

  /// By its own mode: for root every file is writable, and renaming over a file asks for no right on
  /// it at all.
  private var isProtected: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o222 == 0
  }
}
