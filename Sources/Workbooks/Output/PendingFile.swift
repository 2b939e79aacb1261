internal import Glibc

/// A file that is written beside its target and takes its place in one step; let go before that,
/// it vanishes and the target stays as it was.
final class PendingFile {
  let target: String
  let path: String
  private var isPublished = false

  /// Makes the empty file, so that a folder that refuses is known before any work.
  init(target: String) throws(WorkbookError) {
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw WorkbookError(.outputUnwritable, file: target, message: "is a folder")
    }
    var generator = SystemRandomNumberGenerator()
    let mark = String(generator.next(), radix: 36)
    let (folder, name) = Self.split(target)
    path = "\(folder).\(name.suffix(120)).\(mark).part"
    self.target = target
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(target, "cannot be written") }
    Glibc.close(descriptor)
  }

  deinit {
    if !isPublished { unlink(path) }
  }

  /// The folder of the target, for temporary files of the same disk.
  var folder: String {
    let folder = Self.split(target).folder
    return folder.isEmpty ? "." : folder
  }

  func openForWriting() throws(WorkbookError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(target, "cannot be written") }
    return descriptor
  }

  /// Forces the bytes to the disk and renames.
  func publish() throws(WorkbookError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(target, "cannot be written") }
    let flushed = fsync(descriptor)
    Glibc.close(descriptor)
    guard flushed == 0, rename(path, target) == 0 else {
      throw Self.failure(target, "cannot be put in place")
    }
    isPublished = true
  }

  static func failure(_ file: String, _ what: String) -> WorkbookError {
    let number = errno
    let code: WorkbookError.Code =
      number == ENOSPC || number == EDQUOT || number == EFBIG ? .diskFull : .outputUnwritable
    return WorkbookError(code, file: file, message: "\(what): \(String(cString: strerror(number)))")
  }

  private static func split(_ path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path[...]) }
    return (String(path[...slash]), path[path.index(after: slash)...])
  }
}
