#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The bytes of one input in the order they come, from a file, a pipe or memory.
final class ByteStream {
  private static let chunkSize = 65_536

  private let descriptor: Int32?
  private let closesDescriptor: Bool
  /// Bytes taken from the input and not yet handed on.
  private var pending: [UInt8]
  private var isExhausted: Bool
  /// Told how many bytes were taken from the input.
  private let meter: ByteMeter?

  /// Bytes in memory.
  init(_ bytes: [UInt8]) {
    descriptor = nil
    closesDescriptor = false
    pending = bytes
    isExhausted = true
    meter = nil
  }

  private init(descriptor: Int32, closing: Bool, meter: ByteMeter? = nil) {
    self.meter = meter
    self.descriptor = descriptor
    closesDescriptor = closing
    pending = []
    isExhausted = false
  }

  deinit {
    if let descriptor, closesDescriptor { close(descriptor) }
  }

  static func standardInput() -> ByteStream {
    ByteStream(descriptor: STDIN_FILENO, closing: false)
  }

  static func file(
    _ path: String, meter: ByteMeter? = nil
  ) throws(ReadingFault) -> ByteStream {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno)).lowercased()
      throw ReadingFault(
        "input.unreadable", "cannot be opened (\(reason)); check the name and rights")
    }
    return ByteStream(descriptor: descriptor, closing: true, meter: meter)
  }

  /// Looks at the first bytes without taking them: enough to recognise a format by, which is the
  /// first line of a stream of JSON, so that a pipe is answered line by line.
  func head(_ wanted: Int = chunkSize) throws(ReadingFault) -> [UInt8] {
    while pending.count < wanted, !isExhausted {
      let isJSONLine = pending.first == UInt8(ascii: "{") && pending.contains(0x0A)
      if isJSONLine { break }
      pending.append(contentsOf: try chunk())
    }
    return Array(pending.prefix(wanted))
  }

  /// True when the head was the whole input.
  func isWhole(_ head: [UInt8]) -> Bool {
    isExhausted && head.count == pending.count
  }

  /// The next bytes, some thousands at a time; nil at the end.
  func next() throws(ReadingFault) -> [UInt8]? {
    if !pending.isEmpty {
      defer { pending = [] }
      return pending
    }
    guard !isExhausted else { return nil }
    let bytes = try chunk()
    return bytes.isEmpty ? nil : bytes
  }

  /// All bytes that are left.
  func all(limit: Int) throws(ReadingFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = try next() {
      if bytes.isEmpty { bytes = more } else { bytes.append(contentsOf: more) }
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return bytes
  }

  private func chunk() throws(ReadingFault) -> [UInt8] {
    guard let descriptor else { return [] }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: ByteStream.chunkSize) { buffer, count in
      var received = -1
      repeat {
        received = read(descriptor, buffer.baseAddress, buffer.count)
      } while received < 0 && errno == EINTR
      if received < 0 { failure = errno }
      count = max(0, received)
    }
    if bytes.isEmpty { isExhausted = true }
    meter?.bytes += bytes.count
    guard failure == 0 else {
      let reason = String(cString: strerror(failure)).lowercased()
      throw ReadingFault("input.unreadable", "cannot be read (\(reason))")
    }
    return bytes
  }
}

/// Counts the bytes that were taken from files, so that a caller can tell how far it has come.
final class ByteMeter {
  var bytes = 0
}

extension ReadingFault {
  static func tooLarge(limit: Int, what: String = "file") -> ReadingFault {
    ReadingFault(
      "input.too-large",
      "this \(what) has more than the \(limit / 1_000_000) MB that may be read at once;"
        + " split it, or give it as JSON Lines with one article a line")
  }
}
