/// An article's text, held once as UTF-8 bytes, with spans that cut it.
public struct ArticleText: Hashable, Sendable {
  public let utf8: [UInt8]

  public init(_ string: String) {
    utf8 = Array(string.utf8)
  }

  public var count: Int { utf8.count }
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The words under a span, exactly as they stand in the article.
  public subscript(span: TextSpan) -> String {
    String(decoding: utf8[span.range], as: UTF8.self)
  }
}
