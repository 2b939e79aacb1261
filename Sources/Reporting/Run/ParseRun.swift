public import Articles
public import Extraction
public import Logging

/// Articles of any kind in, records out: one line for one article, in order, in bounded memory.
public struct ParseRun: Sendable {
  private let extractor: Extractor
  private let options: ReadingOptions
  private let logger: Logger

  public init(extractor: Extractor, options: ReadingOptions, logger: Logger) {
    self.extractor = extractor
    self.options = options
    self.logger = logger
  }

  /// - Parameters:
  ///   - write: takes one line of `clipsheet.article/1` with its line feed.
  ///   - progress: called after each article that was read.
  /// - Throws: `noReadableInput` when no article came through.
  public func run(
    _ inputs: [Input], write: @escaping ([UInt8]) -> Void,
    progress: (ReadingProgress) -> Void = { _ in }
  ) throws -> RunSummary {
    let encoder = RecordEncoder()
    var summary = RunSummary()
    let stage = ReadingStage(options: options, logger: logger)
    let tally = try stage.run(inputs, extractor: extractor, progress: progress) { parsed in
      summary.add(parsed.findings)
      write(encoder.line(parsed))
    }
    summary.articles = tally.articles
    summary.skipped = tally.skipped
    summary.notices = tally.notices.count
    return summary
  }
}
