internal import Glibc
internal import Synchronization

/// Rows as bytes: the first megabyte in memory, what follows in a temporary file without a name.
///
/// A row costs eight bytes of memory. Where no such file can be made or written, the bytes stay in
/// memory: a report that needs more room is better than none.
package final class PackedRows: Sendable {
  private let file: RowFile?
  /// How many bytes stand in the file; those after it are `tail`.
  private let filed: Int
  private let tail: [UInt8]
  /// Where each row begins, and where the last one ends.
  private let starts: [Int]
  private let width: Int

  private init(file: RowFile?, filed: Int, tail: [UInt8], starts: [Int], width: Int) {
    self.file = file
    self.filed = filed
    self.tail = tail
    self.starts = starts
    self.width = width
  }

  /// False once a row could not be read again: what was made of the rows is then worth nothing.
  package var isWhole: Bool { file?.hasFailed != true }

  package var count: Int { starts.count - 1 }

  package subscript(index: Int) -> [Cell] {
    let start = starts[index]
    let end = starts[index + 1]
    guard start < filed, let file else {
      return tail.withUnsafeBytes {
        RowCode.row(UnsafeRawBufferPointer(rebasing: $0[(start - filed)..<(end - filed)]))
      }
    }
    return withUnsafeTemporaryAllocation(byteCount: end - start, alignment: 1) { room in
      file.read(into: room, at: start)
        ? RowCode.row(UnsafeRawBufferPointer(room)) : Array(repeating: .empty, count: width)
    }
  }
}

extension PackedRows {
  /// Takes rows one by one.
  package struct Builder: ~Copyable {
    private static let memory = 1 << 20

    private var file: RowFile?
    private var isRefused = false
    private var filed = 0
    private var tail: [UInt8] = []
    private var starts = [0]
    private var width = 0

    package init() {}

    package mutating func append(_ row: [Cell]) {
      width = max(width, row.count)
      RowCode.append(row, to: &tail)
      starts.append(filed + tail.count)
      if tail.count >= Self.memory, !isRefused { flush() }
    }

    package consuming func finish() -> PackedRows {
      PackedRows(file: file, filed: filed, tail: tail, starts: starts, width: width)
    }

    private mutating func flush() {
      if file == nil { file = RowFile() }
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
private final class RowFile: Sendable {
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
