internal import Articles
internal import Extraction
internal import Logging

/// Reads and extracts: the part that `parse`, `report` and `run` share.
struct ReadingStage {
  let options: ReadingOptions
  let logger: Logger

  /// - Parameters:
  ///   - progress: called with the number of articles read so far.
  ///   - body: called once an article, in reading order.
  /// - Throws: `noReadableInput` when no article came through.
  func run(
    _ inputs: [Input], extractor: Extractor, progress: (Int) -> Void,
    body: @escaping (ParsedArticle) throws -> Void
  ) throws -> ReadingTally {
    var tally = ReadingTally()
    var batch = BatchExtractor(extractor: extractor, body: body)
    var last: BatchExtractor.Pending?
    func handOn() throws {
      guard let pending = last else { return }
      last = nil
      try batch.add(pending)
      tally.countArticle()
      progress(tally.articles)
    }
    try ArticleReader(options).read(inputs) { item in
      switch item {
      case .article(let article):
        try handOn()
        last = .init(content: .article(article))
      case .record(let parsed):
        try handOn()
        last = .init(content: .parsed(parsed))
      case .notice(let notice):
        log(notice)
        // Such a notice follows the article that it speaks of, and travels with it.
        if notice.severity != .skipped, notice.article != nil, last != nil {
          last?.notices.append(notice)
        } else {
          tally.take(notice)
        }
      }
    }
    try handOn()
    try batch.finish()
    guard tally.articles > 0 else { throw nothingRead(inputs, tally) }
    return tally
  }

  private func log(_ notice: Notice) {
    let metadata: Logger.Metadata = [
      "code": "\(notice.code)", "location": "\(notice.location)",
      "severity": "\(notice.severity.rawValue)",
    ]
    let message: Logger.Message = "\(notice.location): \(notice.message)"
    switch notice.severity {
    case .skipped: logger.error(message, metadata: metadata)
    case .warning: logger.warning(message, metadata: metadata)
    case .note: logger.info(message, metadata: metadata)
    }
  }

  private func nothingRead(_ inputs: [Input], _ tally: ReadingTally) -> RunError {
    let count = inputs.count == 1 ? "the input" : "\(inputs.count) inputs"
    let hint =
      tally.skipped > 0 ? "see the lines above" : "give files, folders or records with articles"
    return RunError(.noReadableInput, "no article could be read from \(count); \(hint)")
  }
}
