internal import Articles
internal import Foundation

/// The runs of all reports as JSON lines, each with the SHA-256 of the line before it.
///
/// A line that was cut by a sudden end is dropped by the next run; whatever else does not fit the
/// chain is an edit, and `problems` names it.
public struct RunLedger: Sendable {
  public let path: String

  /// The last line of a ledger.
  public struct Head: Hashable, Sendable {
    public let lines: Int
    public let sha256: String

    public init(lines: Int, sha256: String) {
      self.lines = lines
      self.sha256 = sha256
    }

    static let start = Head(lines: 0, sha256: String(repeating: "0", count: 64))
  }

  /// - Parameter archive: path of the archive that the ledger lies beside.
  public init(archive: String) {
    let stem = archive.hasSuffix(".sqlite") ? String(archive.dropLast(7)) : archive
    path = stem + ".ledger.jsonl"
  }

  /// The runs, oldest first; a line that cannot be read is passed over.
  public func entries() throws(ArchiveError) -> [LedgerEntry] {
    try lines().compactMap { line in
      (try? JSONParser.value(Array(line)))?.object.flatMap(LedgerEntry.init)
    }
  }

  /// Adds a line and forces it to the disk.
  /// - Returns: the new head.
  public func append(_ entry: LedgerEntry) throws(ArchiveError) -> Head {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("cannot be opened") }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { throw failure("cannot be locked") }
    let kept = try lines()
    let whole = kept.reduce(0) { $0 + $1.count + 1 }
    guard ftruncate(descriptor, off_t(whole)) == 0,
      lseek(descriptor, 0, SEEK_END) == off_t(whole)
    else { throw failure("cannot be written") }
    let head = RunLedger.head(of: kept)
    let line = entry.line(number: head.lines + 1, previous: head.sha256)
    try write(line + [0x0A], to: descriptor)
    guard fsync(descriptor) == 0 else { throw failure("cannot be written") }
    return Head(lines: head.lines + 1, sha256: SHA256Digest.hexadecimal(of: line))
  }

  /// What does not fit the chain, one line each.
  /// - Parameter kept: the head as the archive remembers it.
  public func problems(kept: Head?) throws(ArchiveError) -> [String] {
    var problems: [String] = []
    var head = Head.start
    var atKept: Head?
    for line in try lines() {
      head = Head(lines: head.lines + 1, sha256: checked(line, after: head, &problems))
      if head.lines == kept?.lines { atKept = head }
    }
    if let kept, head.lines < kept.lines {
      problems.append(
        "\(path): \(kept.lines - head.lines) lines are missing at the end of \(kept.lines)")
    } else if let kept, let atKept, atKept != kept {
      problems.append("\(path):\(kept.lines): the line was edited; the archive knows another one")
    }
    return problems
  }
}

extension RunLedger {
  /// The whole lines, without line feeds.
  private func lines() throws(ArchiveError) -> [ArraySlice<UInt8>] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw failure("cannot be read")
    }
    let bytes = [UInt8](data)
    guard let end = bytes.lastIndex(of: 0x0A) else { return [] }
    return bytes[..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  private static func head(of lines: [ArraySlice<UInt8>]) -> Head {
    guard let last = lines.last else { return .start }
    return Head(lines: lines.count, sha256: SHA256Digest.hexadecimal(of: Array(last)))
  }

  private func checked(
    _ line: ArraySlice<UInt8>, after head: Head, _ problems: inout [String]
  ) -> String {
    let number = head.lines + 1
    let object = (try? JSONParser.value(Array(line)))?.object
    if object.flatMap(LedgerEntry.init) == nil {
      problems.append("\(path):\(number): this is no line of a ledger")
    } else if object?["line"]?.integer != number || object?["previous"]?.string != head.sha256 {
      problems.append(
        number == 1
          ? "\(path):1: does not begin a chain; lines before it are missing"
          : "\(path):\(number - 1): the line was edited, added or removed: "
            + "line \(number) was written after another one")
    }
    return SHA256Digest.hexadecimal(of: Array(line))
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(ArchiveError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw failure("cannot be written")
      }
    }
  }

  private func failure(_ what: String) -> ArchiveError {
    let number = errno
    return ArchiveError(
      number == ENOSPC ? .full : .storage, path: path,
      message: "\(what): \(String(cString: strerror(number)))")
  }
}
