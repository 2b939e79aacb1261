/// Punctuation and symbols.
extension Tokeniser {
  /// Emits the mark at a byte, or the word that it begins; returns the end.
  mutating func punctuation(_ start: Int, chunkStart: Int, chunkEnd: Int) -> Int {
    let byte = bytes[start]
    let end: Int
    if apostrophe(start) > 0 {
      end = apostropheEnd(start, chunkStart: chunkStart, chunkEnd: chunkEnd)
    } else if byte >= 0x80 {
      end = wideMarkEnd(start, chunkEnd: chunkEnd)
    } else if let face = emoticonEnd(start, chunkStart: chunkStart, chunkEnd: chunkEnd) {
      end = face
    } else {
      end = asciiMarkEnd(start, chunkStart: chunkStart, chunkEnd: chunkEnd)
    }
    columns.append(start, end)
    return end
  }

  private func asciiMarkEnd(_ start: Int, chunkStart: Int, chunkEnd: Int) -> Int {
    let byte = bytes[start]
    let next = start + 1 < chunkEnd ? bytes[start + 1] : 0
    let startsChunk = start == chunkStart
    switch byte {
    case .dot where next == .dot, .hyphen, 0x3D, 0x2A, .underscore, 0x7E, 0x3C, 0x3E, 0x7C, 0x60,
      0x24:
      if byte == .hyphen, startsChunk, next.isDigit { return signedNumberEnd(start, chunkEnd) }
      return runEnd(start, chunkEnd) { $0 == byte }
    case .dot where next.isDigit, .plus where next.isDigit && startsChunk:
      return signedNumberEnd(start, chunkEnd)
    case 0x21, 0x3F: return runEnd(start, chunkEnd) { $0 == 0x21 || $0 == 0x3F }
    case .hash where next.isASCIILetter, .at where next.isASCIILetter && startsChunk:
      return runEnd(start + 1, chunkEnd) { $0.isASCIIWord || $0 == .underscore }
    default: return start + 1
    }
  }

  private func runEnd(_ start: Int, _ limit: Int, while matches: (UInt8) -> Bool) -> Int {
    var end = start + 1
    while end < limit, matches(bytes[end]) { end += 1 }
    return end
  }

  private func signedNumberEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      let isInner = bytes[end] == .dot || bytes[end] == .comma || bytes[end] == .hyphen
      guard bytes[end].isDigit || (isInner && end + 1 < limit && bytes[end + 1].isDigit) else {
        break
      }
      end += 1
    }
    return end
  }

  /// A quotation mark, a doubled one, or an apostrophe that begins a word: “’em”, “’72”, “’s”.
  private func apostropheEnd(_ start: Int, chunkStart: Int, chunkEnd: Int) -> Int {
    let length = apostrophe(start)
    let next = start + length
    if apostrophe(next) == length, next < chunkEnd { return next + length }
    var end = next
    while end < chunkEnd, bytes[end].isASCIIWord { end += 1 }
    let word = next..<end
    if word.count == 2 || word.count == 3, bytes[next].isDigit, bytes[next + 1].isDigit,
      apostrophe(end) == 0
    {
      return end
    }
    let isClitic =
      (start > chunkStart || end == chunkEnd) && lists.clitics.contains(bytes, word)
    return isClitic || lists.leadingApostrophe.contains(bytes, word) ? end : next
  }

  /// Curly marks that stand doubled, and runs of dashes or dots.
  private func wideMarkEnd(_ start: Int, chunkEnd: Int) -> Int {
    let (value, length) = ScalarReader.scalar(bytes, start)
    var end = start + length
    guard end < chunkEnd, bytes[end] >= 0x80 else { return end }
    let (next, width) = ScalarReader.scalar(bytes, end)
    switch value {
    case 0x2018 where next == 0x2018 || next == 0x2019: return end + width
    case 0x2013...0x2015, 0x2026, 0x2500:
      while end < chunkEnd, bytes[end] >= 0x80, ScalarReader.scalar(bytes, end).0 == value {
        end += length
      }
      return end
    default: return end
    }
  }

  /// “:)”, “;-)”, “=D” at the end of a chunk.
  private func emoticonEnd(_ start: Int, chunkStart: Int, chunkEnd: Int) -> Int? {
    guard bytes[start] == .colon || bytes[start] == 0x3B || bytes[start] == 0x3D else { return nil }
    var mouth = start + 1
    if mouth < chunkEnd, bytes[mouth] == .hyphen || bytes[mouth] == .apostrophe { mouth += 1 }
    guard mouth < chunkEnd else { return nil }
    switch bytes[mouth] {
    case 0x29, 0x28, 0x44, 0x50, 0x70:
      return mouth + 1 == chunkEnd && (start == chunkStart || bytes[mouth] < 0x30)
        ? mouth + 1 : nil
    default: return nil
    }
  }
}
