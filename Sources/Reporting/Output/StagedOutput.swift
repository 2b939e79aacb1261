internal import CLinux
internal import Definitions
internal import Foundation

/// A file or folder that is made beside its target and takes its place in one step; let go before
/// that, it vanishes and the target stays as it was.
final class StagedOutput {
  enum Kind {
    case file, folder
  }

  let kind: Kind
  /// As the user named it.
  let name: String
  /// The whole path, past links.
  let target: String
  /// Where it is made.
  let path: String
  private var isPublished = false

  /// Stands in a folder until it has taken its place; so what a killed run left can be told from the
  /// earlier folder, in which files of the user's own may lie.
  private static let mark = ".clipsheet-staged"

  /// The lock of the target must be held: what a killed run left behind is cleared away.
  init(_ kind: Kind, target: String) throws(RunError) {
    self.kind = kind
    name = target
    // A link keeps pointing to where it points.
    self.target = StagedOutput.resolved(target)
    let folder = StagedOutput.folder(of: self.target)
    let name = PathParts(self.target).name
    path = "\(folder)/.\(name.prefix(120)).staged"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try clearAway()
      if kind == .folder {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try Data().write(to: URL(filePath: "\(path)/\(StagedOutput.mark)"))
      }
    } catch {
      throw RunError(
        .outputNotWritable,
        "\(folder): \(StagedOutput.reason(error)); choose a folder that you can write to")
    }
  }

  deinit {
    if !isPublished { try? FileManager.default.removeItem(atPath: path) }
  }

  func publish() throws(RunError) {
    let isDone: Bool
    switch kind {
    case .file: isDone = sync(path) && rename(path, target) == 0
    case .folder: isDone = publishFolder()
    }
    guard isDone else {
      throw RunError(
        .outputNotWritable,
        "\(target): cannot be put in place (\(String(cString: strerror(errno))))")
    }
    isPublished = true
  }

  static func folder(of path: String) -> String {
    let folder = PathParts(path).folder
    return folder.isEmpty ? "." : folder
  }
}

extension StagedOutput {
  private func publishFolder() -> Bool {
    for name in names(in: path) where !sync("\(path)/\(name)") { return false }
    guard FileManager.default.fileExists(atPath: target) else {
      guard rename(path, target) == 0 else { return false }
      unlink("\(target)/\(StagedOutput.mark)")
      return true
    }
    guard clipsheet_exchange(path, target) == 0 else { return publishFileByFile() }
    unlink("\(target)/\(StagedOutput.mark)")
    // The earlier folder lies at the staged path now.
    keepForeignFiles(of: path, in: target)
    try? FileManager.default.removeItem(atPath: path)
    return true
  }

  /// For file systems that cannot exchange two folders: each table is whole, not their set.
  private func publishFileByFile() -> Bool {
    unlink("\(path)/\(StagedOutput.mark)")
    let fresh = names(in: path)
    for name in CSVFolder.ownFiles(in: target) where !fresh.contains(name) {
      unlink("\(target)/\(name)")
    }
    for name in fresh where rename("\(path)/\(name)", "\(target)/\(name)") != 0 { return false }
    try? FileManager.default.removeItem(atPath: path)
    return true
  }

  /// Files of the user's own move along.
  private func keepForeignFiles(of earlier: String, in folder: String) {
    let own = CSVFolder.ownFiles(in: earlier)
    for name in names(in: earlier) where !own.contains(name) {
      let place = "\(folder)/\(name)"
      guard !FileManager.default.fileExists(atPath: place) else { continue }
      rename("\(earlier)/\(name)", place)
    }
  }

  /// A run that was killed after the exchange may have left the earlier folder here.
  private func clearAway() throws {
    let folder = StagedOutput.folder(of: path)
    let own = PathParts(path).name
    for name in names(in: folder) where name.hasPrefix(".\(own).") && name.hasSuffix(".part") {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    if FileManager.default.fileExists(atPath: path) {
      let isUnfinished = FileManager.default.fileExists(atPath: "\(path)/\(StagedOutput.mark)")
      if kind == .folder, !isUnfinished, FileManager.default.fileExists(atPath: target) {
        keepForeignFiles(of: path, in: target)
      }
      try FileManager.default.removeItem(atPath: path)
    }
    unlink("\(target)/\(StagedOutput.mark)")
  }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func sync(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    if path.hasPrefix("/") { return path }
    return FileManager.default.currentDirectoryPath + "/" + path
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return cause.map { String(cString: strerror(Int32($0.code))) } ?? "cannot be written"
  }
}

/// The tables of a folder that this program wrote, as its data package lists them.
enum CSVFolder {
  static let package = "datapackage.json"

  static func ownFiles(in folder: String) -> Set<String> {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(package)"),
      let earlier = try? JSONDecoder().decode(EarlierPackage.self, from: data)
    else { return [] }
    return Set(earlier.resources.map(\.path).filter { !$0.contains("/") } + [package])
  }

  private struct EarlierPackage: Decodable {
    struct Resource: Decodable { let path: String }
    let resources: [Resource]
  }
}
