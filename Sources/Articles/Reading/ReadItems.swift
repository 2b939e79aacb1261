/// The items of some inputs, in order.
public struct ReadItems: Sequence, IteratorProtocol {
  private var files: InputWalker
  private let opener: ItemSourceOpener
  private var source: (any ItemSource)?
  private var batch: [ReadItem] = []
  private var position = 0
  private let meter = ByteMeter()

  /// Bytes that were taken from files so far.
  package var bytesRead: Int { meter.bytes }

  init(_ inputs: [Input], options: ReadingOptions) {
    files = InputWalker(inputs)
    opener = ItemSourceOpener(options: options, meter: meter)
  }

  public mutating func next() -> ReadItem? {
    while position == batch.count {
      guard let following = nextBatch() else { return nil }
      batch = following
      position = 0
    }
    defer { position += 1 }
    return batch[position]
  }

  private mutating func nextBatch() -> [ReadItem]? {
    if let items = source?.nextItems() { return items }
    source = nil
    switch files.next() {
    case .file(let file):
      source = opener.source(of: file)
      return []
    case .notice(let notice): return [.notice(notice)]
    case nil: return nil
    }
  }
}
