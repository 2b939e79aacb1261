internal import Articles
internal import Language

/// “BRUSSELS, March 3 (Northwire) –” before the first sentence of a story.
///
/// It tells where and when the story was filed, not who did what and when.
struct Dateline: Sendable {
  /// Up to and with the dash; empty when the sentence has none.
  let tokens: Range<Int>

  /// Datelines are short; a dash further on belongs to the sentence.
  private static let reach = 16
  private static let dashes = ["–", "—", "--", "-"].map { Array($0.utf8) }

  init(_ tree: ClauseTree) {
    let start = tree.tokens.lowerBound
    let isPlace =
      tree.tokens.first.map { Dateline.bytes($0, tree) }
      .map { $0.count >= 3 && $0.allSatisfy { (0x41...0x5A).contains($0) } } ?? false
    let dash =
      isPlace
      ? tree.tokens.prefix(Dateline.reach).first { token in
        let bytes = Dateline.bytes(token, tree)
        return Dateline.dashes.contains { $0.elementsEqual(bytes) }
      } : nil
    tokens = start..<(dash.map { $0 + 1 } ?? start)
  }

  private static func bytes(_ token: Int, _ tree: ClauseTree) -> ArraySlice<UInt8> {
    tree.analysis.text.utf8[tree.analysis.span(token).range]
  }

  func contains(_ expression: TimeExpression, in analysis: Analysis) -> Bool {
    !tokens.isEmpty && expression.span.start < analysis.span(tokens.upperBound - 1).start
  }
}
