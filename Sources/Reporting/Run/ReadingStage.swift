internal import Articles
internal import Extraction
internal import Logging

/// Reads and extracts: the part that `parse`, `report`, `run` and `archive add` share.
struct ReadingStage {
  /// What becomes of an article that was read.
  enum Treatment {
    case extract
    /// Its findings are at hand.
    case findings(ParsedArticle)
    case leaveOut
  }

  /// An input of which every article has been handed on.
  struct Finished {
    let input: Input
    let articles: Int
    let skipped: Int
  }

  let options: ReadingOptions
  let logger: Logger
  /// Whether a file need not be read.
  var passesOver: (Input) throws -> Bool = { _ in false }
  var treatment: (Article) throws -> Treatment = { _ in .extract }
  var finished: (Finished) throws -> Void = { _ in }

  /// - Parameters:
  ///   - progress: called after each article that was read.
  ///   - body: called once an article, in reading order.
  /// - Throws: `noReadableInput` when no article came through.
  func run(
    _ inputs: [Input], extractor: Extractor, progress: (ReadingProgress) -> Void,
    body: @escaping (ParsedArticle) throws -> Void
  ) throws -> ReadingTally {
    let tally = try collect(
      inputs, extractor: LazyExtractor(extractor), progress: progress, body: body)
    guard tally.articles > 0 else { throw nothingRead(inputs, tally) }
    return tally
  }

  /// As `run`, but no article at all is no fault.
  func collect(
    _ inputs: [Input], extractor: LazyExtractor, progress: (ReadingProgress) -> Void,
    body: @escaping (ParsedArticle) throws -> Void
  ) throws -> ReadingTally {
    var work = ReadingWork(
      stage: self, volume: InputVolume(inputs), extractor: extractor, body: body)
    for step in InputPaths(inputs) {
      switch step {
      case .notice(let notice): try work.take(notice)
      case .input(let input):
        guard try !passesOver(input) else {
          work.passOver(input)
          continue
        }
        try work.read(input, progress: progress)
      }
    }
    return try work.finish()
  }

  func nothingRead(_ inputs: [Input], _ tally: ReadingTally) -> RunError {
    let count = inputs.count == 1 ? "the input" : "\(inputs.count) inputs"
    let hint =
      tally.skipped > 0 ? "see the lines above" : "give files, folders or records with articles"
    return RunError(.noReadableInput, "no article could be read from \(count); \(hint)")
  }
}

/// The state of one reading.
private struct ReadingWork {
  private let stage: ReadingStage
  private let volume: InputVolume
  private var bytes = 0
  private var bytesPassedOver = 0
  private let handedOn: Count
  private var batch: BatchExtractor
  private var tally = ReadingTally()
  private var last: BatchExtractor.Pending?
  private var added = 0
  private var waiting: [(end: Int, input: ReadingStage.Finished)] = []

  private final class Count {
    var value = 0
  }

  init(
    stage: ReadingStage, volume: InputVolume, extractor: LazyExtractor,
    body: @escaping (ParsedArticle) throws -> Void
  ) {
    self.stage = stage
    self.volume = volume
    let count = Count()
    handedOn = count
    batch = BatchExtractor(extractor: extractor) { parsed in
      try body(parsed)
      count.value += 1
    }
  }

  mutating func read(_ input: Input, progress: (ReadingProgress) -> Void) throws {
    let (articles, skipped) = (tally.articles, tally.skipped)
    var items = ArticleReader(stage.options).items([input])
    while let item = items.next() {
      switch item {
      case .article(let article): try take(article)
      case .record(let parsed): try take(parsed)
      case .notice(let notice): try take(notice)
      }
      progress(
        ReadingProgress(
          articles: tally.articles, volume: volume, bytes: bytes + items.bytesRead,
          passedOver: bytesPassedOver))
    }
    bytes += items.bytesRead
    try handOn()
    waiting.append(
      (
        added,
        .init(
          input: input, articles: tally.articles - articles, skipped: tally.skipped - skipped)
      ))
    try tellFinished()
  }

  mutating func finish() throws -> ReadingTally {
    try handOn()
    try batch.finish()
    try tellFinished()
    return tally
  }

  mutating func passOver(_ input: Input) {
    tally.countPassedOver()
    bytesPassedOver += InputVolume.size(of: input) ?? 0
  }

  mutating func take(_ notice: Notice) throws {
    log(notice)
    // Such a notice follows the article that it speaks of, and travels with it.
    if notice.severity != .skipped, notice.article != nil, last != nil {
      last?.notices.append(notice)
    } else {
      tally.take(notice)
    }
  }

  private mutating func take(_ article: Article) throws {
    try handOn()
    tally.countArticle()
    switch try stage.treatment(article) {
    case .extract: last = .init(content: .article(article))
    case .findings(let parsed): last = .init(content: .parsed(parsed))
    case .leaveOut: break
    }
  }

  private mutating func take(_ parsed: ParsedArticle) throws {
    try handOn()
    tally.countArticle()
    if case .leaveOut = try stage.treatment(parsed.article) { return }
    last = .init(content: .parsed(parsed))
  }

  private mutating func handOn() throws {
    guard let pending = last else { return }
    last = nil
    added += 1
    try batch.add(pending)
    try tellFinished()
  }

  private mutating func tellFinished() throws {
    while let first = waiting.first, first.end <= handedOn.value {
      waiting.removeFirst()
      try stage.finished(first.input)
    }
  }

  private func log(_ notice: Notice) {
    let metadata: Logger.Metadata = [
      "code": "\(notice.code)", "location": "\(notice.location)",
      "severity": "\(notice.severity.rawValue)",
    ]
    let message: Logger.Message = "\(notice.location): \(notice.message)"
    switch notice.severity {
    case .skipped: stage.logger.error(message, metadata: metadata)
    case .warning: stage.logger.warning(message, metadata: metadata)
    case .note: stage.logger.info(message, metadata: metadata)
    }
  }
}
