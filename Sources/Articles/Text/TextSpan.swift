/// A half-open range of UTF-8 bytes into an article's text.
///
/// The record writes spans as Unicode scalars; inside the program they are bytes.
public struct TextSpan: Hashable, Sendable {
  public let start: Int
  public let end: Int

  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span cannot run backwards: \(start)..<\(end)")
    self.start = start
    self.end = end
  }

  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  public var range: Range<Int> { start..<end }
  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }

  public func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  public func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }
}

extension TextSpan: Comparable {
  /// Text order: by start, and the longer span first when two begin together.
  public static func < (lhs: TextSpan, rhs: TextSpan) -> Bool {
    lhs.start != rhs.start ? lhs.start < rhs.start : lhs.end > rhs.end
  }
}
