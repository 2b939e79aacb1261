import Articles

/// Splits at white space, and ends a sentence at a full stop.
enum WordSplitter {
  static func split(_ analysis: inout Analysis) {
    let bytes = analysis.text.utf8
    var index = 0
    var sentenceStart = 0
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      append(start..<index, to: &analysis)
      if bytes[index - 1] == UInt8(ascii: ".") {
        analysis.sentences.append(sentenceStart..<analysis.count)
        sentenceStart = analysis.count
      }
    }
    if sentenceStart < analysis.count {
      analysis.sentences.append(sentenceStart..<analysis.count)
    }
  }

  private static func append(_ range: Range<Int>, to analysis: inout Analysis) {
    analysis.starts.append(Int32(range.lowerBound))
    analysis.ends.append(Int32(range.upperBound))
    analysis.tags.append(.x)
    analysis.fineTags.append(.xx)
    analysis.heads.append(-1)
    analysis.relations.append(.root)
    analysis.quoteDepths.append(0)
  }
}
