internal import Archive
internal import Articles
internal import Definitions
internal import Extraction
internal import Logging
internal import Workbooks

/// Reads inputs into the archive; what is kept with findings of the same versions is not parsed again.
struct ArchiveIntake {
  let archive: ArticleArchive
  let extractor: LazyExtractor
  let versions: String
  let options: ReadingOptions
  let logger: Logger
  /// When the inputs were read, ISO 8601 in UTC.
  let captured: String

  /// Articles that wait for one transaction; a commit for each would take longer than the writing.
  private static let transaction = 256

  /// Whether a file that has not changed since is passed over; then every article of it is kept.
  var passesOverKept = false
  var takes: (Article) throws -> Bool = { _ in true }

  /// What became of the articles.
  struct Result {
    var tally = ReadingTally()
    var additions: [ArticleArchive.Addition: Int] = [:]
  }

  /// - Parameter body: called once an article, in reading order, after it is kept.
  func run(
    _ inputs: [Input], progress: (ReadingProgress) -> Void,
    body: @escaping (ParsedArticle) throws -> Void
  ) throws -> Result {
    let store = Store(archive: archive, versions: versions, captured: captured, body: body)
    var stage = ReadingStage(options: options, logger: logger)
    if passesOverKept { stage.passesOver = isKept }
    stage.treatment = { article in
      guard try takes(article) else { return .leaveOut }
      return try archive.kept(article, versions: versions).map { .findings($0) } ?? .extract
    }
    // A run leaves articles out, so its files are not kept whole: whoever adds them reads them again.
    if passesOverKept {
      stage.finished = { file in
        if let kept = keptInput(file) { store.finished.append(kept) }
      }
    }
    let tally = try stage.collect(
      inputs, extractor: extractor, progress: progress, body: store.take)
    try store.flush()
    return Result(tally: tally, additions: store.additions)
  }

  private var reading: String {
    [
      versions, options.from?.rawValue, options.published?.description, options.outlet,
      options.language,
    ].map { $0 ?? "" }.joined(separator: "|")
  }

  private func isKept(_ input: Input) throws -> Bool {
    guard case .path(let path) = input, let stamp = InputStamp(path: path) else { return false }
    return try archive.kept(stamp, reading: reading) {
      FileChecksum.sha256(path)?.hex
    } != nil
  }

  private func keptInput(_ file: ReadingStage.Finished) -> KeptInput? {
    guard case .path(let path) = file.input, let stamp = InputStamp(path: path),
      let sha256 = FileChecksum.sha256(path)?.hex
    else { return nil }
    return KeptInput(
      stamp: stamp, sha256: sha256, reading: reading, articles: file.articles,
      skipped: file.skipped)
  }

  private final class Store {
    private let archive: ArticleArchive
    private let versions: String
    private let captured: String
    private let body: (ParsedArticle) throws -> Void
    private var waiting: [ParsedArticle] = []
    /// Files of which everything is kept once `waiting` is.
    var finished: [KeptInput] = []
    var additions: [ArticleArchive.Addition: Int] = [:]

    init(
      archive: ArticleArchive, versions: String, captured: String,
      body: @escaping (ParsedArticle) throws -> Void
    ) {
      self.archive = archive
      self.versions = versions
      self.captured = captured
      self.body = body
    }

    func take(_ parsed: ParsedArticle) throws {
      waiting.append(parsed)
      if waiting.count >= ArchiveIntake.transaction { try flush() }
    }

    func flush() throws {
      for addition in try archive.add(waiting, versions: versions, captured: captured) {
        additions[addition, default: 0] += 1
      }
      try archive.keep(finished)
      finished = []
      for parsed in waiting { try body(parsed) }
      waiting.removeAll(keepingCapacity: true)
    }
  }
}
