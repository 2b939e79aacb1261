import Articles

/// What the scorer takes for quoted: curly doubles pair by shape, straight doubles alternate within
/// a paragraph, and a curly mark left open runs to the end of its paragraph. In the first line
/// curly singles count too.
struct QuotedRegions {
  private(set) var regions: [TextSpan] = []
  private var curly: Int?
  private var straight: Int?
  private var single: Int?

  init(_ scalars: [PlacedScalar], end: Int) {
    var start = 0
    var isHeadline = true
    while start <= scalars.count {
      let stop = scalars[start...].firstIndex { $0.scalar == "\n" } ?? scalars.count
      let stopByte = stop < scalars.count ? scalars[stop].byte : end
      scan(scalars, start..<stop, stopByte: stopByte, isHeadline: isHeadline)
      isHeadline = false
      start = stop + 1
    }
  }

  private mutating func scan(
    _ scalars: [PlacedScalar], _ range: Range<Int>, stopByte: Int, isHeadline: Bool
  ) {
    curly = nil
    straight = nil
    single = nil
    var isFirstWord = true
    var straightOpensParagraph = false
    for index in range {
      let next = index + 1 < range.upperBound ? scalars[index + 1].byte : stopByte
      let byte = scalars[index].byte
      switch scalars[index].scalar {
      case "\u{201C}": curly = curly ?? byte
      case "\u{201D}": curly = closed(curly, at: next)
      case "\"" where curly != nil: curly = closed(curly, at: next)
      case "\"" where straight != nil: straight = closed(straight, at: next)
      case "\"":
        straight = byte
        straightOpensParagraph = isFirstWord
      case "\u{2018}" where isHeadline:
        if index == range.lowerBound || !scalars[index - 1].isWordPart { single = byte }
      case "\u{2019}" where isHeadline:
        if index + 1 >= range.upperBound || !scalars[index + 1].isWordPart {
          single = closed(single, at: next)
        }
      default: break
      }
      if !scalars[index].scalar.properties.isWhitespace { isFirstWord = false }
    }
    curly = closed(curly, at: stopByte)
    if straightOpensParagraph { straight = closed(straight, at: stopByte) }
  }

  /// Records the region that an open mark began; no mark is open then.
  private mutating func closed(_ open: Int?, at end: Int) -> Int? {
    if let open { regions.append(TextSpan(open, end)) }
    return nil
  }
}
