/// Words between quotation marks.
public struct Quotation: Hashable, Sendable {
  /// The tokens with their marks.
  public let tokens: Range<Int>
  /// The tokens between the marks; never empty.
  public let content: Range<Int>
  /// One for a quotation that lies in no other.
  public let depth: Int
  /// False when the paragraph ends before the quotation does.
  public let isClosed: Bool
  /// Index of the quotation that this one carries on from the paragraph before.
  public let continues: Int?

  public init(
    tokens: Range<Int>, content: Range<Int>, depth: Int, isClosed: Bool, continues: Int?
  ) {
    self.tokens = tokens
    self.content = content
    self.depth = depth
    self.isClosed = isClosed
    self.continues = continues
  }
}
