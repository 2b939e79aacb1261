/// One run of a report, as its line in the ledger says it.
public struct LedgerEntry: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case success
    /// Written, but some inputs were skipped.
    case partial
    /// No article fell into the window or the selection.
    case empty
    case failure

    /// Whether the window was dealt with, so that the next one begins where it ends.
    public var isDone: Bool { self != .failure }
  }

  /// A file that the run wrote.
  public struct Output: Hashable, Sendable {
    public let path: String
    public let sha256: String
    public let bytes: Int

    public init(path: String, sha256: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }
  }

  public struct Counts: Hashable, Sendable {
    public var articles = 0
    public var copies = 0
    public var skipped = 0
    public var statements = 0
    public var events = 0
    public var claims = 0
    public var notices = 0

    public init() {}
  }

  public var run: String
  /// The name of the definition file without its folder and extension.
  public var report: String
  public var definition: String
  public var definitionSHA256: String
  public var tool: String
  /// Of the model and the rules that made the findings.
  public var versions: String
  public var status: Status
  /// What went wrong, in one line.
  public var message: String?
  /// ISO 8601 with the offset of the zone; nil for a report without a window.
  public var since: String?
  public var until: String?
  public var zone: String
  public var started: String
  public var ended: String
  /// Equal for equal articles in equal order.
  public var corpus: String?
  /// The run whose rows these were compared with.
  public var earlier: String?
  public var counts = Counts()
  public var outputs: [Output] = []

  public init(
    run: String, report: String, definition: String, definitionSHA256: String, tool: String,
    versions: String, status: Status, since: String?, until: String?, zone: String,
    started: String
  ) {
    self.run = run
    self.report = report
    self.definition = definition
    self.definitionSHA256 = definitionSHA256
    self.tool = tool
    self.versions = versions
    self.status = status
    self.since = since
    self.until = until
    self.zone = zone
    self.started = started
    ended = started
  }
}
