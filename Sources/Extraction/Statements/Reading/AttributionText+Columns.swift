internal import Articles
internal import Language

/// Building the columns, each in one walk.
extension AttributionText {
  static func outermostQuotations(_ analysis: Analysis) -> [Range<Int>] {
    var outermost: [Range<Int>] = []
    var lastIndex = -1
    for (index, quotation) in analysis.quotations.enumerated() where quotation.depth == 1 {
      if let last = outermost.last, quotation.tokens.lowerBound < last.upperBound { continue }
      if let last = outermost.last, quotation.continues == lastIndex,
        quotation.tokens.lowerBound == last.upperBound
      {
        outermost[outermost.count - 1] = last.lowerBound..<quotation.tokens.upperBound
      } else {
        outermost.append(quotation.tokens)
      }
      lastIndex = index
    }
    return outermost
  }

  static func quotationColumn(_ analysis: Analysis, _ quotations: [Range<Int>]) -> [Int32] {
    var column = [Int32](repeating: -1, count: analysis.count)
    for (index, tokens) in quotations.enumerated() {
      for token in tokens { column[token] = Int32(index) }
    }
    return column
  }

  /// The first word of a run whose head lies outside it.
  static func topToken(of tokens: Range<Int>, in analysis: Analysis) -> Int {
    tokens.first { token in
      analysis.relations[token] != .punct && !tokens.contains(Int(analysis.heads[token]))
    } ?? tokens.lowerBound
  }

  static func paragraphColumn(_ analysis: Analysis) -> [Int32] {
    analysis.paragraphs.enumerated().flatMap { index, tokens in
      [Int32](repeating: Int32(index), count: tokens.count)
    }
  }

  static func wordHash(_ analysis: Analysis, _ token: Int) -> UInt32 {
    WordHash.of(analysis.text.utf8[Int(analysis.starts[token])..<Int(analysis.ends[token])])
  }

  /// Words that do not inflect are their own lemma; each form of a text is looked up once.
  static func lemmaColumn(_ analysis: Analysis, _ words: [UInt32]) -> [UInt32] {
    var known: [UInt64: UInt32] = [:]
    return (0..<analysis.count).map { token in
      switch analysis.tags[token] {
      case .verb, .noun, .aux, .adj:
        let key = UInt64(words[token]) << 8 | UInt64(analysis.tags[token].rawValue)
        if let lemma = known[key] { return lemma }
        let lemma = WordHash.of(analysis.lemma(token))
        known[key] = lemma
        return lemma
      default: return words[token]
      }
    }
  }

  static func entityColumn(_ analysis: Analysis) -> [UInt8] {
    var column = [UInt8](repeating: 0, count: analysis.count)
    for entity in analysis.entities {
      for token in entity.tokens { column[token] = entity.kind.rawValue + 1 }
    }
    return column
  }

  static func dependentColumns(_ analysis: Analysis) -> ([Int32], [Int32]) {
    var starts = [Int32](repeating: 0, count: analysis.count + 1)
    for head in analysis.heads where head >= 0 { starts[Int(head) + 1] += 1 }
    for token in 0..<analysis.count { starts[token + 1] += starts[token] }
    var next = starts
    var list = [Int32](repeating: 0, count: Int(starts[analysis.count]))
    for (token, head) in analysis.heads.enumerated() where head >= 0 {
      list[Int(next[Int(head)])] = Int32(token)
      next[Int(head)] += 1
    }
    return (starts, list)
  }

  /// First and past-the-last token under each token, and how deep it stands, in one pass each way.
  static func treeColumns(_ analysis: Analysis) -> ([Int32], [Int32], [Int32]) {
    var starts = (0..<analysis.count).map(Int32.init)
    var ends = (0..<analysis.count).map { Int32($0 + 1) }
    var depths = [Int32](repeating: 0, count: analysis.count)
    let order = leavesFirst(analysis.heads)
    for token in order where analysis.heads[token] >= 0 {
      let head = Int(analysis.heads[token])
      starts[head] = min(starts[head], starts[token])
      ends[head] = max(ends[head], ends[token])
    }
    for token in order.reversed() where analysis.heads[token] >= 0 {
      depths[token] = depths[Int(analysis.heads[token])] + 1
    }
    return (starts, ends, depths)
  }

  /// Every token after all that stand below it.
  private static func leavesFirst(_ heads: [Int32]) -> [Int] {
    var open = [Int32](repeating: 0, count: heads.count)
    for head in heads where head >= 0 { open[Int(head)] += 1 }
    var order = heads.indices.filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      let head = Int(heads[order[next]])
      next += 1
      guard head >= 0 else { continue }
      open[head] -= 1
      if open[head] == 0 { order.append(head) }
    }
    return order
  }

  /// Each value's place among all cases, by the byte that holds it: a dictionary would hash the
  /// names of the tags, word for word.
  static func codes<Tag: CaseIterable>(of column: [Tag]) -> [UInt8] {
    var codes = [UInt8](repeating: 0, count: 256)
    for (place, tag) in Tag.allCases.enumerated() {
      codes[byte(of: tag)] = UInt8(truncatingIfNeeded: place)
    }
    return column.map { codes[byte(of: $0)] }
  }

  private static func byte<Tag>(of tag: Tag) -> Int {
    withUnsafeBytes(of: tag) { Int($0[0]) }
  }

  static func quotedNeighbours(_ column: [Int32]) -> (last: [Int32], next: [Int32]) {
    var last = [Int32](repeating: -1, count: column.count)
    var next = last
    for token in column.indices.dropFirst() {
      last[token] = column[token - 1] >= 0 ? Int32(token - 1) : last[token - 1]
    }
    for token in column.indices.dropLast().reversed() {
      next[token] = column[token + 1] >= 0 ? Int32(token + 1) : next[token + 1]
    }
    return (last, next)
  }
}
