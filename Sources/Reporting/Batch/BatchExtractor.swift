internal import Articles
internal import Dispatch
internal import Extraction
internal import Synchronization

/// Extracts articles on all cores and hands them on in the order in which they came.
///
/// Memory is bounded by one batch, whatever the number of articles.
struct BatchExtractor {
  private let extractor: LazyExtractor
  private let capacity: Int
  private var waiting: [Pending] = []
  private let body: (ParsedArticle) throws -> Void

  /// An article on its way, with or without findings, and what reading noted about it.
  struct Pending: Sendable {
    enum Content: Sendable {
      case article(Article)
      /// Carries findings already; it passes through, in its place.
      case parsed(ParsedArticle)
    }

    let content: Content
    var notices: [Notice] = []
  }

  /// - Parameter body: called once an article, in order, on the caller's thread.
  init(
    extractor: LazyExtractor, capacity: Int = 64, body: @escaping (ParsedArticle) throws -> Void
  ) {
    self.extractor = extractor
    self.capacity = capacity
    self.body = body
  }

  mutating func add(_ pending: Pending) throws {
    waiting.append(pending)
    if waiting.count == capacity { try finish() }
  }

  /// Hands on what still waits.
  mutating func finish() throws {
    let batch = waiting
    waiting.removeAll(keepingCapacity: true)
    for parsed in try extractAll(batch) { try body(parsed) }
  }

  private func extractAll(_ batch: [Pending]) throws -> [ParsedArticle] {
    let isNeeded = batch.contains { if case .article = $0.content { true } else { false } }
    let extractor = isNeeded ? try self.extractor.extractor() : nil
    let results = Mutex([ParsedArticle?](repeating: nil, count: batch.count))
    DispatchQueue.concurrentPerform(iterations: batch.count) { index in
      var parsed =
        switch batch[index].content {
        case .article(let article):
          extractor?.extract(article) ?? ParsedArticle(article: article, findings: Findings())
        case .parsed(let parsed): parsed
        }
      parsed.notices = batch[index].notices + parsed.notices
      let finished = parsed
      results.withLock { $0[index] = finished }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
