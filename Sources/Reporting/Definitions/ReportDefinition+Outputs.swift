extension ReportDefinition {
  /// The files that one run writes.
  public struct Outputs: Hashable, Sendable {
    public var xlsx: String?
    public var csv: String?
    public var jsonl: String?
    /// A folder for a page an article.
    public var evidence: String?
    /// A folder for the files of each other program.
    public var exports: [ExportFormat: String]

    public init(
      xlsx: String? = nil, csv: String? = nil, jsonl: String? = nil, evidence: String? = nil,
      exports: [ExportFormat: String] = [:]
    ) {
      self.xlsx = xlsx
      self.csv = csv
      self.jsonl = jsonl
      self.evidence = evidence
      self.exports = exports
    }

    public var isEmpty: Bool { paths.isEmpty }

    /// Those that there are, in the order in which they are written.
    var paths: [String] {
      [xlsx, csv, jsonl, evidence].compactMap { $0 }
        + ExportFormat.allCases.compactMap { exports[$0] }
    }
  }
}
