internal import Glibc
internal import Synchronization

/// Bytes one after another: the first megabyte in memory, what follows in a temporary file without a
/// name.
///
/// Where no such file can be made or written, the bytes stay in memory: a report that needs more
/// room is better than none.
package final class ByteSpool: Sendable {
  private let file: NamelessFile?
  /// How many bytes stand in the file; those after it are `tail`.
  private let filed: Int
  private let tail: [UInt8]

  private init(file: NamelessFile?, filed: Int, tail: [UInt8]) {
    self.file = file
    self.filed = filed
    self.tail = tail
  }

  /// False once bytes could not be read again: what was made of them is then worth nothing.
  package var isWhole: Bool { file?.hasFailed != true }

  /// Lends the bytes of one piece, as it was appended; nil when they cannot be read again.
  package func read<Value>(
    _ piece: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Value
  ) -> Value? {
    guard piece.lowerBound < filed, let file else {
      return tail.withUnsafeBytes {
        body(
          UnsafeRawBufferPointer(
            rebasing: $0[(piece.lowerBound - filed)..<(piece.upperBound - filed)]))
      }
    }
    return withUnsafeTemporaryAllocation(byteCount: piece.count, alignment: 1) { room in
      file.read(into: room, at: piece.lowerBound) ? body(UnsafeRawBufferPointer(room)) : nil
    }
  }
}

extension ByteSpool {
  /// Takes pieces one by one; none is torn between memory and file.
  package struct Builder: ~Copyable {
    private static let memory = 1 << 20

    private var file: NamelessFile?
    private var isRefused = false
    private var filed = 0
    private var tail: [UInt8] = []

    package init() {}

    /// How many bytes were taken: where the next piece begins.
    package var count: Int { filed + tail.count }

    /// - Parameter write: appends one piece to the bytes that it is given, and changes none.
    package mutating func append(_ write: (inout [UInt8]) -> Void) {
      write(&tail)
      if tail.count >= Self.memory, !isRefused { flush() }
    }

    package consuming func finish() -> ByteSpool {
      ByteSpool(file: file, filed: filed, tail: tail)
    }

    private mutating func flush() {
      if file == nil { file = NamelessFile() }
      guard let file, file.write(tail, at: filed) else {
        isRefused = true
        return
      }
      filed += tail.count
      tail.removeAll(keepingCapacity: true)
    }
  }
}

/// A temporary file that has no name and vanishes with the process.
private final class NamelessFile: Sendable {
  private let descriptor: Int32
  private let failure = Mutex(false)

  var hasFailed: Bool { failure.withLock { $0 } }

  init?() {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/clipsheet-rows-XXXXXX".utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { return nil }
    unlink(path)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func write(_ bytes: [UInt8], at start: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = pwrite(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, start + done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  func read(into room: UnsafeMutableRawBufferPointer, at start: Int) -> Bool {
    var done = 0
    while done < room.count {
      let count = pread(
        descriptor, room.baseAddress?.advanced(by: done), room.count - done, start + done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        failure.withLock { $0 = true }
        return false
      }
      done += count
    }
    return true
  }
}
