internal import Archive
internal import Articles
internal import Definitions
internal import Extraction
internal import Foundation
internal import Logging
internal import Workbooks

/// One window of one report: gather, guard, compare, write.
struct WindowRun {
  let definition: ReportDefinition
  let window: ReportWindow?
  let options: DefinitionRun.Options
  let resources: ResourceSearch
  let logger: Logger
  let archive: ArticleArchive
  let versions: String
  /// Earlier runs of the report, oldest first.
  let earlier: [LedgerEntry]

  struct Outcome {
    var summary: RunSummary
    var shown: ShownReport?
    var rows = ShownRows()
    var outputs = ReportDefinition.Outputs()
  }

  /// - Parameter entry: gains what the run did.
  func run(_ entry: inout LedgerEntry, progress: (ReadingProgress) -> Void) throws -> Outcome {
    var request = try ReportRequest(definition, window: window)
    request.lists = options.lists
    let locks = try OutputLocks(
      request.outputs, patience: LockPatience(seconds: options.wait))
    defer { locks.release() }
    request.notes = earlierBook(request)
    // Wrong templates are known before anything is read.
    let report = try ReportRun(request, resources: resources, logger: logger)
    let gathered = try gather(request, report, captured: entry.started, progress: progress)
    entry.counts.articles = gathered.articles.count
    entry.counts.skipped = gathered.tally.skipped
    try InputGuard(definition.guards).check(gathered.articles.count, earlier: earlier)
    if gathered.articles.isEmpty {
      entry.status = .empty
      if definition.empty != .write { return nothing(gathered) }
    } else if gathered.tally.skipped > 0 {
      entry.status = .partial
    }
    return try write(gathered, report, request, &entry)
  }
}

extension WindowRun {
  private struct Gathered {
    var articles = ArticleShelf()
    var tally = ReadingTally()
    var read = 0
    /// The days of everything that was read, whether it is taken or not.
    var days: ClosedRange<CivilDay>?
  }

  private func gather(
    _ request: ReportRequest, _ report: ReportRun, captured: String,
    progress: (ReadingProgress) -> Void
  ) throws -> Gathered {
    let collected = Collected()
    var intake = ArchiveIntake(
      archive: archive, extractor: LazyExtractor(report.extractor), versions: versions,
      options: request.reading, logger: logger, captured: captured)
    let selection = definition.selection
    // An article without any date is kept in each case: when it was first seen decides.
    intake.takes = { article in
      collected.note(article.published?.civilDay)
      let isUndated = article.published == nil && article.retrieved == nil
      return try selection.takes(article)
        && (isUndated || isInWindow(article, captured: captured))
    }
    let result = try intake.run(request.inputs, progress: progress) { parsed in
      if try selection.takes(parsed) && isInWindow(parsed.article, captured: captured) {
        collected.articles.take(parsed)
      }
    }
    var gathered = Gathered(tally: result.tally)
    gathered.read = result.tally.articles
    gathered.days = collected.days
    intake.takes = { _ in true }
    for address in definition.addresses {
      try gatherFeed(
        address, intake, into: &gathered, articles: collected.articles, captured: captured)
    }
    gathered.articles = collected.articles.finish()
    guard gathered.read > 0 || !definition.addresses.isEmpty else {
      throw ReadingStage(options: request.reading, logger: logger)
        .nothingRead(request.inputs, result.tally)
    }
    return gathered
  }

  /// Articles of a feed leave it with time, so those of earlier fetches count too.
  private func gatherFeed(
    _ address: String, _ intake: ArchiveIntake, into gathered: inout Gathered,
    articles: CollectedArticles, captured: String
  ) throws {
    var limits = FeedRequest.Limits()
    limits.allowsPrivateAddresses = options.allowsPrivateAddresses
    let desk = FeedDesk(archive: archive.path, limits: limits)
    switch desk.fetch(address) {
    case .changed(let bytes, let validators):
      let result = try intake.run(
        [.bytes(bytes, name: address)], progress: { _ in }, body: { _ in })
      for notice in result.tally.notices { gathered.tally.take(notice) }
      desk.remember(validators, of: address)
    case .unchanged: break
    case .refused(let notice):
      logger.error("\(address): \(notice.message)")
      gathered.tally.take(notice)
    }
    var kept: [ParsedArticle] = []
    try archive.walk(capturedFrom: address) { parsed in
      gathered.read += 1
      guard try definition.selection.takes(parsed.article),
        try isInWindow(parsed.article, captured: captured)
      else { return }
      kept.append(parsed)
    }
    for parsed in kept {
      let current = try current(parsed, intake)
      if definition.selection.takes(current) { articles.take(current) }
    }
  }

  /// With findings of the rules of now.
  private func current(_ parsed: ParsedArticle, _ intake: ArchiveIntake) throws -> ParsedArticle {
    if let kept = try archive.kept(parsed.article, versions: versions) { return kept }
    let anew = try intake.extractor.extractor().extract(parsed.article)
    try archive.add(anew, versions: versions, captured: intake.captured)
    return anew
  }

