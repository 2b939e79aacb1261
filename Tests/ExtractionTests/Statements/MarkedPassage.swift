import Articles

/// A passage with its statements marked in the text: `[S1:Lavrov] [C1:said] [Q1:talks failed]`.
///
/// S is the source, C the cue, Q the content, A the addressee; numbers tell statements apart, and
/// marks may nest. A statement without a source mark has the first one's; `¶` ends a paragraph.
struct MarkedPassage {
  struct Expected {
    var source: TextSpan?
    var cue: TextSpan?
    var content: [TextSpan] = []
    var addressee: TextSpan?
  }

  let text: ArticleText
  let expected: [Expected]
  /// True when a statement stands inside another's content.
  let isNested: Bool

  init(_ marked: String) {
    var plain: [UInt8] = []
    var open: [(kind: UInt8, number: UInt8, start: Int)] = []
    var found: [UInt8: Expected] = [:]
    var deepest = 0
    let bytes = Array(marked.replacing("¶", with: "\n\n").utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "["), index + 3 < bytes.count {
        open.append((bytes[index + 1], bytes[index + 2], plain.count))
        deepest = max(deepest, open.count { $0.kind == UInt8(ascii: "Q") })
        index += 4
      } else if bytes[index] == UInt8(ascii: "]"), let mark = open.popLast() {
        let span = TextSpan(mark.start, plain.count)
        found[mark.number, default: Expected()].take(span, as: mark.kind)
        index += 1
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    text = ArticleText(String(decoding: plain, as: UTF8.self))
    let first = found.min { $0.key < $1.key }?.value.source
    let statements = found.sorted { $0.key < $1.key }.map { _, statement in
      var statement = statement
      statement.source = statement.source ?? first
      return statement
    }
    expected = statements
    isNested = statements.contains { outer in
      statements.contains { inner in
        inner.cue.map { cue in outer.content.contains { $0.contains(cue) } } ?? false
      }
    }
  }
}

extension MarkedPassage.Expected {
  mutating func take(_ span: TextSpan, as kind: UInt8) {
    switch kind {
    case UInt8(ascii: "S"): source = span
    case UInt8(ascii: "C"): cue = span
    case UInt8(ascii: "A"): addressee = span
    default: content.append(span)
    }
  }
}
