public import Articles

/// Reads English text: sentences, tokens, tags, dependencies and entities.
///
/// One engine serves any number of threads; analysis never fails, whatever the bytes.
public struct LanguageEngine: Sendable {
  private let segmenter = Segmenter()
  private let model: LanguageModel

  /// - Throws: `LanguageError` when the weights in the program are not those that it expects.
  public init() throws {
    model = try LanguageModel(.embedded())
  }

  package init(model: LanguageModel) {
    self.model = model
  }

  public func analyze(_ text: ArticleText) -> Analysis {
    var analysis = Analysis(text: text)
    segmenter.segment(&analysis)
    if analysis.language == .english { model.annotate(&analysis) }
    return analysis
  }
}
