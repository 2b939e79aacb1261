public import Articles
internal import Foundation

/// A folder of lists: the official files as they came, with a manifest a list.
///
/// `NAME.json` says which files make the list; `files/SHA256` are their bytes. The manifest is
/// written beside and renamed, so a list is either the old one or the new one, never half of each.
public struct ListStore: Sendable {
  public let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  /// Reads the files as one list and keeps it in place of the earlier list of the same name.
  ///
  /// - Parameter name: nil for the format's own name.
  /// - Throws: `ListError` when a file is not whole, or when the list lost over a quarter of its
  ///   entries or ends inside a line with fewer than before, as a cut file does; the earlier list
  ///   stays.
  public func add(
    paths: [String], name: String? = nil
  ) throws(ListError) -> (list: StoredList, notices: [Notice]) {
    var files: [ListFile] = []
    for path in paths { files.append(try ListFile.load(path: path)) }
    let reading = try ListReader(files: files).read(name: name)
    let list = StoredList(reading.snapshot, files: files)
    try ListStore.check(name: list.name)
    let earlier = try stored(list.name)
    if let earlier, let fault = ListStore.cut(files, list, earlier) { throw fault }
    try createFolder()
    for file in files {
      try write(Data(file.bytes), to: "\(folder)/files/\(file.sha256)")
    }
    try write(list.json, to: manifestPath(list.name))
    removeUnusedFiles()
    return (list, reading.notices + ListStore.missingFiles(list, earlier))
  }

  /// The stored lists by name.
  public func lists() throws(ListError) -> [StoredList] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var lists: [StoredList] = []
    for file in names.sorted() where file.hasSuffix(".json") {
      if let list = try stored(String(file.dropLast(5))) { lists.append(list) }
    }
    return lists
  }

  /// - Throws: `unknownList`, with the names that there are.
  public func remove(_ name: String) throws(ListError) {
    try ListStore.check(name: name)
    guard try stored(name) != nil else { throw unknown(name) }
    do {
      try FileManager.default.removeItem(atPath: manifestPath(name))
    } catch {
      throw ListError(.unwritable, file: manifestPath(name), message: "cannot be removed")
    }
    removeUnusedFiles()
  }

  /// Reads a stored list again from its files.
  /// - Throws: `damaged` when a file is missing or is no longer what was added.
  public func load(_ name: String) throws(ListError) -> ListSnapshot {
    try ListStore.check(name: name)
    guard let list = try stored(name) else { throw unknown(name) }
    var files: [ListFile] = []
    for part in list.files {
      let path = "\(folder)/files/\(part.sha256)"
      guard let bytes = ListFile.contents(of: path) else {
        throw ListError(.damaged, file: path, message: "is missing; add the list again")
      }
      let file = ListFile(name: part.name, bytes: bytes)
      guard file.sha256 == part.sha256 else {
        throw ListError(.damaged, file: path, message: "was changed; add the list again")
      }
      files.append(file)
    }
    let snapshot = try ListReader(files: files).read(name: name).snapshot
    return ListSnapshot(
      name: name, format: snapshot.format, fileDate: list.fileDate,
      fileDateBasis: list.fileDateBasis, sha256: list.sha256, entries: snapshot.entries)
  }

  /// Every stored list, by name; empty where the folder is missing.
  public func loadAll() throws(ListError) -> [ListSnapshot] {
    var snapshots: [ListSnapshot] = []
    for list in try lists() { snapshots.append(try load(list.name)) }
    return snapshots
  }
}

extension ListStore {
  /// An official list loses an entry now and then, never a quarter at once; a cut file does, and
  /// what it lost may end at a line's end, where no row shows it.
  private static func cut(
    _ files: [ListFile], _ list: StoredList, _ earlier: StoredList
  ) -> ListError? {
    let open = list.format == .unitedNations ? nil : files.first { !$0.endsLine }
    let isShort = list.entryCount < earlier.entryCount
    guard list.entryCount * 4 < earlier.entryCount * 3 || isShort && open != nil else { return nil }
    let file = open ?? files[0]
    return ListError(
      .shrunk, file: file.name, line: file.lastLine,
      message: "ends here with \(list.entryCount) entries, the stored “\(list.name)” has "
        + "\(earlier.entryCount); the file looks cut. Download it again, or remove the stored list "
        + "first if it is right")
  }

  private static func missingFiles(_ list: StoredList, _ earlier: StoredList?) -> [Notice] {
    guard let earlier, earlier.format == list.format, list.files.count < earlier.files.count else {
      return []
    }
    return [
      Notice(
        .warning, code: "list.fewer-files", location: list.name,
        message: "was made of \(earlier.files.count) files before, of \(list.files.count) now; "
          + "aliases and countries of the others are gone")
    ]
  }

  private func manifestPath(_ name: String) -> String { "\(folder)/\(name).json" }

  private func stored(_ name: String) throws(ListError) -> StoredList? {
    guard let data = FileManager.default.contents(atPath: manifestPath(name)) else { return nil }
    guard let list = StoredList(json: data, name: name) else {
      throw ListError(
        .damaged, file: manifestPath(name), message: "is no manifest of a list; remove it")
    }
    return list
  }

  private func unknown(_ name: String) -> ListError {
    let names = ((try? lists()) ?? []).map(\.name).joined(separator: ", ")
    return ListError(
      .unknownList, file: folder,
      message: "holds no list “\(name)”; " + (names.isEmpty ? "it is empty" : "it holds \(names)"))
  }

  private static func check(name: String) throws(ListError) {
    let allowed = name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard allowed, !name.isEmpty, name.utf8.count <= 64 else {
      throw ListError(
        .badName, file: name, message: "a list's name is 1 to 64 of a–z, 0–9 and the hyphen")
    }
  }

  private func createFolder() throws(ListError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder + "/files", withIntermediateDirectories: true)
    } catch {
      throw ListError(.unwritable, file: folder, message: "cannot be created: \(error)")
    }
  }

  /// Foundation's atomic write puts a file beside the target and renames it.
  private func write(_ data: Data, to path: String) throws(ListError) {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ListError(.unwritable, file: path, message: "cannot be written: \(error)")
    }
  }

  /// Drops the bytes that no manifest names. A manifest that cannot be read keeps them all.
  private func removeUnusedFiles() {
    guard let lists = try? lists() else { return }
    let used = Set(lists.flatMap { $0.files.map(\.sha256) })
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/files")) ?? []
    for file in present where !used.contains(file) {
      try? FileManager.default.removeItem(atPath: "\(folder)/files/\(file)")
    }
  }
}
