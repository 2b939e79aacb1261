extension ReportDefinition {
  /// The files that one run writes.
  public struct Outputs: Hashable, Sendable {
    public var xlsx: String?
    public var csv: String?
    public var jsonl: String?

    public init(xlsx: String? = nil, csv: String? = nil, jsonl: String? = nil) {
      self.xlsx = xlsx
      self.csv = csv
      self.jsonl = jsonl
    }

    public var isEmpty: Bool { xlsx == nil && csv == nil && jsonl == nil }

    /// Those that there are, in the order in which they are written.
    var paths: [String] { [xlsx, csv, jsonl].compactMap { $0 } }
  }
}
