extension ReportDefinition {
  /// The files that one run writes.
  public struct Outputs: Hashable, Sendable {
    public var xlsx: String?
    public var csv: String?
    public var jsonl: String?
    /// A folder for a page an article.
    public var evidence: String?

    public init(
      xlsx: String? = nil, csv: String? = nil, jsonl: String? = nil, evidence: String? = nil
    ) {
      self.xlsx = xlsx
      self.csv = csv
      self.jsonl = jsonl
      self.evidence = evidence
    }

    public var isEmpty: Bool { paths.isEmpty }

    /// Those that there are, in the order in which they are written.
    var paths: [String] { [xlsx, csv, jsonl, evidence].compactMap { $0 } }
  }
}