  private final class Collected {
    let articles = CollectedArticles()
    var days: ClosedRange<CivilDay>?

    func note(_ day: CivilDay?) {
      guard let day else { return }
      let known = days ?? day...day
      days = min(known.lowerBound, day)...max(known.upperBound, day)
    }
  }

  private func isInWindow(_ article: Article, captured: String) throws -> Bool {
    guard let window else { return true }
    let moment = try ArticleMoment.instant(of: article, zone: window.zone) {
      try archive.firstCapture(of: article) ?? captured
    }
    return moment.map(window.contains) ?? false
  }

  private func nothing(_ gathered: Gathered) -> Outcome {
    var summary = RunSummary()
    summary.skipped = gathered.tally.skipped
    summary.offered = gathered.read
    explainNothing(&summary, gathered)
    summary.remark? += "; nothing was written"
    return Outcome(summary: summary)
  }

  /// Says where the articles lie, so that a first run with the wrong window is soon put right.
  private func explainNothing(_ summary: inout RunSummary, _ gathered: Gathered) {
    let place = window?.words ?? "the selection"
    summary.remark = "no article of \(gathered.read) read falls into \(place)"
    guard let days = gathered.days, window != nil else {
      summary.next = "clipsheet archive stats"
      return
    }
    summary.remark? += "; they are of \(days.lowerBound) to \(days.upperBound)"
    let end = CivilDay(dayNumber: days.upperBound.dayNumber + 1)
    summary.next = "clipsheet run \(definition.path) --since \(days.lowerBound) --until \(end)"
  }

  private func write(
    _ gathered: Gathered, _ report: ReportRun, _ request: ReportRequest,
    _ entry: inout LedgerEntry
  ) throws -> Outcome {
    let digest = Digest(articles: gathered.articles, tally: gathered.tally)
    let articles = digest.articles.lazy.map(\.article)
    let corpus = WindowRun.corpus(articles)
    let identity = SHA256Digest.hexadecimal(
      of: Array(
        ([entry.since ?? "", entry.until ?? "", corpus, entry.definitionSHA256, versions]
          + report.lists.map(\.sha256)).joined(separator: "|").utf8))
    let until = window?.until.iso
    let before = try archive.earlierReport(than: identity, of: definition.name, until: until)
    let history = try HistoryBuilder(archive: archive, window: window).history(
      articles, earlier: before)
    let written = try report.write(digest, history: history)
    entry.corpus = corpus
    entry.earlier = before?.run
    entry.outputs = try written.files.map(WindowRun.output)
    entry.counts = LedgerEntry.Counts(written.summary)
    try archive.keep(written.notes, at: entry.started)
    try ListKeeper(archive: archive, folder: request.lists).keep(report.lists, at: entry.started)
    var summary = written.summary
    summary.offered = gathered.read
    summary.remark = WindowRun.remark(written.changes, earlier: before)
    if gathered.articles.isEmpty { explainNothing(&summary, gathered) }
    return Outcome(
      summary: summary,
      shown: ShownReport(
        run: entry.run, report: definition.name, identity: identity,
        since: window?.since.iso, until: until, earlier: before?.run,
        texts: HistoryBuilder.texts(articles)),
      rows: written.rows,
      outputs: request.outputs)
  }
}

extension WindowRun {
  /// The workbook that may hold an analyst's notes: this window's own, else that of the last run.
  private func earlierBook(_ request: ReportRequest) -> String? {
    guard let own = request.outputs.xlsx else { return nil }
    let books = earlier.reversed().flatMap(\.outputs).map(\.path).filter { $0.hasSuffix(".xlsx") }
    return ([own] + books).first(where: FileManager.default.fileExists(atPath:))
  }

  private static func corpus(_ articles: some Sequence<Article>) -> String {
    let lines = articles.map { article in
      [
        article.id, article.sha256, article.url, article.title, article.outlet,
        article.published?.description, article.original?.path,
      ].map { $0 ?? "" }.joined(separator: "\u{1F}")
    }
    return SHA256Digest.hexadecimal(of: Array(lines.joined(separator: "\n").utf8))
  }

  private static func output(_ path: String) throws(RunError) -> LedgerEntry.Output {
    guard let sum = FileChecksum.sha256(path) else {
      throw RunError(.outputNotWritable, "\(path): was written and cannot be read again")
    }
    return .init(path: path, sha256: sum.hex, bytes: sum.bytes)
  }

  private static func remark(_ changes: [RowChange], earlier: ShownReport?) -> String? {
    guard let earlier else { return "first run of this report; the next one tells what changed" }
    let counts = RowChange.Kind.allCases.compactMap { kind -> String? in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    return "since run \(earlier.run): "
      + (counts.isEmpty ? "nothing changed" : counts.joined(separator: ", "))
  }
}

extension LedgerEntry.Counts {
  init(_ summary: RunSummary) {
    self.init()
    articles = summary.articles
    copies = summary.copies
    skipped = summary.skipped
    statements = summary.statements
    events = summary.events
    claims = summary.claims
    notices = summary.notices
  }
}
