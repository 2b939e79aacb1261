internal import Articles
internal import Definitions
internal import Foundation

extension ReportRequest {
  /// The request that a definition stands for.
  ///
  /// Relative paths are taken from the working folder when it holds all inputs, else from the
  /// folder of the definition.
  /// - Parameter window: fills the names of the outputs; nil for a report over everything.
  /// - Throws: `noReadableInput` with the places looked at.
  init(_ definition: ReportDefinition, window: ReportWindow?) throws(RunError) {
    let base = try ReportRequest.base(of: definition)
    var reading = ReadingOptions()
    reading.published = definition.published.flatMap { PartialDate(iso: $0) }
    reading.outlet = definition.outlet
    reading.language = definition.language
    func resolved(_ name: OutputName?) -> String? {
      name.map {
        ReportRequest.path($0.path(report: definition.name, window: window), in: base)
      }
    }
    self.init(
      title: definition.title,
      inputs: definition.paths.flatMap { ReportRequest.inputs($0, in: base) }, reading: reading,
      template: definition.template,
      actorFiles: definition.actors.map { ReportRequest.path($0, in: base) },
      outputs: .init(
        xlsx: resolved(definition.outputs.xlsx), csv: resolved(definition.outputs.csv),
        jsonl: resolved(definition.outputs.jsonl),
        evidence: resolved(definition.outputs.evidence),
        exports: definition.outputs.exports.compactMapValues { resolved($0) }))
    self.window = window?.words
    sheets = definition.sheets
  }

  private static func base(of definition: ReportDefinition) throws(RunError) -> String {
    let folders = ["", definition.folder]
    for folder in folders where definition.paths.allSatisfy({ exists($0, in: folder) }) {
      return folder
    }
    let missing = definition.paths.filter { input in
      !folders.contains { exists(input, in: $0) }
    }
    throw RunError(
      .noReadableInput,
      "inputs not found: \((missing.isEmpty ? definition.inputs : missing).joined(separator: ", "));"
        + " looked in the working folder and in \(definition.folder.isEmpty ? "." : definition.folder)"
    )
  }

  private static func exists(_ input: String, in folder: String) -> Bool {
    let place = path(input, in: folder)
    return FileManager.default.fileExists(atPath: place) || !PathPattern.matches(place).isEmpty
  }

  private static func inputs(_ input: String, in folder: String) -> [Input] {
    let place = path(input, in: folder)
    if FileManager.default.fileExists(atPath: place) { return [.path(place)] }
    return PathPattern.matches(place).map { .path($0) }
  }

  private static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
  }
}

extension ReportDefinition {
  /// Inputs that are files, folders or patterns.
  var paths: [String] { inputs.filter { !ReportDefinition.isAddress($0) } }

  /// Inputs that are feeds to be fetched.
  var addresses: [String] { inputs.filter(ReportDefinition.isAddress) }

  private static func isAddress(_ input: String) -> Bool {
    input.hasPrefix("http://") || input.hasPrefix("https://")
  }
}

/// Paths with `*`, `?` and `[…]`, as glob(3) takes them.
enum PathPattern {
  /// In byte order; empty for a path without such marks.
  static func matches(_ pattern: String) -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}
