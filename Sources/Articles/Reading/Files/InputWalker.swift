#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// One file to open, and what to call it.
struct InputFile {
  enum Origin {
    case path(String)
    case standardInput
    case bytes([UInt8])
  }

  let origin: Origin
  /// As messages and records name it.
  let name: String

  /// Lower case, without the dot; empty when there is none.
  var fileExtension: String {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }
}

/// Lists the files of the inputs: folders with their sub-folders, sorted by name.
///
/// Hidden files are passed over. A folder is entered once however many links lead to it, so that
/// circles end.
struct InputWalker {
  enum Step {
    case file(InputFile)
    case notice(Notice)
  }

  private enum Task {
    case input(Input)
    /// A path found inside a folder.
    case found(String)
    /// Everything in the folder has been walked.
    case leave(Folder)
  }

  private struct Folder {
    let path: String
    let filesBefore: Int
  }

  /// The next task is the last one.
  private var tasks: [Task]
  private var entered: Set<FileIdentity> = []
  private var openFolders = 0
  private var fileCount = 0
  private var otherFiles: [String: Int] = [:]

  init(_ inputs: [Input]) {
    tasks = inputs.reversed().map(Task.input)
  }

  mutating func next() -> Step? {
    while let task = tasks.popLast() {
      let step: Step? =
        switch task {
        case .input(.standardInput): give(.standardInput, name: "standard input")
        case .input(.bytes(let bytes, let name)): give(.bytes(bytes), name: name)
        case .input(.path(let path)): visit(path, isNamed: true)
        case .found(let path): visit(path, isNamed: false)
        case .leave(let folder): leave(folder)
        }
      if let step { return step }
    }
    return nil
  }
}

extension InputWalker {
  private mutating func give(_ origin: InputFile.Origin, name: String) -> Step {
    fileCount += 1
    return .file(InputFile(origin: origin, name: name))
  }

  /// - Parameter isNamed: the user named the path, so it is read whatever its name looks like.
  private mutating func visit(_ path: String, isNamed: Bool) -> Step? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if !isNamed, errno == ENOENT || errno == ELOOP { return nil }  // a link that leads nowhere
      return skip(path, ReadingFault.missing(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return enter(path, FileIdentity(status))
    case S_IFREG: break
    default:
      // A named pipe can be read when the user asks for it; found in a folder it would hang.
      if !isNamed { return nil }
    }
    let file = InputFile(origin: .path(path), name: path)
    if !isNamed, InputWalker.otherKinds.contains(file.fileExtension) {
      otherFiles[file.fileExtension, default: 0] += 1
      return nil
    }
    fileCount += 1
    return .file(file)
  }

  private mutating func enter(_ path: String, _ identity: FileIdentity) -> Step? {
    guard entered.insert(identity).inserted else { return nil }
    guard let names = InputWalker.names(in: path) else {
      return skip(path, ReadingFault.missing(errno))
    }
    openFolders += 1
    tasks.append(.leave(Folder(path: path, filesBefore: fileCount)))
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for name in names.reversed() { tasks.append(.found(prefix + name)) }
    return nil
  }

  private mutating func leave(_ folder: Folder) -> Step? {
    openFolders -= 1
    // A sub-folder without articles is no fault; only what the user named is judged.
    guard openFolders == 0 else { return nil }
    if fileCount == folder.filesBefore {
      otherFiles = [:]
      let fault = ReadingFault(
        "input.no-articles",
        "this folder holds no article files; name a folder with texts, pages, JSON, tables or feeds"
      )
      return skip(folder.path, fault)
    }
    guard !otherFiles.isEmpty else { return nil }
    let kinds = otherFiles.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    otherFiles = [:]
    return .notice(
      Notice(
        .note, code: "input.other-files", location: folder.path,
        message: "left out files that hold no articles: \(kinds.joined(separator: ", "))"))
  }

  private func skip(_ path: String, _ fault: ReadingFault) -> Step {
    .notice(fault.notice(at: path))
  }

  /// Parts of saved web pages, by extension.
  private static let otherKinds: Set<String> = [
    "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "woff",
    "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "m4a", "avi", "mov",
  ]

  /// Names in a folder without hidden ones, in byte order; nil when it cannot be listed.
  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

private struct FileIdentity: Hashable {
  let device: UInt
  let inode: UInt

  init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}

extension ReadingFault {
  fileprivate static func missing(_ error: Int32) -> ReadingFault {
    if error == ENOENT || error == ENOTDIR {
      return ReadingFault("input.missing", "no such file or folder; check the name")
    }
    let reason = String(cString: strerror(error)).lowercased()
    return ReadingFault("input.unreadable", "cannot be opened (\(reason)); check the rights")
  }
}
