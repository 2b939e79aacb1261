/// What the user says about inputs: it fills what they leave out and never overrides them.
public struct ReadingOptions: Hashable, Sendable {
  /// 100 MB.
  public static let defaultByteLimit = 100_000_000

  /// For articles without a publication date.
  public var published: PartialDate?
  /// For articles without an outlet.
  public var outlet: String?
  /// BCP 47, for articles without a language.
  public var language: String?
  /// Nil recognises each input from its content.
  public var from: InputFormat?
  /// The most bytes that one file may have. Of inputs read piece by piece, which are JSON Lines and
  /// tables, one line or row may have as many; their number has no limit.
  public var byteLimit: Int

  public init(
    published: PartialDate? = nil, outlet: String? = nil, language: String? = nil,
    from: InputFormat? = nil, byteLimit: Int = ReadingOptions.defaultByteLimit
  ) {
    self.published = published
    self.outlet = outlet
    self.language = language
    self.from = from
    self.byteLimit = byteLimit
  }
}
