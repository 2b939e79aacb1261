/// The keys of a table's rows, in the order of the rows, as one run of bytes.
public struct RowKeys: RandomAccessCollection, Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each key ends.
  private var ends: [Int] = []

  public init(_ keys: some Sequence<String> = [String]()) {
    for key in keys { append(key) }
  }

  package mutating func append(_ key: String) {
    bytes += key.utf8
    ends.append(bytes.count)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }

  public subscript(index: Int) -> String { String(decoding: utf8(index), as: UTF8.self) }

  func utf8(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
