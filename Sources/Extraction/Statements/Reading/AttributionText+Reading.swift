package import Articles
internal import Language

/// Values of features; a token beyond the text has values of its own.
extension AttributionText {
  package func span(_ tokens: Range<Int>) -> TextSpan {
    analysis.span(tokens)
  }

  package func isQuoted(_ token: Int) -> Bool {
    quotation[token] >= 0
  }

  /// The quotations that tokens touch, once each.
  func quotationIndices(in tokens: Range<Int>) -> [Int] {
    var found: [Int] = []
    for token in tokens where quotation[token] >= 0 && found.last != Int(quotation[token]) {
      found.append(Int(quotation[token]))
    }
    return found
  }

  func paragraphStart(of token: Int) -> Int {
    analysis.paragraphs[Int(paragraph[token])].lowerBound
  }

  /// Whether a token stands in the title: a short first paragraph with others after it. A text of
  /// one paragraph has none.
  func isHeadline(_ token: Int) -> Bool {
    paragraph[token] == 0 && analysis.paragraphs.count > 1
      && analysis.paragraphs[0].count <= Self.longestHeadline
  }

  private static var longestHeadline: Int { 40 }

  func word(at token: Int) -> UInt32 {
    token >= 0 && token < count ? words[token] : 1
  }

  func fine(_ token: Int) -> UInt32 {
    token >= 0 && token < count ? UInt32(fineCodes[token]) : 98
  }

  func isFinite(_ token: Int) -> Bool {
    switch analysis.fineTags[token] {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }

  /// Whether tokens have a finite verb, which “In March, police said” has not before its comma.
  func isClause(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && tokens.contains(where: isFinite)
  }

  func coarse(_ token: Int) -> UInt32 {
    UInt32(analysis.tags[token].rawValue)
  }

  func relation(_ token: Int) -> UInt32 {
    UInt32(relationCodes[token])
  }

  func isColon(_ token: Int) -> Bool {
    isByte(0x3A, token)
  }

  func isComma(_ token: Int) -> Bool {
    isByte(0x2C, token)
  }

  /// An en or em dash, or hyphens that stand for one.
  func isDash(_ token: Int) -> Bool {
    let bytes = analysis.text.utf8[Int(analysis.starts[token])..<Int(analysis.ends[token])]
    let first = bytes.startIndex
    switch bytes.count {
    case 1: return bytes[first] == 0x2D
    case 2: return bytes[first] == 0x2D && bytes[first + 1] == 0x2D
    case 3:
      return bytes[first] == 0xE2 && bytes[first + 1] == 0x80
        && (0x92...0x95).contains(bytes[first + 2])
    default: return false
    }
  }

  func isCapital(_ token: Int) -> Bool {
    (0x41...0x5A).contains(analysis.text.utf8[Int(analysis.starts[token])])
  }

  private func isByte(_ byte: UInt8, _ token: Int) -> Bool {
    analysis.ends[token] - analysis.starts[token] == 1
      && analysis.text.utf8[Int(analysis.starts[token])] == byte
  }

  /// Tokens between a token and the quotation before it in its sentence; -1 when there is none.
  func quotationDistance(before token: Int) -> Int {
    let last = Int(lastQuoted[token])
    return last >= 0 && sentence[last] == sentence[token] ? token - last - 1 : -1
  }

  /// Tokens between a token and the quotation after it in its paragraph; -1 when there is none.
  func quotationDistance(after token: Int) -> Int {
    let next = Int(nextQuoted[token])
    return next >= 0 && paragraph[next] == paragraph[token] ? next - token - 1 : -1
  }
}
