/// What one run of a report showed; the next run is compared with it. Its rows, which may be
/// hundreds of thousands, stay in the archive: `EarlierRows` leads to them.
public struct ShownReport: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let dataset: String
    public let id: String
    /// Days, ISO 8601: the end of the window that first showed the row, and that last changed it.
    public let firstSeen: String
    public let lastChanged: String
    /// Values by field, as CSV writes them.
    public let fields: [String: String]

    public init(
      dataset: String, id: String, firstSeen: String, lastChanged: String, fields: [String: String]
    ) {
      self.dataset = dataset
      self.id = id
      self.firstSeen = firstSeen
      self.lastChanged = lastChanged
      self.fields = fields
    }
  }

  public struct Text: Hashable, Sendable {
    /// The URL, or the path of an article without one.
    public let address: String
    public let sha256: String
    public let articleID: String
    public let title: String?

    public init(address: String, sha256: String, articleID: String, title: String?) {
      self.address = address
      self.sha256 = sha256
      self.articleID = articleID
      self.title = title
    }
  }

  public var run: String
  public var report: String
  /// Equal for equal window, articles, definition and tool.
  public var identity: String
  public var since: String?
  /// Sorts by time: UTC.
  public var until: String?
  /// The run that this one was compared with.
  public var earlier: String?
  public var texts: [Text]

  public init(
    run: String, report: String, identity: String, since: String?, until: String?,
    earlier: String?, texts: [Text]
  ) {
    self.run = run
    self.report = report
    self.identity = identity
    self.since = since
    self.until = until
    self.earlier = earlier
    self.texts = texts
  }
}
