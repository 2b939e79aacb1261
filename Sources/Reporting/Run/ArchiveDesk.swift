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
    var place = path
    if place == nil { place = try ArchiveDesk.standardPath() }
    do {
      archive = try ArticleArchive(path: place ?? "")
    } catch {
      throw RunError(error)
    }
  }

  /// Reads, extracts and keeps.
  /// - Throws: `RunError`; what was kept before the fault stays.
  public func add(
    _ inputs: [Input], options: ReadingOptions, resources: ResourceSearch,
    actorFiles: [String] = [], logger: Logger, progress: (Int) -> Void
  ) throws -> RunSummary {
    let stage = ReadingStage(options: options, logger: logger)
    let archive = self.archive
    var summary = RunSummary()
    let extractor = try Extractor(
      resources: resources, actorFiles: ActorFile.load(paths: actorFiles))
    let tally = try stage.run(inputs, extractor: extractor, progress: progress) {
      do throws(ArchiveError) {
        _ = try archive.add($0, versions: ClipsheetVersion.current)
      } catch {
        throw RunError(error)
      }
      summary.add($0.findings)
    }
    summary.articles = tally.articles
    summary.skipped = tally.skipped
    summary.notices = tally.notices.count
    summary.outputs = [archive.path]
    return summary
  }

  /// One line a hit: id, date, outlet, title and the words around the match.
  public func search(_ words: String, limit: Int) throws(RunError) -> [String] {
    do {
      return try archive.search(words, limit: limit).map { hit in
        [hit.articleID, hit.published, hit.outlet, hit.title, hit.excerpt]
          .map { ($0 ?? "–").split(whereSeparator: \.isNewline).joined(separator: " ") }
          .joined(separator: "\t")
      }
    } catch {
      throw RunError(error)
    }
  }

  public func statistics() throws(RunError) -> [String] {
    do {
      let counts = try archive.statistics()
      return [
        "articles\t\(counts.articles)", "addresses\t\(counts.addresses)",
        "outlets\t\(counts.outlets)", "first published\t\(counts.firstPublished ?? "–")",
        "last published\t\(counts.lastPublished ?? "–")",
      ]
    } catch {
      throw RunError(error)
    }
  }

  private static func standardPath() throws(RunError) -> String {
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
  fileprivate init(_ error: ArchiveError) {
    switch error.code {
    case .busy: self.init(.temporary, "\(error)")
    case .badQuery: self.init(.badDefinition, "\(error)")
    case .unreadable, .newer, .damaged, .storage: self.init(.outputNotWritable, "\(error)")
    }
  }
}
