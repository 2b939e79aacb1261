public import Definitions
internal import Extraction
internal import Foundation
internal import Workbooks

/// Says what is wrong with files that a user writes: topic files, templates, report definitions.
public struct DefinitionCheck: Sendable {
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// False for a warning: the file works, though a part of it does nothing.
    public let isError: Bool
    public let error: DefinitionError

    /// `topics.yaml:14:3: the cue … can never count (warning)`
    public var description: String {
      isError ? error.description : "\(error.description) (warning)"
    }
  }

  private let resources: ResourceSearch

  /// - Parameter resources: where the sheets and templates lie that a checked file names.
  public init(resources: ResourceSearch) {
    self.resources = resources
  }

  /// Checks a file, or the YAML files right in a folder.
  public func check(_ path: String) -> [CheckedDefinition] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let error = DefinitionError(.missingResource, file: path, message: "is not there")
      return [CheckedDefinition(path: path, kind: nil, problems: [error])]
    }
    guard isFolder.boolValue else { return [checkFile(path)] }
    let files = definitions(in: path)
    guard !files.isEmpty else {
      let error = DefinitionError(.missingResource, file: path, message: "holds no YAML file")
      return [CheckedDefinition(path: path, kind: nil, problems: [error])]
    }
    return checkTogether(files, folder: path)
  }
}

extension DefinitionCheck {
  private func definitions(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
      .map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
  }

  /// Topic files name each other's topics, so a folder of them is one whole.
  private func checkTogether(_ files: [String], folder: String) -> [CheckedDefinition] {
    let kinds = files.map { try? kind(of: DefinitionNode.load(path: $0)) }
    guard kinds.allSatisfy({ $0 == .topics }) else { return files.map(checkFile) }
    return [
      CheckedDefinition(
        path: folder, kind: .topics, problems: problems(TaxonomyCheck.problems(at: folder)))
    ]
  }

  private func checkFile(_ path: String) -> CheckedDefinition {
    do throws(DefinitionError) {
      let root = try DefinitionNode.load(path: path)
      let kind = try kind(of: root)
      return CheckedDefinition(path: path, kind: kind, problems: check(root, of: kind))
    } catch {
      return CheckedDefinition(path: path, kind: nil, problems: [error])
    }
  }

  private func kind(of root: DefinitionNode) throws(DefinitionError) -> CheckedDefinition.Kind {
    let entries = try root.entries()
    if let template = entries.first(where: { $0.key == "template" })?.value,
      !entries.contains(where: { $0.key == "inputs" })
    {
      return try template.choice(CheckedDefinition.TemplateKind.self).kind
    }
    let keys = Set(entries.map(\.key))
    if !keys.isDisjoint(with: ["groups", "statuses", "exclusions", "regimes"]) { return .topics }
    if !keys.isDisjoint(with: ["inputs", "outputs"]) { return .report }
    if keys.contains("actors") { return .actors }
    let hint = entries.lazy.compactMap { entry in
      NearestWord.suggestion(for: entry.key, among: DefinitionCheck.telling).map {
        "; did “\(entry.key)” mean “\($0)”?"
      }
    }.first
    throw root.error(
      .missingKey,
      "what this file defines cannot be told: a template says “template: workbook”, “sheet”, "
        + "“cover” or “matrix”, a topic file has “groups” or “statuses”, a report has “inputs” "
        + "and “outputs”, an actor file has “actors”\(hint ?? "")")
  }

  /// Keys that say what a file is.
  private static let telling = [
    "template", "groups", "statuses", "exclusions", "regimes", "inputs", "outputs", "actors",
  ]

  private func check(
    _ root: DefinitionNode, of kind: CheckedDefinition.Kind
  ) -> [Problem] {
    if kind == .topics { return problems(TaxonomyCheck.problems(at: root.file)) }
    do throws(DefinitionError) {
      try checkUse(of: root, as: kind)
      return []
    } catch {
      return [Problem(isError: true, error: error)]
    }
  }

  private func checkUse(
    of root: DefinitionNode, as kind: CheckedDefinition.Kind
  ) throws(DefinitionError) {
    let loader = TemplateLoader(search: resources)
    switch kind {
    case .topics: break
    case .actors: _ = try ActorFile(root)
    case .workbook:
      let folder = PathParts(root.file).folder
      try fit(loader.workbook(root, folder: folder.isEmpty ? "." : folder))
    case .sheet, .cover, .matrix:
      try fit(WorkbookTemplate(sheet: SheetTemplate(root)))
    case .report:
      let report = try ReportDefinition(root)
      let template = try loader.workbook(report.template ?? "default")
      try fit(template)
      try checkSheets(of: root, template)
    }
  }

  private func checkSheets(
    of root: DefinitionNode, _ template: WorkbookTemplate
  ) throws(DefinitionError) {
    let ids = template.uses.map(\.sheet.id)
    let named = try root.entries().first { $0.key == "sheets" }?.value
    guard let named, case .list(let sheets) = named.content else { return }
    for sheet in sheets where try !ids.contains(sheet.string()) {
      let id = try sheet.string()
      let hint =
        NearestWord.suggestion(for: id, among: ids).map { "did you mean “\($0)”?" }
        ?? "use some of \(ids.joined(separator: ", "))"
      throw sheet.error(.badValue, "the template has no sheet “\(id)”; \(hint)")
    }
  }

  private func fit(_ template: WorkbookTemplate) throws(DefinitionError) {
    // The topic files fill these drop-downs when a report is made.
    let lists = TopicLabels().choices.mapValues { _ in ["-"] }
    let values = ["title": "", "window": "", "screening": ""]
    try TemplateEngine(template, values: values, lists: lists).check(DatasetShapes.all)
  }

  private func problems(_ problems: [TaxonomyCheck.Problem]) -> [Problem] {
    problems.map { Problem(isError: $0.severity == .error, error: $0.error) }
  }
}
