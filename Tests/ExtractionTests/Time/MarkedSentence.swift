import Articles
import Language

@testable import Extraction

/// A sentence with its time expressions marked in the text: `It ended [2024-04-05|yesterday].`
struct MarkedSentence {
  let text: String
  /// `printed words = value`, in the order of the text.
  let expected: [String]

  init(_ marked: String) {
    var text = ""
    var expected: [String] = []
    for (index, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated()
    {
      let halves = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      let mark = halves[0].split(separator: "|", maxSplits: 1)
      guard index > 0, halves.count == 2, mark.count == 2 else {
        text += part
        continue
      }
      text += mark[1] + halves[1]
      expected.append("\(mark[1]) = \(mark[0])")
    }
    self.text = text
    self.expected = expected
  }

  /// What the tagger finds, printed in the same way.
  func found(published: PartialDate?) throws -> [String] {
    let context = try Self.context(text, published: published)
    return TimeTagger().expressions(in: context).map {
      "\(context.article.text[$0.span]) = \($0.value)"
    }
  }

  /// The tagger reads the text alone, so an empty analysis does for all.
  static func context(_ text: String, published: PartialDate?) throws -> ArticleContext {
    ArticleContext(
      article: Article(published: published, text: ArticleText(text)), analysis: try empty.get(),
      actors: ActorIndex([]))
  }

  private static let empty = Result { try LanguageEngine().analyze(ArticleText("")) }
}
