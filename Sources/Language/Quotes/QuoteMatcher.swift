/// Pairs quotation marks, paragraph by paragraph, and tells apostrophes apart.
///
/// A mark left open ends with its paragraph. When the next paragraph begins with such a mark again,
/// or holds a closing mark without an opening one, it carries the quotation on.
struct QuoteMatcher {
  private struct Open {
    let token: Int
    let family: QuoteMark.Family
    /// First byte of the mark after its lead bytes: tells « from ».
    let sign: UInt8
  }

  /// Deeper nesting than this is noise; the bound keeps matching linear.
  private static let deepest = 8

  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: TokenColumns
  private var stack: [Open] = []
  private(set) var quotations: [Quotation] = []
  private(set) var depths: [UInt8]
  /// The outermost quotation that the paragraph before left open.
  private var unfinished: (index: Int, family: QuoteMark.Family)?

  init(_ bytes: UnsafeBufferPointer<UInt8>, tokens: TokenColumns) {
    self.bytes = bytes
    self.tokens = tokens
    depths = Array(repeating: 0, count: tokens.count)
  }

  mutating func match(_ paragraphs: [Range<Int>]) {
    for paragraph in paragraphs { match(paragraph) }
    sortByPlace()
  }

  // MARK: One paragraph

  private mutating func match(_ paragraph: Range<Int>) {
    let carried = unfinished
    unfinished = nil
    var sawMark = false
    for token in paragraph {
      guard let mark = QuoteMark(bytes, tokens.range(token)) else { continue }
      if mark.family == .single, isApostrophe(token, mark, paragraph) { continue }
      let isOpening = opens(token, mark, paragraph)
      if isOpening {
        open(token, mark)
      } else if let level = stack.lastIndex(where: { $0.family == mark.family }) {
        close(token, level, continuing: carried, paragraph)
      } else if !sawMark, let carried, carried.family == mark.family {
        record(
          paragraph.lowerBound..<token + 1, content: paragraph.lowerBound..<token, depth: 1,
          isClosed: true, continues: carried.index)
      }
      sawMark = true
    }
    recover(paragraph, carried)
  }

  private mutating func open(_ token: Int, _ mark: QuoteMark) {
    guard stack.count < QuoteMatcher.deepest else { return }
    // A second straight mark that can only open: the first was never closed.
    if mark.side == .either, let level = stack.lastIndex(where: { $0.family == mark.family }),
      mark.family != .guillemet, mark.family != .angle
    {
      let first = stack[level].token
      stack.removeSubrange(level...)
      record(
        first..<token, content: first + 1..<token, depth: level + 1, isClosed: false, continues: nil
      )
    }
    stack.append(
      Open(token: token, family: mark.family, sign: bytes[tokens.range(token).upperBound - 1]))
  }

  private mutating func close(
    _ token: Int, _ level: Int, continuing carried: (index: Int, family: QuoteMark.Family)?,
    _ paragraph: Range<Int>
  ) {
    let opening = stack[level]
    let isCarried =
      level == 0 && opening.token == paragraph.lowerBound && carried?.family == opening.family
    stack.removeSubrange(level...)
    record(
      opening.token..<token + 1, content: opening.token + 1..<token, depth: level + 1,
      isClosed: true, continues: isCarried ? carried?.index : nil)
  }

  /// Ends what the paragraph left open: the outermost runs to its end, the inner ones are dropped.
  private mutating func recover(
    _ paragraph: Range<Int>, _ carried: (index: Int, family: QuoteMark.Family)?
  ) {
    guard let outer = stack.first else { return }
    stack.removeAll(keepingCapacity: true)
    guard outer.token + 1 < paragraph.upperBound else { return }
    let isCarried = outer.token == paragraph.lowerBound && carried?.family == outer.family
    record(
      outer.token..<paragraph.upperBound, content: outer.token + 1..<paragraph.upperBound, depth: 1,
      isClosed: false, continues: isCarried ? carried?.index : nil)
    if outer.family != .single { unfinished = (quotations.count - 1, outer.family) }
  }

  private mutating func record(
    _ range: Range<Int>, content: Range<Int>, depth: Int, isClosed: Bool, continues: Int?
  ) {
    for token in range where depths[token] < .max { depths[token] += 1 }
    guard !content.isEmpty else { return }
    quotations.append(
      Quotation(
        tokens: range, content: content, depth: depth, isClosed: isClosed, continues: continues))
  }

  // MARK: Sides

