internal import Articles
public import Definitions
internal import Extraction
public import Logging
internal import Workbooks

/// One report from inputs to files: read, extract, digest, lay out, write.
public final class ReportRun: Sendable {
  private let request: ReportRequest
  private let extractor: Extractor
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
    layout = try ReportLayout(template: request.template, resources: resources)
    taxonomy = try SanctionsTaxonomy(resources: resources)
    topics = TopicLabels(taxonomy)
    screener = try ListFolder.screener(request.lists, resources: resources)
    extractor = try Extractor(
      resources: resources, actorFiles: ActorFile.load(paths: request.actorFiles))
  }

  /// - Parameter progress: called with the number of articles read so far.
  /// - Throws: `RunError`; outputs of earlier runs stay as they were.
  public func run(progress: (Int) -> Void = { _ in }) throws -> RunSummary {
    let locks = try OutputLocks(request.outputs)
    defer { locks.release() }
    let digest = try read(progress: progress)
    let summary = summary(of: digest)
    return try write(digest, summary: summary)
  }
}

extension ReportRun {
  private func read(progress: (Int) -> Void) throws -> Digest {
    let collected = Collected()
    let stage = ReadingStage(options: request.reading, logger: logger)
    let tally = try stage.run(request.inputs, extractor: extractor, progress: progress) {
      collected.articles.append($0)
    }
    return Digest(articles: collected.articles, tally: tally)
  }

  private final class Collected {
    var articles: [ParsedArticle] = []
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

  private func write(_ digest: Digest, summary: RunSummary) throws -> RunSummary {
    var summary = summary
    let sanctions = SanctionsDigest(digest, taxonomy: taxonomy, screener: screener)
    var laidOut = try layout.plan(
      request, digest, topics: topics, sanctions: sanctions, summary: summary)
    try mergeNotes(into: &laidOut.plan)
    summary.notices = laidOut.notices
    let writer = OutputWriter(
      outputs: request.outputs, csvFlavour: request.csvFlavour, fieldNotes: laidOut.fieldNotes)
    summary.outputs = try writer.write(laidOut.plan, records: digest.articles)
    return summary
  }

  /// Sets what a reader typed into an earlier workbook in the new one, row by row.
  private func mergeNotes(into plan: inout WorkbookPlan) throws(RunError) {
    guard let path = request.notes else {
      ReviewMerge.prepare(&plan)
      return
    }
    do {
      let outcome = try ReviewMerge.apply(path, to: &plan)
      logger.info("\(outcome.notes.count) notes kept from \(path), \(outcome.orphans) orphaned")
    } catch {
      throw RunError(.noReadableInput, "\(error); no note was lost, and nothing was written")
    }
  }
}
