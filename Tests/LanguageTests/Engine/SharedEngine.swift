import Articles

@testable import Language

/// One loaded engine for all tests of this target.
enum SharedEngine {
  static let result = Result { try LanguageEngine() }

  static func analyze(_ text: String) throws -> Analysis {
    try result.get().analyze(ArticleText(text))
  }
}
