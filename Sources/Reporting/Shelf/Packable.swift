internal import Articles
internal import Workbooks

/// What can be held as bytes and had back equal: each part in order, without names.
///
/// For the inside of one process: the form changes with the types and is never kept.
protocol Packable {
  func pack(into bytes: inout [UInt8])
  init(from packed: inout PackedReader)
}

/// A word out of a fixed list, held as its place in it.
protocol PackableCase: Packable, CaseIterable, Equatable {}

extension PackableCase {
  func pack(into bytes: inout [UInt8]) {
    let place = Self.allCases.firstIndex(of: self)
    bytes.pack(
      count: place.map { Self.allCases.distance(from: Self.allCases.startIndex, to: $0) } ?? 0)
  }

  init(from packed: inout PackedReader) {
    let place = packed.count()
    self = Self.allCases[Self.allCases.index(Self.allCases.startIndex, offsetBy: place)]
  }
}

extension Int: Packable {
  /// Small numbers of either sign are short.
  func pack(into bytes: inout [UInt8]) {
    bytes.pack(count: Int(bitPattern: UInt(bitPattern: self << 1) ^ UInt(bitPattern: self >> 63)))
  }

  init(from packed: inout PackedReader) {
    let word = UInt(bitPattern: packed.count())
    self = Int(bitPattern: (word >> 1) ^ (0 &- (word & 1)))
  }
}

extension Bool: Packable {
  func pack(into bytes: inout [UInt8]) { bytes.append(self ? 1 : 0) }
  init(from packed: inout PackedReader) { self = packed.byte() == 1 }
}

extension String: Packable {
  func pack(into bytes: inout [UInt8]) { bytes.pack(self) }
  init(from packed: inout PackedReader) { self = packed.text() }
}

extension Optional: Packable where Wrapped: Packable {
  func pack(into bytes: inout [UInt8]) {
    bytes.append(self == nil ? 0 : 1)
    self?.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self = packed.byte() == 1 ? Wrapped(from: &packed) : nil
  }
}

extension Array: Packable where Element: Packable {
  func pack(into bytes: inout [UInt8]) {
    bytes.pack(count: count)
    for element in self { element.pack(into: &bytes) }
  }

  init(from packed: inout PackedReader) {
    let count = packed.count()
    self = (0..<count).map { _ in Element(from: &packed) }
  }
}
