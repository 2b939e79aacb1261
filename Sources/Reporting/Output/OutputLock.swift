internal import Definitions
internal import Foundation

/// Keeps two runs from writing one output: an advisory lock on a file beside it.
///
/// The kernel drops the lock with the process, so a dead run never blocks the next one.
struct OutputLock: ~Copyable {
  private let descriptor: Int32
  /// Says that the lock is still needed.
  var held: Int32 { descriptor }
  private let path: String

  /// Seconds between two looks at a lock that somebody holds.
  private static let pause = 0.1

  /// - Parameters:
  ///   - output: the file or folder that will be written.
  ///   - patience: for how long another run is waited for.
  /// - Throws: `locked` when another run holds it, `outputNotWritable` when no lock can be made.
  init(for output: String, patience: LockPatience = .none) throws(RunError) {
    path = OutputLock.path(for: output)
    descriptor = try OutputLock.acquire(path, patience)
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  static func path(for output: String) -> String {
    let name = PathParts(output).name
    let folder = PathParts(output).folder
    return (folder.isEmpty ? "." : folder) + "/.\(name).lock"
  }

  private static func acquire(
    _ path: String, _ patience: LockPatience
  ) throws(RunError) -> Int32 {
    while true {
      let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else {
        throw RunError(
          .outputNotWritable,
          "\(path): \(String(cString: strerror(errno))); choose a folder that you can write to")
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        if patience.isLeft {
          Thread.sleep(forTimeInterval: pause)
          continue
        }
        throw RunError(.locked, "\(path): another run is writing this output; \(patience.advice)")
      }
      if isSameFile(descriptor, path) { return descriptor }
      // The earlier holder removed the file between our open and our lock: take the new one.
      close(descriptor)
    }
  }

  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var named = stat()
    guard fstat(descriptor, &held) == 0, stat(path, &named) == 0 else { return false }
    return held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
