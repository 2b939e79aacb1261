public import Articles

/// Reads English text: sentences, tokens, tags, dependencies and entities.
///
/// One engine serves any number of threads; analysis never fails, whatever the bytes.
public struct LanguageEngine: Sendable {
  private let identifier = LanguageIdentifier()
  private let segmenter = Segmenter()
  private let model: LanguageModel

  /// - Throws: `LanguageError` when the weights in the program are not those that it expects.
  public init() throws {
    model = try LanguageModel(.embedded())
  }

  package init(model: LanguageModel) {
    self.model = model
  }

  /// - Parameter stated: the language that the source gives, as BCP 47; decides where the text cannot.
  public func analyze(_ text: ArticleText, stated: String? = nil) -> Analysis {
    var analysis = Analysis(text: text)
    analysis.language = identifier.language(of: text.utf8, stated: stated)
    segmenter.segment(&analysis)
    if analysis.language == .english { model.annotate(&analysis) }
    return analysis
  }
}
