internal import Archive
public import Articles
public import Definitions
internal import Extraction
internal import Foundation
public import Logging

/// The archive as the command line uses it: articles in, lines out.
public struct ArchiveDesk: Sendable {
  private let archive: ArticleArchive

  /// - Parameter path: nil for `clipsheet/archive.sqlite` in the user's data folder.
  /// - Throws: `temporary` when another program holds the file, `outputNotWritable` when it is none.
  public init(path: String?) throws(RunError) {
    archive = try ArchivePlace.open(path)
  }

  /// Reads, extracts and keeps; files that have not changed since are passed over.
  /// - Throws: `RunError`; what was kept before the fault stays.
  public func add(
    _ inputs: [Input], options: ReadingOptions, resources: ResourceSearch,
    actorFiles: [String] = [], logger: Logger, progress: (ReadingProgress) -> Void
  ) throws -> RunSummary {
    var summary = RunSummary()
    let counts = Counts()
    do {
      var intake = ArchiveIntake(
        archive: archive, extractor: LazyExtractor(resources: resources, actorFiles: actorFiles),
        versions: try FindingVersions.text(
          program: ClipsheetVersion.current, resources: resources, actorFiles: actorFiles),
        options: options, logger: logger, captured: Instant.now.iso)
      intake.passesOverKept = true
      let result = try intake.run(inputs, progress: progress) { counts.summary.add($0.findings) }
      guard result.tally.articles + result.tally.passedOver > 0 else {
        throw ReadingStage(options: options, logger: logger).nothingRead(inputs, result.tally)
      }
      summary = counts.summary
      summary.articles = result.tally.articles
      summary.unchanged = result.tally.passedOver
      summary.skipped = result.tally.skipped
      summary.notices = result.tally.notices.count
      summary.remark = ArchiveDesk.remark(result.additions)
    } catch let error as ArchiveError {
      throw RunError(error)
    }
    summary.outputs = [archive.path]
    summary.next = "clipsheet archive search WORDS"
    return summary
  }

  private final class Counts {
    var summary = RunSummary()
  }

  private static func remark(_ additions: [ArticleArchive.Addition: Int]) -> String {
    let words: [(ArticleArchive.Addition, String)] = [
      (.added, "new"), (.newVersion, "with a text that changed since (both are kept)"),
      (.reparsed, "parsed anew"), (.unchanged, "known already"),
    ]
    let counts = words.compactMap { addition, word in
      additions[addition].map { "\($0) \(word)" }
    }
    return counts.isEmpty ? "nothing new" : "of them \(counts.joined(separator: ", "))"
  }

  /// One line a hit: id, date, outlet, title and the words around the match.
  public func search(_ words: String, limit: Int) throws(RunError) -> [String] {
    do throws(ArchiveError) {
      return try archive.search(words, limit: limit).map { hit in
        ArchiveDesk.line([hit.articleID, hit.published, hit.outlet, hit.title, hit.excerpt])
      }
    } catch {
      throw RunError(error)
    }
  }

  public func statistics() throws(RunError) -> [String] {
    do throws(ArchiveError) {
      let counts = try archive.statistics()
      let runs = try RunLedger(archive: archive.path).entries()
      return [
        "articles\t\(counts.articles)", "addresses\t\(counts.addresses)",
        "addresses with changed texts\t\(counts.changedAddresses)",
        "captures\t\(counts.captures)", "outlets\t\(counts.outlets)",
        "first published\t\(counts.firstPublished ?? "–")",
        "last published\t\(counts.lastPublished ?? "–")", "notes\t\(counts.notes)",
        "sanctions lists\t\(counts.lists)", "runs\t\(runs.count)",
        "last run\t\(runs.last?.ended ?? "–")",
      ]
    } catch {
      throw RunError(error)
    }
  }

  /// What analysts typed into workbooks, one line each: row, data set, column, their words, what the
  /// row last said, and the workbook.
  public func notes() throws(RunError) -> [String] {
    do throws(ArchiveError) {
      var lines: [String] = []
      for note in try archive.notes() {
        let fields = try archive.lastShown(note.rowID, in: note.dataset)
        let said = RowHistory.followed[note.dataset]?.words(of: fields ?? [:])
        lines.append(
          ArchiveDesk.line([
            note.rowID, note.dataset, note.field, note.words, said, note.book,
          ]))
      }
      return lines
    } catch {
      throw RunError(error)
    }
  }

  /// The sanctions lists that reports were made with: name, SHA-256, date, entries and first use.
  public func lists() throws(RunError) -> [String] {
    do throws(ArchiveError) {
      return try archive.keptLists().map { kept in
        ArchiveDesk.line([
          kept.list.name, kept.list.sha256, kept.list.fileDate, "\(kept.list.entries) entries",
          "first used \(kept.kept)",
        ])
      }
    } catch {
      throw RunError(error)
    }
  }

  /// Lays a kept list out as a folder that `--lists` takes.
  /// - Parameter sha256: of the list, or its first digits, as `lists` prints it.
  public func restoreList(_ sha256: String, to folder: String) throws -> String {
    let kept = try archive.keptLists().map(\.list).filter { $0.sha256.hasPrefix(sha256) }
    guard let list = kept.first, Set(kept.map(\.sha256)).count == 1 else {
      throw RunError(
        .noReadableInput,
        "\(kept.isEmpty ? "no list" : "more than one list") is kept under \(sha256); "
          + "“clipsheet archive lists” names them")
    }
    try ListKeeper(archive: archive, folder: nil).restore(list, to: folder)
    return "restored \(list.name) to \(folder); use it with --lists \(folder)"
  }

  private static func line(_ fields: [String?]) -> String {
    fields.map { ($0 ?? "–").split { $0.isNewline || $0 == "\t" }.joined(separator: " ") }
      .joined(separator: "\t")
  }

  /// What is not as it was written, one line each.
  public func problems() throws(RunError) -> [String] {
    do throws(ArchiveError) {
      return try archive.problems(ledger: RunLedger(archive: archive.path))
    } catch {
      throw RunError(error)
    }
  }

  /// All articles with their findings as records, by publication date.
  /// - Parameter write: takes one line with its line feed.
  public func export(write: ([UInt8]) -> Void) throws {
    let encoder = RecordEncoder()
    do {
      try archive.walk { write(encoder.line($0)) }
    } catch let error as ArchiveError {
      throw RunError(error)
    }
  }
}

/// Where the archive lies.
enum ArchivePlace {
  /// - Parameter path: nil for `clipsheet/archive.sqlite` in the user's data folder.
  static func open(_ path: String?) throws(RunError) -> ArticleArchive {
    var place = path
    if place == nil { place = try standard() }
    do throws(ArchiveError) {
      return try ArticleArchive(path: place ?? "")
    } catch {
      throw RunError(error)
    }
  }

  private static func standard() throws(RunError) -> String {
    let environment = ProcessInfo.processInfo.environment
    let data = environment["XDG_DATA_HOME"] ?? (environment["HOME"] ?? ".") + "/.local/share"
    let folder = data + "/clipsheet"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw RunError(
        .outputNotWritable, "\(folder): the folder cannot be made; name a file with --archive")
    }
    return folder + "/archive.sqlite"
  }
}

extension RunError {
  init(_ error: ArchiveError) {
    switch error.code {
    case .busy: self.init(.temporary, "\(error)")
    case .badQuery: self.init(.badDefinition, "\(error)")
    case .unreadable, .newer, .damaged, .full, .storage:
      self.init(.outputNotWritable, "\(error)")
    }
  }
}
