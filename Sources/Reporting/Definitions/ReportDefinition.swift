public import Definitions
internal import Foundation

/// What `clipsheet run` makes: inputs, selection, window, template, outputs, and what happens around
/// a run.
public struct ReportDefinition: Hashable, Sendable {
  /// The file's name without folder and extension; runs are told apart by it.
  public var name: String
  public var path: String
  public var title: String
  /// Files, folders, patterns with `*` and `?`, and the addresses of feeds.
  public var inputs: [String]
  public var selection: ArticleSelection
  /// Nil for a report over everything in the inputs.
  public var window: WindowRule?
  public var zone: TimeZoneRules
  /// Name of a built-in workbook template, or a path; nil for the default one.
  public var template: String?
  /// Ids of the sheets that are written; empty for all of the template.
  public var sheets: [String]
  public var outputs: OutputNames
  /// Paths as written: files with the user's own actors.
  public var actors: [String]
  public var empty: EmptyReport
  public var guards: InputGuards
  public var hooks: RunHooks
  public var retention: OutputRetention
  public var schedule: RunSchedule?
  public var published: String?
  public var outlet: String?
  public var language: String?
  /// SHA-256 of the file.
  public var sha256: String

  /// The folder of the definition file.
  public var folder: String { PathParts(path).folder }

  /// Reads a definition file.
  /// - Throws: `DefinitionError` with line and column, and the nearest valid key for a wrong one.
  public static func load(path: String) throws(DefinitionError) -> ReportDefinition {
    try ReportDefinition(DefinitionNode.load(path: path))
  }
}

/// What happens when no article falls into the window and the selection.
public enum EmptyReport: String, Hashable, Sendable, CaseIterable {
  /// Nothing is written.
  case skip
  /// The report is written, with empty sheets.
  case write
  /// Nothing is written, and the hook `on_empty` runs.
  case notify
}

/// The files of a run, named by the window.
public struct OutputNames: Hashable, Sendable {
  public var xlsx: OutputName?
  public var csv: OutputName?
  public var jsonl: OutputName?
  /// A folder for a page an article.
  public var evidence: OutputName?
  /// Folders with files for other programs.
  public var exports: [ExportFormat: OutputName] = [:]
}

/// What stops a run before it writes.
public struct InputGuards: Hashable, Sendable {
  /// Most per cent by which the number of articles may lie below the median of earlier runs.
  public var inputFellBy: Int?
}

/// How long the files of earlier windows are kept.
public struct OutputRetention: Hashable, Sendable {
  /// So many windows with their files; nil keeps all.
  public var keep: Int?
}

/// Commands that run after a report: a list is one program with its arguments, a text a shell line.
public struct RunHooks: Hashable, Sendable {
  public enum Command: Hashable, Sendable {
    case program([String])
    case shell(String)
  }

  public var onSuccess: Command?
  public var onEmpty: Command?
  public var onPartial: Command?
  public var onFailure: Command?
}

/// When `schedule` runs the report.
public struct RunSchedule: Hashable, Sendable {
  public var cron: CronExpression
  /// Seconds by which starts are spread.
  public var jitter: Int
}
