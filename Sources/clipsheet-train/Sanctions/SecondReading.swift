import Definitions
import Extraction
import Foundation

/// The rows that somebody else found in the same sentences: how far two readers agree.
struct SecondReading {
  private let rows: [String: [ClaimScore.Row]]

  /// - Throws: `DefinitionError` for a line that is no row, and what reading a file throws.
  init(path: String) throws {
    let source = try String(contentsOfFile: path, encoding: .utf8)
    let sentences = try LabelledSentence.read(source, file: path)
    rows = Dictionary(
      sentences.map { ($0.text, $0.rows.compactMap(SecondReading.row)) },
      uniquingKeysWith: { first, _ in first })
  }

  func holds(_ sentence: LabelledSentence) -> Bool { rows[sentence.text] != nil }

  func rows(of sentence: LabelledSentence) -> [ClaimScore.Row] { rows[sentence.text] ?? [] }

  /// The preferred answers; nil for a row that the reader would rather leave out.
  private static func row(_ label: LabelledSentence.Row) -> ClaimScore.Row? {
    func value(_ answers: [String]) -> String? { answers.first.flatMap { $0 == "-" ? nil : $0 } }
    return value(label.topics).map {
      ClaimScore.Row(
        topic: $0, status: value(label.statuses), sender: value(label.senders),
        target: value(label.targets))
    }
  }
}
