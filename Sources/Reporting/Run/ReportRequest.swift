public import Articles
public import Workbooks

/// Everything that decides what a report run writes.
public struct ReportRequest: Sendable {
  public var title: String
  public var inputs: [Input]
  public var reading: ReadingOptions
  /// Name of a built-in workbook template, or a path; nil for the default one.
  public var template: String?
  /// Files with the user's own actors; of two, the earlier wins.
  public var actorFiles: [String]
  public var outputs: ReportDefinition.Outputs
  public var csvFlavour: CSVFlavour
  /// An earlier workbook whose review columns are carried over.
  public var notes: String?
  /// The days that the report covers, in words; nil for those of its articles.
  public var window: String?
  /// Ids of the sheets that are written; empty for all of the template.
  public var sheets: [String] = []
  /// The folder of kept sanctions lists; nil leaves names unscreened.
  public var lists: String?

  public init(
    title: String, inputs: [Input], reading: ReadingOptions = ReadingOptions(),
    template: String? = nil, actorFiles: [String] = [], outputs: ReportDefinition.Outputs,
    csvFlavour: CSVFlavour = .machine, notes: String? = nil, lists: String? = nil
  ) {
    self.title = title
    self.inputs = inputs
    self.reading = reading
    self.template = template
    self.actorFiles = actorFiles
    self.outputs = outputs
    self.csvFlavour = csvFlavour
    self.notes = notes
    self.lists = lists
  }
}
