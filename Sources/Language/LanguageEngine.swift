public import Articles

/// Reads English text: sentences, tokens, tags, dependencies and entities.
///
/// One engine serves any number of threads; analysis never fails, whatever the bytes.
public struct LanguageEngine: Sendable {
  public init() throws {}

  public func analyze(_ text: ArticleText) -> Analysis {
    var analysis = Analysis(text: text)
    WordSplitter.split(&analysis)
    return analysis
  }
}
