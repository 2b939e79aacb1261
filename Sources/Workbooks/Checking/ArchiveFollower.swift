internal import Dispatch
internal import Glibc
internal import Synchronization

/// Reads a ZIP file behind its writer, on another core: unpacks each part while the next one is
/// being packed, so that a look at the whole file costs no time after it.
///
/// It reads the file itself, not what the writer meant to write. Where the file does not grow as
/// minizip lets it grow – parts one after another, each deflated, without trailing descriptors –
/// it says so, and the file is checked afterwards.
final class ArchiveFollower: Sendable {
  private let path: String
  /// Rows that went past the library, sheet by sheet.
  private let runs: [[SentRun]]
  private let isWritten = Atomic(false)
  private let found = Mutex<[FollowedPart]?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(path: String, runs: [[SentRun]] = []) {
    self.path = path
    self.runs = runs
  }

  func start() {
    DispatchQueue(label: "clipsheet.check", qos: .userInitiated).async {
      let parts = self.follow()
      self.found.withLock { $0 = parts }
      self.done.signal()
    }
  }

  /// To be called once, when the writer has closed the file.
  /// - Returns: nil when the file could not be followed.
  func finish() -> [FollowedPart]? {
    isWritten.store(true, ordering: .releasing)
    done.wait()
    return found.withLock { $0 }
  }
}

extension ArchiveFollower {
  private func follow() -> [FollowedPart]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let reader = GrowingFile(descriptor: descriptor) {
      self.isWritten.load(ordering: .acquiring)
    }
    var parts: [FollowedPart] = []
    while let header = reader.take(30), header[0..<4].elementsEqual(Self.localHeader) {
      guard let part = part(header, reader) else { return nil }
      parts.append(part)
    }
    return reader.isCut ? nil : parts
  }

  private static let localHeader: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// APPNOTE 4.3.7: flags at 6, method at 8, lengths of name and extra field at 26 and 28.
  private func part(_ header: [UInt8], _ reader: GrowingFile) -> FollowedPart? {
    func number(_ place: Int) -> Int { Int(header[place]) | Int(header[place + 1]) << 8 }
    let hasDescriptor = number(6) & 8 != 0
    guard !hasDescriptor, number(8) == 8, let name = reader.take(number(26)),
      reader.take(number(28)) != nil
    else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    let sheet = runs.indices.first { WrittenCheck.sheetPart($0 + 1) == text }
    return FollowedPart(name: text, runs: sheet.map { runs[$0] } ?? [], reader)
  }
}

extension FollowedPart {
  /// Unpacks and parses; nil when the file ends or breaks within the part.
  fileprivate init?(name: String, runs: [SentRun], _ reader: GrowingFile) {
    guard var inflater = PartInflater() else { return nil }
    let counter = WrittenCheck.isSheet(name) ? CellCounter() : nil
    let follower = SheetFollower(counter: counter, runs: runs)
    parts: while let piece = reader.piece() {
      switch inflater.feed(piece, follower.feed) {
      case .needsMore: continue
      case .broken: return nil
      case .ended(let left):
        reader.giveBack(left)
        break parts
      }
    }
    guard !reader.isCut else { return nil }
    let (cells, rows, fault) = follower.finish()
    self.init(
      name: name, checksum: inflater.checksum, bytes: inflater.bytes, cells: cells, rows: rows,
      fault: fault)
  }
}

/// Bytes of a file that somebody else is still writing; reading waits for them.
private final class GrowingFile {
  private let descriptor: Int32
  private let isWritten: () -> Bool
  private let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
  private var unread = 0..<0
  private(set) var isCut = false

  init(descriptor: Int32, isWritten: @escaping () -> Bool) {
    self.descriptor = descriptor
    self.isWritten = isWritten
  }

  deinit { memory.deallocate() }

  /// What is at hand, or what comes next; nil at the end of the finished file.
  func piece() -> UnsafeBufferPointer<UInt8>? {
    guard fill() else { return nil }
    let piece = UnsafeBufferPointer(rebasing: memory[unread])
    unread = unread.upperBound..<unread.upperBound
    return piece
  }

  /// The last so many bytes of the last piece stay to be read.
  func giveBack(_ count: Int) {
    unread = (unread.upperBound - count)..<unread.upperBound
  }

  func take(_ count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard fill() else { return nil }
      let taken = min(count - bytes.count, unread.count)
      bytes.append(contentsOf: memory[unread.prefix(taken)])
      unread = (unread.lowerBound + taken)..<unread.upperBound
    }
    return bytes
  }

  private func fill() -> Bool {
    while unread.isEmpty {
      // Asked before reading: what comes in between must not be taken for the end.
      let isLast = isWritten()
      let count = read(descriptor, memory.baseAddress, memory.count)
      if count > 0 {
        unread = 0..<count
      } else if count == 0, !isLast {
        usleep(400)
      } else if count == 0 || errno != EINTR {
        isCut = true
        return false
      }
    }
    return true
  }
}
