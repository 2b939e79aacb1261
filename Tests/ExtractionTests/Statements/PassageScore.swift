import Articles

/// How many marked statements were found, and how many found ones are marked.
struct PassageScore {
  private var passages = 0
  private(set) var marked = 0
  private(set) var found = 0
  private(set) var right = 0
  private(set) var misses: [String] = []

  /// Of passages with no statement at all: the share in which none was found.
  var f1: Double {
    marked == 0
      ? 100 - 100 * Double(found) / Double(max(1, passages))
      : 200 * Double(right) / Double(marked + found)
  }

  /// A statement is right when half of the letters in either content are in both, and the sources
  /// overlap or neither has one.
  mutating func add(_ passage: MarkedPassage, _ statements: [Statement]) {
    passages += 1
    marked += passage.expected.count
    found += statements.count
    var free = statements
    for expected in passage.expected {
      guard
        let place = free.firstIndex(where: { Self.agrees($0, expected, in: passage.text) })
      else {
        misses.append(Self.describe(passage, statements))
        continue
      }
      free.remove(at: place)
      right += 1
    }
    if passage.expected.isEmpty, !statements.isEmpty {
      misses.append(Self.describe(passage, statements))
    }
  }

  private static func agrees(
    _ statement: Statement, _ expected: MarkedPassage.Expected, in text: ArticleText
  ) -> Bool {
    let one = letters(of: statement.content, in: text)
    let other = letters(of: expected.content, in: text)
    let shared = one.intersection(other).count
    guard shared * 2 >= one.count + other.count - shared else { return false }
    guard let source = expected.source else { return statement.source == nil }
    return statement.source?.span.overlaps(source) ?? false
  }

  private static func letters(of spans: [TextSpan], in text: ArticleText) -> Set<Int> {
    Set(spans.flatMap(\.range).filter { text.utf8[$0] | 0x20 >= 0x61 && text.utf8[$0] < 0x80 })
  }

  private static func describe(_ passage: MarkedPassage, _ statements: [Statement]) -> String {
    let rows = statements.map { statement in
      let content = statement.content.map { passage.text[$0] }.joined(separator: " … ")
      let source = (statement.source?.span).map { passage.text[$0] } ?? "–"
      let cue = (statement.cue?.span).map { passage.text[$0] } ?? "–"
      return "\(source) | \(cue) | \(content)"
    }
    return passage.text.string + " ⟶ " + rows.joined(separator: " ∥ ")
  }
}
