public import Articles
public import Definitions
internal import Extraction
internal import Foundation
public import Logging
internal import Workbooks

/// Articles or records in, files for another program out.
public struct ExportRun {
  private let extractor: Extractor
  private let topics: TopicLabels
  private let stage: ReadingStage
  private let logger: Logger

  /// - Throws: `DefinitionError` for a missing or wrong topic file.
  public init(resources: ResourceSearch, options: ReadingOptions, logger: Logger) throws {
    extractor = try Extractor(resources: resources)
    topics = TopicLabels(extractor.taxonomy)
    stage = ReadingStage(options: options, logger: logger)
    self.logger = logger
  }

  /// - Parameter folder: made when it is not there; files of the same names are replaced.
  /// - Throws: `RunError`.
  public func run(
    _ inputs: [Input], to format: ExportFormat, folder: String, progress: (ReadingProgress) -> Void
  ) throws -> RunSummary {
    let collected = CollectedArticles()
    let tally = try stage.run(
      inputs, extractor: extractor, progress: progress, body: collected.take)
    let digest = Digest(articles: collected.finish(), tally: tally)
    var summary = RunSummary()
    summary.articles = digest.articles.count
    summary.copies = digest.copyCount
    summary.skipped = tally.skipped
    summary.statements = digest.statements.count
    summary.events = digest.events.count
    summary.claims = digest.claims.count
    let target = ExportFolder(path: folder)
    try target.make()
    summary.outputs = try format.write(digest, topics: topics, to: target, logger: logger)
    return summary
  }
}

extension ExportFormat {
  /// Writes a digest as the other program reads it.
  /// - Returns: the files.
  func write(
    _ digest: Digest, topics: TopicLabels, to target: ExportFolder, logger: Logger
  ) throws(RunError) -> [String] {
    switch self {
    case .timelinejs:
      let timeline = TimelineJSExport.make(digest)
      if timeline.undated > 0 {
        logger.notice("left out: \(timeline.undated) events without a date")
      }
      return try target.write([timeline.table])
    case .gephi: return try target.write(GephiExport.tables(digest, topics: topics))
    case .neo4j:
      let tables = Neo4jExport.tables(digest, topics: topics)
      return try target.write(tables)
        + [target.write(Neo4jExport.script(tables), to: "neo4j_import.sh")]
    case .ftm:
      return [
        try target.write(
          FollowTheMoneyExport.lines(digest, topics: topics), to: "entities.ftm.json")
      ]
    }
  }
}

/// Where an export goes.
struct ExportFolder {
  let path: String

  func make() throws(RunError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw RunError(.outputNotWritable, "\(path): the folder cannot be made")
    }
  }

  /// Each table as `NAME.csv`.
  func write(_ tables: [Table]) throws(RunError) -> [String] {
    var written: [String] = []
    for table in tables {
      let file = "\(path)/\(table.name).csv"
      do throws(WorkbookError) {
        _ = try CSVWriter.write(table, to: file)
      } catch {
        throw RunError(.outputNotWritable, "\(error)")
      }
      written.append(file)
    }
    return written
  }

  func write(_ text: String, to name: String) throws(RunError) -> String {
    let file = "\(path)/\(name)"
    do {
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw RunError(.outputNotWritable, "\(file): cannot be written; choose another place")
    }
    return file
  }
}
