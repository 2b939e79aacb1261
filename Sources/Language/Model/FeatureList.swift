/// The hashed features of one decision, in a buffer that is used again for the next.
///
/// Each `add` is one template: the call's place in the sequence is the template's number, so a
/// filler must make the same calls in the same order every time.
package struct FeatureList: ~Copyable {
  /// Above the longest template list.
  private static let capacity = 160

  private let base: UnsafeMutablePointer<UInt32>
  package private(set) var count = 0

  package init() {
    base = .allocate(capacity: Self.capacity)
  }

  deinit {
    base.deallocate()
  }

  package var hashes: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: base, count: count)
  }

  @inline(__always)
  mutating func removeAll() {
    count = 0
  }

  @inline(__always)
  mutating func add(
    _ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0, _ fourth: UInt32 = 0
  ) {
    precondition(count < Self.capacity)
    base[count] = FeatureHash.feature(UInt32(count), first, second, third, fourth)
    count += 1
  }
}
