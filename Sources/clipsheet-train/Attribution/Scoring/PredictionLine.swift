import Articles
import Foundation

/// One article's predictions as a JSON line; offsets are code points.
struct PredictionLine: Encodable {
  private struct Part: Encodable {
    let start: Int
    let end: Int
  }

  private struct Row: Encodable {
    let speaker: Part?
    let cue: Part?
    let content: [[Int]]

    private enum CodingKeys: CodingKey {
      case speaker, cue, content
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(speaker, forKey: .speaker)
      try container.encode(cue, forKey: .cue)
      try container.encode(content, forKey: .content)
    }
  }

  private let id: String
  private let statements: [Row]

  init(_ article: PolnearArticle, statements: [PredictedStatement]) {
    id = article.id
    var scalars = [Int](repeating: 0, count: article.text.count + 1)
    var count = 0
    for (byte, value) in article.text.utf8.enumerated() {
      if value & 0xC0 != 0x80 { count += 1 }
      scalars[byte] = count - 1
    }
    scalars[article.text.count] = count
    self.statements = statements.map { statement in
      let part = { (span: TextSpan) in Part(start: scalars[span.start], end: scalars[span.end]) }
      return Row(
        speaker: statement.source.first.map(part), cue: statement.cue.first.map(part),
        content: statement.content.map { [scalars[$0.start], scalars[$0.end]] })
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
