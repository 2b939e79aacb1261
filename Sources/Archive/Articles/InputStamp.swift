internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What the file system says about a file; equal stamps mean that its bytes need not be read again.
public struct InputStamp: Hashable, Sendable {
  public let path: String
  /// Device, inode, size and the times of the last change, to the nanosecond.
  public let text: String

  /// Nil for a file that is not there and for anything but a regular file.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.path = path
    let changed = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
    text = "\(status.st_dev):\(status.st_ino):\(status.st_size):\(changed.joined(separator: ":"))"
  }
}

/// An input file as it was taken in.
public struct KeptInput: Hashable, Sendable {
  public let stamp: InputStamp
  public let sha256: String
  /// The reading options and the versions of model and rules: with others it must be read again.
  public let reading: String
  public let articles: Int
  public let skipped: Int

  public init(stamp: InputStamp, sha256: String, reading: String, articles: Int, skipped: Int) {
    self.stamp = stamp
    self.sha256 = sha256
    self.reading = reading
    self.articles = articles
    self.skipped = skipped
  }
}

extension ArticleArchive {
  /// What was taken in from a file, when neither the file nor the way of reading it has changed.
  ///
  /// A changed stamp alone does not count: the caller's digest of the bytes decides then.
  public func kept(
    _ stamp: InputStamp, reading: String, sha256: () -> String?
  ) throws(ArchiveError) -> KeptInput? {
    let known = try self.reading { database -> (input: KeptInput, stamp: String)? in
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT stamp, sha256, articles, skipped FROM input_file
            WHERE path = ? AND reading = ?
            """), arguments: [stamp.path, reading])
      return row.map {
        let input = KeptInput(
          stamp: stamp, sha256: $0[1], reading: reading, articles: $0[2], skipped: $0[3])
        return (input, $0[0])
      }
    }
    guard let known else { return nil }
    let kept = known.input
    if known.stamp == stamp.text { return kept }
    guard sha256() == kept.sha256 else { return nil }
    try keep([kept])
    return kept
  }

  /// Remembers files that have been taken in as a whole.
  public func keep(_ inputs: [KeptInput]) throws(ArchiveError) {
    guard !inputs.isEmpty else { return }
    try storing { database in
      let statement = try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO input_file (path, stamp, sha256, reading, articles, skipped)
          VALUES (?, ?, ?, ?, ?, ?)
          """)
      for input in inputs {
        try statement.execute(
          arguments: [
            input.stamp.path, input.stamp.text, input.sha256, input.reading, input.articles,
            input.skipped,
          ])
      }
    }
  }
}
