/// One news article as read: its text, to the character, and what its source says about it.
public struct Article: Hashable, Sendable {
  public enum PublishedBasis: String, Hashable, Sendable, CaseIterable {
    /// Printed in the article's own metadata or byline.
    case stated
    /// Given by the user with `--published`.
    case given
    /// Taken from the feed entry that carried the article.
    case feed
    /// Read from the article's URL.
    case url
  }

  /// Where the bytes came from.
  public struct Original: Hashable, Sendable {
    public let path: String
    /// Lower-case hexadecimal SHA-256 of the bytes as read.
    public let sha256: String
    public let mediaType: String

    public init(path: String, sha256: String, mediaType: String) {
      self.path = path
      self.sha256 = sha256
      self.mediaType = mediaType
    }
  }

  public var id: String
  public var url: String?
  public var title: String?
  public var outlet: String?
  public var authors: [String]
  public var published: PartialDate?
  public var publishedBasis: PublishedBasis?
  public var modified: PartialDate?
  public var retrieved: PartialDate?
  /// BCP 47, as stated by the source or the user; nil when nobody said.
  public var language: String?
  /// Title and body as one text where the source keeps the title in its text; spans point in here.
  public let text: ArticleText
  /// Lower-case hexadecimal SHA-256 of `text`.
  public let sha256: String
  public var original: Original?
  /// False for a snippet that its source has cut.
  public var complete: Bool
  /// Agencies or outlets that the article names as its origin, as stated in its metadata.
  public var origins: [String]

  /// - Parameter id: nil for `a_` and the first twelve digits of the text's SHA-256.
  public init(
    id: String? = nil, url: String? = nil, title: String? = nil, outlet: String? = nil,
    authors: [String] = [], published: PartialDate? = nil,
    publishedBasis: PublishedBasis? = nil, modified: PartialDate? = nil,
    retrieved: PartialDate? = nil, language: String? = nil, text: ArticleText,
    original: Original? = nil, complete: Bool = true, origins: [String] = []
  ) {
    let digest = SHA256Digest.hexadecimal(of: text.utf8)
    self.id = id ?? "a_" + digest.prefix(12)
    self.url = url
    self.title = title
    self.outlet = outlet
    self.authors = authors
    self.published = published
    self.publishedBasis = published == nil ? nil : (publishedBasis ?? .stated)
    self.modified = modified
    self.retrieved = retrieved
    self.language = language
    self.text = text
    sha256 = digest
    self.original = original
    self.complete = complete
    self.origins = origins
  }
}
