public import Articles
public import Definitions
internal import Extraction
public import Logging

/// Finds a row by its id in inputs that are read again.
public struct RowSearch {
  private let extractor: Extractor
  private let topics: TopicLabels
  private let stage: ReadingStage

  /// Ends the reading as soon as the row is found.
  private struct Found: Error {
    let explanation: RowExplanation
  }

  /// - Throws: `DefinitionError` for a missing or wrong topic file or actor file.
  public init(
    resources: ResourceSearch, actorFiles: [String] = [], options: ReadingOptions, logger: Logger
  ) throws {
    extractor = try Extractor(
      resources: resources, actorFiles: ActorFile.load(paths: actorFiles))
    topics = TopicLabels(extractor.taxonomy)
    stage = ReadingStage(options: options, logger: logger)
  }

  /// - Returns: the row as the first article that carries it shows it.
  /// - Throws: `noReadableInput` when no article could be read or none has the row.
  public func explanation(of id: String, in inputs: [Input]) throws -> RowExplanation {
    let row = RowID(printed: id)
    let topics = topics
    func look(_ parsed: ParsedArticle) throws {
      guard let found = RowExplanation(row, in: parsed, topics: topics) else { return }
      throw Found(explanation: found)
    }
    do {
      let tally = try stage.run(inputs, extractor: extractor, progress: { _ in }, body: look)
      throw unknown(id, articles: tally.articles)
    } catch let found as Found {
      return found.explanation
    }
  }

  private func unknown(_ id: String, articles: Int) -> RunError {
    let count = articles == 1 ? "the article" : "any of the \(articles) articles"
    return RunError(
      .noReadableInput,
      "no row “\(id)” in \(count); give the inputs of the report that shows it, unchanged: an id "
        + "stands for characters of a text (a statement's begins with s_, an event's with e_, a "
        + "claim's with c_, an actor's with p_, a time expression's with t_)")
  }
}