  private func opens(_ token: Int, _ mark: QuoteMark, _ paragraph: Range<Int>) -> Bool {
    let innermost = stack.last { $0.family == mark.family }
    switch mark.side {
    case .open: return true
    case .close:
      // ”…” opens too, in some languages and by mistake.
      return innermost == nil && stands(apart: token, paragraph) && hasCloser(token, paragraph)
    case .either: break
    }
    let sign = bytes[tokens.range(token).upperBound - 1]
    switch mark.family {
    case .guillemet, .angle: return innermost.map { $0.sign == sign } ?? true
    case .double where tokens.range(token).count == 3:
      // “ opens, except after „.
      return innermost.map { $0.sign != 0x9E } ?? true
    default:
      guard innermost != nil else {
        return leans(right: token, paragraph) || !leans(left: token, paragraph)
      }
      return leans(right: token, paragraph) && !leans(left: token, paragraph)
    }
  }

  /// Whether the mark touches the word after it and not the one before.
  private func leans(right token: Int, _ paragraph: Range<Int>) -> Bool {
    guard token + 1 < paragraph.upperBound, !tokens.hasGap(before: token + 1) else { return false }
    return token == paragraph.lowerBound || tokens.hasGap(before: token) || isOpener(token - 1)
  }

  private func leans(left token: Int, _ paragraph: Range<Int>) -> Bool {
    guard token > paragraph.lowerBound, !tokens.hasGap(before: token) else { return false }
    return !isOpener(token - 1)
  }

  private func stands(apart token: Int, _ paragraph: Range<Int>) -> Bool {
    leans(right: token, paragraph)
  }

  /// Looks a little way ahead for a mark that could close.
  private func hasCloser(_ token: Int, _ paragraph: Range<Int>) -> Bool {
    for next in token + 1..<max(token + 1, min(token + 60, paragraph.upperBound)) {
      if let mark = QuoteMark(bytes, tokens.range(next)), mark.side == .close { return true }
    }
    return false
  }

  private func isOpener(_ token: Int) -> Bool {
    let range = tokens.range(token)
    switch bytes[range.lowerBound] {
    case 0x28, 0x5B, 0x7B, 0x2D, 0x2F: return true
    case 0xE2 where range.count == 3:
      let third = bytes[range.upperBound - 1]
      return bytes[range.lowerBound + 1] == 0x80
        && (third == 0x93 || third == 0x94 || third == 0x9C || third == 0x98 || third == 0x9E)
    case 0x22, 0x27: return stack.last?.token == token
    default: return false
    }
  }

  /// A single mark that is no quotation mark: “dogs’”, “rock ’n”, “5'”.
  private func isApostrophe(_ token: Int, _ mark: QuoteMark, _ paragraph: Range<Int>) -> Bool {
    let isOpen = stack.contains { $0.family == .single }
    if mark.side == .open { return false }
    if mark.side == .either, leans(right: token, paragraph) {
      return isOpen || !hasSingleCloser(token, paragraph)
    }
    guard isOpen else { return true }
    if tokens.hasGap(before: token), leans(right: token, paragraph) { return true }
    return endsInS(token - 1) && tokens.hasGap(before: token + 1, within: paragraph)
      && hasSingleCloser(token, paragraph)
  }

  private func endsInS(_ token: Int) -> Bool {
    token >= 0 && bytes[Int(tokens.ends[token]) - 1] | 0x20 == 0x73
  }

  /// Looks a little way ahead for a single mark that could close, before another opens.
  private func hasSingleCloser(_ token: Int, _ paragraph: Range<Int>) -> Bool {
    for next in token + 1..<max(token + 1, min(token + 120, paragraph.upperBound)) {
      guard let mark = QuoteMark(bytes, tokens.range(next)), mark.family == .single else {
        continue
      }
      if mark.side == .open || leans(right: next, paragraph) { return false }
      return !tokens.hasGap(before: next)
    }
    return false
  }

  private mutating func sortByPlace() {
    let order = quotations.indices.sorted {
      (quotations[$0].tokens.lowerBound, quotations[$0].depth)
        < (quotations[$1].tokens.lowerBound, quotations[$1].depth)
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    quotations = order.map { index in
      let quotation = quotations[index]
      return Quotation(
        tokens: quotation.tokens, content: quotation.content, depth: quotation.depth,
        isClosed: quotation.isClosed, continues: quotation.continues.map { places[$0] })
    }
  }
}
