/// Turns files, folders and streams into articles, one at a time.
///
/// Reading never fails: what cannot be read becomes a notice, and the inputs beside it still come
/// through. The result depends on the bytes, their names and the options alone, never on the clock.
public struct ArticleReader: Sendable {
  public let options: ReadingOptions

  public init(_ options: ReadingOptions = ReadingOptions()) {
    self.options = options
  }

  /// Everything in the inputs, read as the sequence is walked. Memory holds one article, or one
  /// file of a kind that can only be read whole. The sequence can be walked once.
  public func items(_ inputs: [Input]) -> ReadItems {
    ReadItems(inputs, options: options)
  }

  /// Hands each item to `body` as soon as it is read.
  /// - Throws: only what `body` throws, which ends the reading.
  public func read<Failure: Error>(
    _ inputs: [Input], _ body: (ReadItem) throws(Failure) -> Void
  ) throws(Failure) {
    var items = items(inputs)
    while let item = items.next() { try body(item) }
  }
}
