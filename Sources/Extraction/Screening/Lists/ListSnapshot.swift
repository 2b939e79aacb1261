public import Articles

/// A sanctions list as its files said it on one day.
public struct ListSnapshot: Hashable, Sendable {
  public enum DateBasis: String, Hashable, Sendable, CaseIterable {
    /// The file prints it.
    case printed
    /// The file prints none; this is when the file was last changed.
    case modified
  }

  /// Short and unique in a store: `ofac-sdn`, `un-sc`.
  public let name: String
  public let format: ListFormat
  public let fileDate: PartialDate?
  public let fileDateBasis: DateBasis?
  /// Lower-case hexadecimal: of the file; of several files, of their digests in the order given.
  public let sha256: String
  public let entries: [ListEntry]

  public init(
    name: String, format: ListFormat, fileDate: PartialDate?, fileDateBasis: DateBasis?,
    sha256: String, entries: [ListEntry]
  ) {
    self.name = name
    self.format = format
    self.fileDate = fileDate
    self.fileDateBasis = fileDate == nil ? nil : fileDateBasis
    self.sha256 = sha256
    self.entries = entries
  }
}

/// The official formats that can be read; told apart by content, never by file name.
public enum ListFormat: String, Hashable, Sendable, CaseIterable {
  /// OFAC SDN.CSV with ALT.CSV and ADD.CSV.
  case ofac
  /// United Nations Security Council consolidated XML.
  case unitedNations = "un"
  /// The EU's `;`-separated consolidated financial sanctions file.
  case euFinancial = "eu-fsf"
  /// Annexes of EU acts as CSV, one row a designation.
  case euJournal = "eu-journal"
  /// OpenSanctions `targets.simple.csv`.
  case openSanctions = "opensanctions"

  /// The name of a list of this format when the user gives none.
  public var defaultName: String {
    switch self {
    case .ofac: "ofac-sdn"
    case .unitedNations: "un-sc"
    case .euFinancial: "eu-fsf"
    case .euJournal: "eu-journal"
    case .openSanctions: "opensanctions"
    }
  }
}
