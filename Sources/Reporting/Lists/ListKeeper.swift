internal import Archive
internal import Extraction
internal import Foundation

/// Carries sanctions lists into the archive as a report used them, and out of it again.
struct ListKeeper {
  let archive: ArticleArchive
  /// The folder of lists; nil where nobody named one.
  let folder: String?

  /// Keeps each list whole, so that “listed then” can be answered again when the list has moved on.
  func keep(_ lists: [KeptList], at time: String) throws {
    guard let folder, !lists.isEmpty else { return }
    let stored = try ListStore(folder: folder).lists()
    for list in lists {
      let contents = stored.first { $0.name == list.name && $0.sha256 == list.sha256 }.flatMap {
        FileManager.default.contents(atPath: "\(folder)/\($0.name).json").map(Array.init)
          .map { [files = $0.files] in ListContents(manifest: $0, files: files.map(\.sha256)) }
      }
      try archive.keep(list, contents, at: time) { sha256 in
        let path = "\(folder)/files/\(sha256)"
        guard let data = FileManager.default.contents(atPath: path) else {
          throw ListError(.damaged, file: path, message: "is missing; add the list again")
        }
        return [UInt8](data)
      }
    }
  }

  /// Lays a kept list out as a folder of lists.
  func restore(_ list: KeptList, to target: String) throws {
    guard let contents = try archive.contents(of: list) else {
      throw RunError(
        .noReadableInput, "of list \(list.name) only its stamp is kept; it cannot be restored")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: target + "/files", withIntermediateDirectories: true)
      for file in contents.files {
        let bytes = try archive.listFile(file)
        try Data(bytes).write(to: URL(filePath: "\(target)/files/\(file)"), options: .atomic)
      }
      // The manifest last: without it the folder holds no list.
      try Data(contents.manifest).write(
        to: URL(filePath: "\(target)/\(list.name).json"), options: .atomic)
    } catch let error as ArchiveError {
      throw RunError(error)
    } catch {
      throw RunError(.outputNotWritable, "\(target): cannot be written; choose another folder")
    }
  }
}
