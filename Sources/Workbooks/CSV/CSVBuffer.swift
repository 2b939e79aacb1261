/// Bytes on their way to a CSV file: one block of memory that is filled, written and filled again.
///
/// An array would ask before each byte whether it is shared and has room; here room is asked for
/// once a value.
struct CSVBuffer: ~Copyable {
  private var memory: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(capacity: Int) {
    memory = .allocate(byteCount: max(capacity, 64), alignment: 16)
  }

  deinit { memory.deallocate() }

  /// What has been gathered; valid until the next change.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

  mutating func removeAll() { count = 0 }

  /// The place for at least `room` more bytes.
  mutating func reserve(_ room: Int) -> UnsafeMutableRawPointer {
    if memory.count - count < room { grow(room) }
    return memory.baseAddress.unsafelyUnwrapped + count
  }

  /// Says how many of the reserved bytes were filled.
  mutating func advance(_ filled: Int) { count += filled }

  mutating func append(_ byte: UInt8) {
    reserve(1).storeBytes(of: byte, as: UInt8.self)
    count += 1
  }

  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    reserve(bytes.count).copyMemory(from: base, byteCount: bytes.count)
    count += bytes.count
  }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  private mutating func grow(_ room: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(memory.count * 2, count + room), alignment: 16)
    larger.copyMemory(from: bytes)
    memory.deallocate()
    memory = larger
  }
}
