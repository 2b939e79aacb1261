import Articles

/// A text as the scorer sees it: its words, and which of them stand in quotation marks.
///
/// A word is a maximal run of letters and digits with inner `'`, `’` or `-`; punctuation never
/// counts, so whether a span keeps its quotation marks changes nothing.
struct ScoredText {
  private let wordStarts: [Int]
  private let wordEnds: [Int]
  private(set) var quoted: Set<Int> = []

  init(_ text: ArticleText) {
    var starts: [Int] = []
    var ends: [Int] = []
    let scalars = ScoredText.scalars(of: text)
    var index = 0
    while index < scalars.count {
      guard scalars[index].isWordPart else {
        index += 1
        continue
      }
      starts.append(scalars[index].byte)
      while index < scalars.count, scalars[index].isWordPart {
        index += 1
        if index + 1 < scalars.count, scalars[index].isJoiner, scalars[index + 1].isWordPart {
          index += 1
        }
      }
      ends.append(index < scalars.count ? scalars[index].byte : text.count)
    }
    wordStarts = starts
    wordEnds = ends
    quoted = words(in: QuotedRegions(scalars, end: text.count).regions)
  }

  /// Words whose first letter lies in the spans, named by their start; a span that begins inside
  /// a word takes that word too.
  func words(in spans: [TextSpan]) -> Set<Int> {
    var found: Set<Int> = []
    for span in spans where !span.isEmpty {
      var index = firstWord(from: span.start)
      if index > 0, wordStarts[index - 1] < span.start, wordEnds[index - 1] > span.start {
        found.insert(wordStarts[index - 1])
      }
      while index < wordStarts.count, wordStarts[index] < span.end {
        found.insert(wordStarts[index])
        index += 1
      }
    }
    return found
  }

  private func firstWord(from byte: Int) -> Int {
    var low = 0
    var high = wordStarts.count
    while low < high {
      let middle = (low + high) / 2
      if wordStarts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func scalars(of text: ArticleText) -> [PlacedScalar] {
    var placed: [PlacedScalar] = []
    var byte = 0
    for scalar in text.string.unicodeScalars {
      placed.append(PlacedScalar(scalar: scalar, byte: byte))
      byte += UTF8.width(scalar)
    }
    return placed
  }
}

/// A code point and where it begins.
struct PlacedScalar {
  let scalar: Unicode.Scalar
  let byte: Int
  let isWordPart: Bool

  init(scalar: Unicode.Scalar, byte: Int) {
    self.scalar = scalar
    self.byte = byte
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      isWordPart = true
    default:
      isWordPart = false
    }
  }

  var isJoiner: Bool { scalar == "'" || scalar == "\u{2019}" || scalar == "-" }
}
