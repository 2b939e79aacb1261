public import Definitions

/// A file or folder that was looked at, and what was found.
public struct CheckedDefinition: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case topics = "topic files"
    case workbook = "workbook template"
    case sheet = "sheet template"
    case cover = "cover template"
    case matrix = "matrix template"
    case report = "report definition"
    case actors = "actor file"
  }

  /// What follows `template:`.
  enum TemplateKind: String, CaseIterable {
    case workbook, sheet, cover, matrix

    var kind: Kind {
      switch self {
      case .workbook: .workbook
      case .sheet: .sheet
      case .cover: .cover
      case .matrix: .matrix
      }
    }
  }

  public let path: String
  /// Nil where it could not be told.
  public let kind: Kind?
  public let problems: [DefinitionCheck.Problem]

  init(path: String, kind: Kind?, problems: [DefinitionCheck.Problem]) {
    self.path = path
    self.kind = kind
    self.problems = problems
  }

  init(path: String, kind: Kind?, problems: [DefinitionError]) {
    self.init(path: path, kind: kind, problems: problems.map { .init(isError: true, error: $0) })
  }

  public var hasErrors: Bool { problems.contains(where: \.isError) }

  /// `topics.yaml: topic files, 2 warnings`
  public var verdict: String {
    let errors = problems.count(where: \.isError)
    let warnings = problems.count - errors
    var parts = [kind?.rawValue ?? "not recognised"]
    if errors > 0 { parts.append("\(errors) error\(errors == 1 ? "" : "s")") }
    if warnings > 0 { parts.append("\(warnings) warning\(warnings == 1 ? "" : "s")") }
    if problems.isEmpty { parts.append("nothing wrong") }
    return "\(path): \(parts.joined(separator: ", "))"
  }
}
