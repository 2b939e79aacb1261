import Articles
import Extraction
import Language

/// Tags TimeML documents as an article's text is tagged, with the creation time as publication date.
struct TimePrediction {
  /// The tagger reads the text alone, so one empty analysis does for all documents.
  private let analysis: Analysis
  private let tagger = TimeTagger()

  init() throws {
    analysis = try LanguageEngine().analyze(ArticleText(""))
  }

  func expressions(of document: TimeMLDocument) -> [TimeMLDocument.Expression] {
    let article = Article(published: document.published, text: ArticleText(document.text))
    let context = ArticleContext(
      article: article, analysis: analysis, actors: ActorIndex([]))
    let scalars = TimePrediction.scalarOffsets(of: article.text.utf8)
    return tagger.expressions(in: context).map {
      TimeMLDocument.Expression(
        start: scalars[$0.span.start], end: scalars[$0.span.end], type: $0.kind.rawValue,
        value: $0.value)
    }
  }

  /// For each byte, and for the end, the number of Unicode scalars that begin before it.
  private static func scalarOffsets(of bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    offsets.reserveCapacity(bytes.count + 1)
    var count = 0
    for byte in bytes {
      offsets.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    offsets.append(count)
    return TimePrediction.atBoundaries(offsets, bytes)
  }

  /// A byte inside a scalar has the offset of the scalar's begin.
  private static func atBoundaries(_ offsets: [Int], _ bytes: [UInt8]) -> [Int] {
    var offsets = offsets
    for index in bytes.indices where bytes[index] & 0xC0 == 0x80 { offsets[index] -= 1 }
    return offsets
  }
}
