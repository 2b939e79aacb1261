internal import Articles

/// Pairs the quotation marks of a text, paragraph by paragraph, in one walk over its bytes.
///
/// Marks pair by shape where they have one, else by their neighbours. A mark left open runs to the
/// end of its paragraph when it is curly or opens the paragraph, as in quotations continued over
/// paragraphs; else it is no quotation.
struct QuotationScanner {
  private struct Open {
    let start: Int
    let family: QuotationMark.Family
    let opensParagraph: Bool
  }

  private struct Region {
    let span: TextSpan
    let isClosed: Bool
    let opensParagraph: Bool
  }

  /// Deeper marks are counted by nobody; without a limit hostile text could grow the stack.
  private static let depthLimit = 6

  private let bytes: [UInt8]
  private var open: [Open] = []
  private var regions: [Region] = []
  private var sawWord = false

  /// The outermost quotations, in text order, never overlapping.
  static func quotations(in text: ArticleText) -> [Quotation] {
    var scanner = QuotationScanner(bytes: text.utf8)
    scanner.scan()
    return scanner.joined()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        endParagraph(at: index)
        index += 1
      } else if byte == 0x22 || byte == 0x27 || byte == 0x60 || byte >= 0xC2,
        let mark = QuotationMark(bytes, at: index)
      {
        take(mark, at: index)
        index += mark.length
      } else {
        if byte > 0x20 { sawWord = true }
        index += 1
      }
    }
    endParagraph(at: bytes.count)
  }

  private mutating func take(_ mark: QuotationMark, at index: Int) {
    let opens = canOpen(index, mark.length)
    let closes = canClose(index, mark.length)
    let opener = open.lastIndex { pairs($0.family, mark.family) }
    switch mark.family {
    case .apostrophe, .single:
      if let opener, closes, mark.shape != .opening {
        close(opener, at: index + mark.length)
      } else if opens, mark.shape != .closing, opensWord(after: index + mark.length) {
        push(mark, at: index)
      }
    case .curly, .straight, .angled:
      if let opener, closes && !(mark.shape == .opening && opens) || mark.shape == .closing {
        close(opener, at: index + mark.length)
      } else if mark.shape == .opening || (mark.shape == .either && (opens || !closes)) {
        push(mark, at: index)
      }
    }
  }

  private mutating func push(_ mark: QuotationMark, at index: Int) {
    guard open.count < Self.depthLimit else { return }
    open.append(Open(start: index, family: mark.family, opensParagraph: !sawWord))
  }

  private mutating func close(_ opener: Int, at end: Int) {
    let from = open[opener]
    regions.append(
      Region(
        span: TextSpan(from.start, end), isClosed: true, opensParagraph: from.opensParagraph))
    open.removeSubrange(opener...)
  }

  private mutating func endParagraph(at end: Int) {
    for mark in open {
      let runsOn = mark.family == .curly || mark.family == .straight && mark.opensParagraph
      guard runsOn, mark.start + 3 < end else { continue }
      regions.append(
        Region(
          span: TextSpan(mark.start, end), isClosed: false, opensParagraph: mark.opensParagraph))
      break
    }
    open.removeAll(keepingCapacity: true)
    sawWord = false
  }

  private func pairs(_ one: QuotationMark.Family, _ other: QuotationMark.Family) -> Bool {
    switch (one, other) {
    case (.curly, .straight), (.straight, .curly): true
    case (.single, .apostrophe), (.apostrophe, .single): true
    default: one == other
    }
  }
}

// MARK: Neighbours

extension QuotationScanner {
  /// A mark opens after white space or an opening bracket or dash, and before a word.
  private func canOpen(_ index: Int, _ length: Int) -> Bool {
    let after = index + length
    guard after < bytes.count, bytes[after] > 0x20 else { return false }
    guard index > 0 else { return true }
    switch bytes[index - 1] {
    case 0...0x20, 0x28, 0x5B, 0x2D, 0x2F, 0x22, 0x27, 0x60: return true
    case 0x93, 0x94, 0x98, 0x9C:  // last bytes of – — ‘ “
      return index >= 3 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80
    case 0xA0: return index >= 2 && bytes[index - 2] == 0xC2
    default: return false
    }
  }

  /// A mark closes after a word or its stop, and not before a letter or digit.
  private func canClose(_ index: Int, _ length: Int) -> Bool {
    guard index > 0, bytes[index - 1] > 0x20 else { return false }
    let after = index + length
    guard after < bytes.count else { return true }
    switch bytes[after] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return false
    default: return true
    }
  }

  /// Not the apostrophe of ’90s.
  private func opensWord(after index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return !(0x30...0x39).contains(bytes[index])
  }
}

// MARK: Outermost and continued quotations

extension QuotationScanner {
  private func joined() -> [Quotation] {
    var quotations: [Quotation] = []
    for region in regions.sorted(by: { $0.span < $1.span }) {
      if let last = quotations.last, region.span.start < last.end { continue }
      if let last = quotations.indices.last, !quotations[last].isClosed, region.opensParagraph,
        isBlank(quotations[last].end..<region.span.start)
      {
        quotations[last].parts.append(region.span)
        quotations[last].isClosed = region.isClosed
      } else {
        quotations.append(Quotation(parts: [region.span], isClosed: region.isClosed))
      }
    }
    return quotations
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 <= 0x20 }
  }
}
