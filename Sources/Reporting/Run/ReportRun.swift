internal import Archive
internal import Articles
public import Definitions
internal import Extraction
public import Logging
internal import Workbooks

/// One report from inputs to files: read, extract, digest, lay out, write.
public final class ReportRun: Sendable {
  private let request: ReportRequest
  let extractor: Extractor
  private let layout: ReportLayout
  private let taxonomy: SanctionsTaxonomy
  private let topics: TopicLabels
  /// Nil when no list is kept: names are then not screened.
  private let screener: Screener?
  private let logger: Logger

  /// Loads everything that can be wrong before any input is read.
  /// - Throws: `DefinitionError` for a missing or wrong template or topic file, `ListError` for a
  ///   kept sanctions list that is damaged.
  public init(_ request: ReportRequest, resources: ResourceSearch, logger: Logger) throws {
    self.request = request
    self.logger = logger
    layout = try ReportLayout(request, resources: resources)
    screener = try ListFolder.screener(request.lists, resources: resources)
    extractor = try Extractor(
      resources: resources, actorFiles: ActorFile.load(paths: request.actorFiles))
    taxonomy = extractor.taxonomy
    topics = TopicLabels(taxonomy)
  }

  /// The kept sanctions lists that names are screened against.
  var lists: [KeptList] {
    (screener?.lists ?? []).map {
      KeptList(
        name: $0.name, sha256: $0.sha256, format: $0.format.rawValue,
        fileDate: $0.fileDate?.description, entries: $0.entries.count)
    }
  }

  /// - Parameter progress: called after each article that was read.
  /// - Throws: `RunError`; outputs of earlier runs stay as they were.
  public func run(progress: (ReadingProgress) -> Void = { _ in }) throws -> RunSummary {
    let locks = try OutputLocks(request.outputs)
    defer { locks.release() }
    return try write(try read(progress: progress), history: nil).summary
  }
}

extension ReportRun {
  private func read(progress: (ReadingProgress) -> Void) throws -> Digest {
    let collected = CollectedArticles()
    let stage = ReadingStage(options: request.reading, logger: logger)
    let tally = try stage.run(
      request.inputs, extractor: extractor, progress: progress, body: collected.take)
    return Digest(articles: collected.finish(), tally: tally)
  }

  private func summary(of digest: Digest) -> RunSummary {
    var summary = RunSummary()
    summary.articles = digest.articles.count
    summary.copies = digest.copyCount
    summary.skipped = digest.tally.skipped
    summary.statements = digest.statements.count
    summary.events = digest.events.count
    summary.claims = digest.claims.count
    return summary
  }
}

extension ReportRun {
  /// What was written, and what has to be remembered of it.
  struct Written {
    var summary: RunSummary
    var files: [String]
    var rows: ShownRows
    var changes: [RowChange]
    /// Every note that stands in the workbook.
    var notes: [AnalystNote]
  }

  /// Lays a digest out and writes it. The caller holds the locks of the outputs.
  /// - Parameter history: nil where rows are not followed from run to run.
  func write(_ digest: Digest, history: RowHistory?) throws -> Written {
    var digest = digest
    digest.evidence = request.outputs.evidence.map {
      EvidenceLinks(folder: $0, book: request.outputs.xlsx)
    }
    var summary = summary(of: digest)
    let sanctions = SanctionsDigest(digest, taxonomy: taxonomy, screener: screener)
    var laidOut = try layout.plan(
      request, digest, topics: topics, sanctions: sanctions, history: history, summary: summary)
    let notes = try mergeNotes(into: &laidOut.plan)
    summary.notices = laidOut.notices
    let writer = OutputWriter(
      outputs: request.outputs, csvFlavour: request.csvFlavour, fieldNotes: laidOut.fieldNotes,
      topics: topics, logger: logger)
    let written = try writer.write(laidOut.plan, digest)
    summary.outputs = written.outputs
    summary.next =
      written.xlsx.map { "clipsheet verify \($0)" } ?? "clipsheet show ROW-ID INPUTS"
    return Written(
      summary: summary, files: written.files, rows: laidOut.tracked.shown,
      changes: laidOut.tracked.changes, notes: notes)
  }

  /// Sets what a reader typed into an earlier workbook in the new one, row by row.
  private func mergeNotes(into plan: inout WorkbookPlan) throws(RunError) -> [AnalystNote] {
    guard let path = request.notes else {
      ReviewMerge.prepare(&plan)
      return []
    }
    do {
      let outcome = try ReviewMerge.apply(path, to: &plan)
      if !outcome.notes.isEmpty || outcome.orphans > 0 {
        logger.info("\(outcome.notes.count) notes kept from \(path), \(outcome.orphans) orphaned")
      }
      return outcome.notes.map {
        AnalystNote(
          dataset: $0.dataset, rowID: $0.key, field: $0.column, words: $0.words, book: path)
      }
    } catch {
      throw RunError(.noReadableInput, "\(error); no note was lost, and nothing was written")
    }
  }
}
