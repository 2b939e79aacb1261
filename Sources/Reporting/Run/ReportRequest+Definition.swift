internal import Articles
internal import Definitions
internal import Foundation

extension ReportRequest {
  /// The request that a definition stands for.
  ///
  /// Relative paths are taken from the working folder when it holds all inputs, else from the
  /// folder of the definition.
  /// - Throws: `noReadableInput` with the places looked at, `badDefinition` for a wrong date.
  public init(_ definition: ReportDefinition) throws(RunError) {
    let base = try ReportRequest.base(of: definition)
    var reading = ReadingOptions()
    if let published = definition.published {
      guard let date = PartialDate(iso: published) else {
        throw RunError(
          .badDefinition, "published: “\(published)” is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
      }
      reading.published = date
    }
    reading.outlet = definition.outlet
    reading.language = definition.language
    func resolved(_ path: String?) -> String? { path.map { ReportRequest.path($0, in: base) } }
    self.init(
      title: definition.title,
      inputs: definition.inputs.map { .path(ReportRequest.path($0, in: base)) }, reading: reading,
      template: definition.template,
      actorFiles: definition.actors.map { ReportRequest.path($0, in: base) },
      outputs: .init(
        xlsx: resolved(definition.outputs.xlsx), csv: resolved(definition.outputs.csv),
        jsonl: resolved(definition.outputs.jsonl)))
  }

  private static func base(of definition: ReportDefinition) throws(RunError) -> String {
    let folders = ["", definition.folder]
    for folder in folders {
      let paths = definition.inputs.map { path($0, in: folder) }
      if paths.allSatisfy(FileManager.default.fileExists(atPath:)) { return folder }
    }
    let missing = definition.inputs.filter { input in
      !folders.contains { FileManager.default.fileExists(atPath: path(input, in: $0)) }
    }
    throw RunError(
      .noReadableInput,
      "inputs not found: \((missing.isEmpty ? definition.inputs : missing).joined(separator: ", "));"
        + " looked in the working folder and in \(definition.folder.isEmpty ? "." : definition.folder)"
    )
  }

  private static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
  }
}
