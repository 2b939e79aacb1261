public import Articles

/// Reads English text: sentences, tokens, tags, dependencies and entities.
///
/// One engine serves any number of threads; analysis never fails, whatever the bytes.
public struct LanguageEngine: Sendable {
  private let segmenter = Segmenter()

  public init() throws {}

  public func analyze(_ text: ArticleText) -> Analysis {
    var analysis = Analysis(text: text)
    segmenter.segment(&analysis)
    return analysis
  }
}
